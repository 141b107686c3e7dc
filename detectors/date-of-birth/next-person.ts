import type { Hit } from '../../src/core/detector.js';
import { lastBefore } from '../../src/core/offset-index.js';
import type { Span } from '../../src/core/span.js';
import { unitAt } from '../../src/core/scan-input/unit-at.js';
import { LEAST_CONFIDENCE } from '../shared/weighing/evidence.js';
import { isDigit } from '../shared/units.js';
import { lineStart } from '../shared/labels/own-value.js';
import type { Scene } from '../shared/scene.js';

/**
 * The date of the next person in a row that its label begins and that holds nothing but dates, a person a column:
 * `DOB      8/23/1971      5/25/1971` of a worksheet for two parents, `| DOB | 8/23/1971 | 5/25/1971 |`; or of the next of
 * those who are numbered: `petitioner 1 DOB 8/23/1971 DL 0886; petitioner 2 5/25/1971`.
 * @param judged What the date is by itself; given back where it is as likely.
 */
export function orOfNextPerson(
  scene: Scene,
  judged: Hit | undefined,
  previous: Hit | undefined,
  { start, end }: Span,
): Hit | undefined {
  if (previous === undefined || start - previous.end > WIDEST) return judged;
  const confidence = Math.round(previous.confidence * NEXT * 1e4) / 1e4;
  if (confidence < LEAST_CONFIDENCE || (judged?.confidence ?? 0) >= confidence) return judged;
  if (isOfNextNumbered(scene.lower, previous.start, start)) {
    return { start, end, confidence, reasons: ['of the next person of a list'] };
  }
  if (!isWideRoom(scene, previous.end, start) || !isLineOver(scene.folded, end)) return judged;
  if (!isBehindRowLabel(scene, previous.start)) return judged;
  return { start, end, confidence, reasons: ['next in a row of dates of birth'] };
}

/** True behind a word and a number where the word with the number before it stands before the previous date. */
function isOfNextNumbered(lower: string, previous: number, start: number): boolean {
  if (!isOfNumbered(lower, start)) return false;
  const [, word, number] = NUMBERED.exec(lower.slice(Math.max(0, start - REACH), start)) ?? [];
  if (word === undefined) return false;
  const before = lower.slice(Math.max(0, previous - REACH), previous);
  return before.includes(`${word} ${String(Number(number) - 1)} `);
}

/** `petitioner 2 5/25/1971`. */
export function isOfNumbered(lower: string, start: number): boolean {
  if (unitAt(lower, start - 1) !== 0x20 || !isDigit(unitAt(lower, start - 2))) return false;
  return NUMBERED.test(lower.slice(Math.max(0, start - REACH), start));
}

const REACH = 40;
const NUMBERED = /([a-z]{4,14}) ([2-9]) $/u;

/** True where a value stands right behind a label with which its line begins. */
function isBehindRowLabel(scene: Scene, start: number): boolean {
  const { folded, labels, labelsAt } = scene;
  const label = lastBefore(labelsAt, start - 1);
  if (label < 0 || !isBlank(folded, labels.ends[label] ?? 0, start)) return false;
  return isBlank(folded, lineStart(scene, start), labels.starts[label] ?? 0);
}

/** Blanks and no more, at least three of them or a tab, or with the rule between two cells. */
function isWideRoom({ folded, input }: Scene, start: number, end: number): boolean {
  if (end - start < LEAST_ROOM && unitAt(input.text, start) !== TAB) return false;
  let rules = 0;
  for (let at = start; at < end; at++) {
    const unit = folded.charCodeAt(at);
    if (unit === RULE) rules++;
    else if (unit !== 0x20) return false;
  }
  return end > start && rules <= 1;
}

function isBlank(folded: string, start: number, end: number): boolean {
  for (let at = start; at < end; at++) {
    const unit = folded.charCodeAt(at);
    if (unit !== 0x20 && unit !== 0x3a && unit !== 0x2e && unit !== RULE) return false;
  }
  return true;
}

function isLineOver(folded: string, end: number): boolean {
  let at = end;
  while (unitAt(folded, at) === 0x20 || unitAt(folded, at) === RULE) at++;
  return at >= folded.length || unitAt(folded, at) === 0x0a;
}

const TAB = 0x09;
const RULE = 0x7c;
const LEAST_ROOM = 3;
const WIDEST = 60;
/** What the next has of the confidence of the one before. */
const NEXT = 0.9;
