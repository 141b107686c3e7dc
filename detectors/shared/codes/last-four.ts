import type { ScanInput } from '../../../src/core/detector.js';
import { lastBefore } from '../../../src/core/offset-index.js';
import type { Span } from '../../../src/core/span.js';
import { unitAt } from '../../../src/core/scan-input/unit-at.js';
import { findAsked } from '../labels/asked.js';
import type { PhraseTable } from '../labels/phrase-table.js';
import { phraseAt } from '../labels/label-index.js';
import type { LabelKind } from '../labels/lexicon/kinds.js';
import { isTightJoint } from './number-window.js';
import { findScene } from '../scene.js';
import { isAsciiLetter } from '../units.js';

/** Four digits that the text calls the last of something: `account ending in 4321`, `last four of his SSN: 5678`. */
export interface LastFour extends Span {
  /** What they are the last digits of. */
  readonly subject: LabelKind;
}

/** Ask for it by `input.once(findLastFours)`. */
export function findLastFours(input: ScanInput): readonly LastFour[] {
  const { labels, groupsAt, linesAt } = input.once(findScene);
  const { numbers } = input;
  const found: LastFour[] = [];
  for (let label = 0; label < labels.count; label++) {
    const kind = phraseAt(labels, label)?.kind;
    if (kind !== 'last-four' && kind !== 'ssn-last-four') continue;
    const labelEnd = labels.ends[label] ?? 0;
    const group = pastMisread(input, lastBefore(groupsAt, labelEnd - 1) + 1);
    const start = numbers.groupStarts[group] ?? Infinity;
    const end = numbers.groupEnds[group] ?? 0;
    if (numbers.groupDigits[group] !== DIGITS || start - labelEnd > REACH) continue;
    if (isTightJoint(numbers.joints[group] ?? 0) || start < (found.at(-1)?.end ?? 0)) continue;
    if (kind === 'ssn-last-four') {
      found.push({ start, end, subject: 'ssn' });
      continue;
    }
    const isAnswer = (input.once(findAsked).from[lastBefore(linesAt, start)] ?? -1) >= 0;
    const subject = subjectOf(labels, label, start, isAnswer ? ASKED_REACH : REACH);
    if (subject !== undefined) found.push({ start, end, subject });
  }
  return found;
}

/** The first group that is no letter of a word which recognition of a picture took for a digit: `last four 0f y0ur S0cial`. */
function pastMisread({ source, numbers, folded }: ScanInput, first: number): number {
  let group = first;
  if (source !== 'ocr') return group;
  while ((numbers.groupDigits[group] ?? DIGITS) <= MOST_MISREAD) {
    const isInWord =
      isAsciiLetter(unitAt(folded, (numbers.groupStarts[group] ?? 0) - 1)) ||
      isAsciiLetter(unitAt(folded, numbers.groupEnds[group] ?? 0));
    if (!isInWord) break;
    group++;
  }
  return group;
}

const DIGITS = 4;
const MOST_MISREAD = 2;

/**
 * The thing named between `last four` and its value, nearest to the value, or else before `last four`.
 * @param reach How far before.
 */
function subjectOf(
  labels: PhraseTable,
  label: number,
  valueStart: number,
  reach: number,
): LabelKind | undefined {
  let between: LabelKind | undefined;
  for (let i = label + 1; i < labels.count && (labels.starts[i] ?? 0) < valueStart; i++) {
    const kind = phraseAt(labels, i)?.kind;
    if (kind !== undefined && SUBJECTS.has(kind)) between = kind;
  }
  if (between !== undefined) return between;
  for (let i = label - 1; i >= Math.max(0, label - 4); i--) {
    if ((labels.starts[label] ?? 0) - (labels.ends[i] ?? 0) > reach) return undefined;
    const kind = phraseAt(labels, i)?.kind;
    if (kind !== undefined && SUBJECTS.has(kind)) return kind;
  }
  return undefined;
}

const REACH = 70;
/** `Last four?` comes after the question for the whole number, and what counsel said to that. */
const ASKED_REACH = 240;

const SUBJECTS: ReadonlySet<LabelKind> = new Set([
  'ssn',
  'social',
  'tax-id',
  'account',
  'account-word',
  'brokerage',
  'card',
  'ein',
  'license',
  'passport',
  'medical',
]);
