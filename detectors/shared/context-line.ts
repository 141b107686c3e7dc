import type { ScanInput } from '../../src/core/detector.js';
import { lastAtOrBefore } from '../../src/core/lines.js';
import type { Span } from '../../src/core/span.js';
import type { LabelEvidence } from './label-evidence.js';
import type { LabelIndex } from './label-index.js';
import { lastLabelBefore } from './label-index.js';
import { labelReason } from './label-weights.js';
import { isDigit } from './units.js';
import { unitAt } from '../../src/core/unit-at.js';

/**
 * The nearest label for and, if nearer still, the nearest against, among the last few before the value. What stands
 * between costs: every unit 1, another number 40, a sentence's end 25, a line end 6, an empty line 30.
 */
export function labelsBefore(
  input: ScanInput,
  labels: LabelIndex,
  span: Span,
  weights: Float64Array,
): readonly LabelEvidence[] {
  const found: LabelEvidence[] = [];
  let from = span.start;
  let cost = 0;
  const line = input.lineStarts[lastAtOrBefore(input.lineStarts, span.start)] ?? 0;
  let label = lastLabelBefore(labels, span.start - 1);
  for (let seen = 0; seen < MOST_BEFORE && label >= 0; seen++, label--) {
    const end = Math.min(labels.ends[label] ?? 0, span.start);
    cost += span.start - end > BEFORE_REACH ? BEFORE_REACH : gapCost(input, end, from);
    if (cost >= BEFORE_REACH) break;
    from = labels.starts[label] ?? 0;
    const phrase = labels.phrases[label] ?? 0;
    const weight = weights[phrase] ?? 0;
    if (weight === 0) continue;
    if (found.some(({ logOdds }) => logOdds < 0 === weight < 0)) continue;
    const logOdds = weight * (1 - Math.max(0, cost - FREE) / BEFORE_REACH);
    found.push({
      reason: labelReason(phrase, 'before', weight),
      logOdds,
      phrase,
      where: 'before',
      cost,
      otherLine: end < line,
    });
    // A label for the entity that is nearer than any against it is the last word.
    if (weight > 0) break;
  }
  return found;
}

/** A label that follows on the same line: `812-34-5678 (SSN)`, `… is her date of birth`, not the next value's own. */
export function labelAfter(
  input: ScanInput,
  labels: LabelIndex,
  span: Span,
  weights: Float64Array,
): readonly LabelEvidence[] {
  let label = lastLabelBefore(labels, span.end - 1) + 1;
  for (let seen = 0; seen < MOST_AFTER && label < labels.count; seen++, label++) {
    const start = labels.starts[label] ?? 0;
    const gap = start - span.end;
    if (gap > AFTER_REACH) break;
    const phrase = labels.phrases[label] ?? 0;
    const weight = weights[phrase] ?? 0;
    if (weight === 0) continue;
    const between = input.lower.slice(span.end, start);
    if (APART.test(between) || ownsValue(input, labels.ends[label] ?? 0)) break;
    const near = gap <= 3 ? 0.85 : VERB.test(between) ? 0.75 : 0.3;
    const logOdds = weight * near;
    return [
      {
        reason: labelReason(phrase, 'after', weight),
        logOdds,
        phrase,
        where: 'after',
        cost: gap,
        otherLine: false,
      },
    ];
  }
  return [];
}

/** True where a number follows a label closely on its line, so that the label is taken. */
export function ownsValue({ folded, numbers }: ScanInput, labelEnd: number): boolean {
  const group = lastAtOrBefore(numbers.groupStarts, labelEnd - 1) + 1;
  const start = numbers.groupStarts[group];
  if (start === undefined || start - labelEnd > OWN_REACH) return false;
  const between = folded.slice(labelEnd, start);
  return !CLOSED.test(between);
}

/** Every unit, and on top of it every run of numbers, line end and end of a sentence in `[start, end)`. */
function gapCost({ folded, numbers }: ScanInput, start: number, end: number): number {
  let cost = end - start;
  for (
    let group = lastAtOrBefore(numbers.groupStarts, end - 1);
    group >= 0 && (numbers.groupStarts[group] ?? 0) >= start && cost < BEFORE_REACH;
    group--
  ) {
    const endsRun = (numbers.joints[group] ?? 0) === 0 || cost === end - start;
    cost += endsRun ? PER_NUMBER : 0;
  }
  let blankLine = false;
  for (let at = start; at < end && cost < BEFORE_REACH; at++) {
    const unit = unitAt(folded, at);
    if (unit === 0x0a) {
      cost += blankLine ? PER_EMPTY_LINE : PER_LINE;
      blankLine = true;
    } else if (unit !== 0x20) blankLine = false;
    if (unit === 0x2e && isSentenceEnd(folded, at)) cost += PER_SENTENCE;
  }
  return cost;
}

/**
 * A full stop after a word of three small letters, a number, a bracket or room (where a value was taken out), before a
 * blank or line end and a capital letter.
 */
function isSentenceEnd(folded: string, at: number): boolean {
  let next = at + 1;
  while (next < at + 8 && unitAt(folded, next) <= 0x20) next++;
  const unit = unitAt(folded, next);
  if (next === at + 1 || unit < 0x41 || unit > 0x5a) return false;
  const before = unitAt(folded, at - 1);
  if (before === 0x20 || before === 0x29 || before === 0x5d) return true;
  for (let i = at - 3; i < at; i++) {
    const letter = unitAt(folded, i);
    if (!((letter >= 0x61 && letter <= 0x7a) || isDigit(letter))) return false;
  }
  return true;
}

/** What may stand between a label and a value after it, in units with all penalties. */
export const BEFORE_REACH = 120;
const FREE = 8;
/** How far after a value a label may stand. */
export const AFTER_REACH = 32;
const OWN_REACH = 16;
/** How many labels before a value are looked at. */
export const MOST_BEFORE = 6;
const MOST_AFTER = 3;
const PER_NUMBER = 40;
const PER_SENTENCE = 25;
const PER_LINE = 6;
const PER_EMPTY_LINE = 30;

/** Between a value and a label after it: the label belongs to something else. */
const APART = /[0-9\n;:$]|\. /u;

const VERB = /\b(?:is|was|as|being|which|when)\b/u;

const CLOSED = /[\n)]/u;
