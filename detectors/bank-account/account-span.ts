import { JOINT, PRINTED } from '../../src/core/scan-input/joint.js';
import { lastBefore } from '../../src/core/offset-index.js';
import type { NumberWindow } from '../shared/codes/number-window.js';
import { isTightJoint } from '../shared/codes/number-window.js';
import type { Scene } from '../shared/scene.js';
import { isDigit, isUpper } from '../shared/units.js';
import { unitAt } from '../../src/core/scan-input/unit-at.js';

/** How far one account number reaches, with letters that belong to it. */
export interface AccountSpan extends NumberWindow {
  readonly digits: number;
}

/**
 * The account number that begins with group `first`: groups tied by dashes, groups of like length with one blank
 * between, letter-spaced digits, and capital letters that lead or end it (`NB00123456`, `12-345678-K`).
 */
export function accountAt(scene: Scene, first: number): AccountSpan {
  const { numbers, text } = scene.input;
  let last = first;
  let digits = numbers.groupDigits[first] ?? 0;
  for (let joint = numbers.joints[last] ?? 0; joint !== 0; joint = numbers.joints[last] ?? 0) {
    const next = numbers.groupDigits[last + 1] ?? 0;
    if (digits + next > MOST_DIGITS || last - first > MOST_DIGITS) break;
    // A tab parts cells, and so does a bar but between digits in boxes.
    const mark = text.charCodeAt(numbers.groupEnds[last] ?? 0);
    if (next > 1 && (mark === 0x09 || mark === 0x7c)) break;
    if (!joins(joint, numbers.groupDigits[last] ?? 0, next, last === first)) break;
    if (isNextLine(scene, first, last)) break;
    // `513-50454-8   4,315.71`, `4432-1180-09 1042`: what dashes tie goes on by dashes.
    const isOver = (joint & JOINT.line) !== 0 || scene.input.source === 'ocr';
    if (last > first && isTightJoint(numbers.joints[last - 1] ?? 0) && !isTightJoint(joint)) {
      if (next === 1 || !isOver) break;
    }
    last++;
    digits += next;
  }
  if (endsInCheckDigit(scene, first, last)) {
    last++;
    digits++;
  }
  const start = lettersBefore(scene, numbers.groupStarts[first] ?? 0);
  const end = lettersAfter(scene, numbers.groupEnds[last] ?? 0);
  return { first, last, start, end, digits };
}

/** `9871 2044 1`: groups of one length and a digit behind the last of them, after which neither words nor numbers follow. */
function endsInCheckDigit({ folded, input }: Scene, first: number, last: number): boolean {
  const { groupDigits, groupStarts, groupEnds, joints } = input.numbers;
  const length = groupDigits[last] ?? 0;
  if (last === first || length < 3 || groupDigits[last + 1] !== 1) return false;
  if (groupDigits[last - 1] !== length || (joints[last - 1] ?? 0) !== (joints[last] ?? 0))
    return false;
  if ((groupStarts[last + 1] ?? 0) - (groupEnds[last] ?? 0) !== 1) return false;
  return NOTHING_MORE.test(folded.slice(groupEnds[last + 1], (groupEnds[last + 1] ?? 0) + 3));
}

const NOTHING_MORE = /^(?:$|[,;)\t\n]|[.]?(?:$|\n| {2}| ?\|)|[.] [A-Z])/u;

/** `Acct 1326-3643-5541` over `26357 N. Elm St.`: dashes tie it, or a word follows the number of the next line. */
function isNextLine({ folded, input }: Scene, first: number, last: number): boolean {
  const { joints, groupEnds } = input.numbers;
  const joint = joints[last] ?? 0;
  if ((joint & JOINT.line) === 0 || (joint & PRINTED) !== 0) return false;
  if (last > first && isTightJoint(joints[last - 1] ?? 0)) return true;
  const end = groupEnds[last + 1] ?? 0;
  return unitAt(folded, end) === 0x20 && isUpper(unitAt(folded, end + 1));
}

function joins(joint: number, before: number, after: number, isFirst: boolean): boolean {
  const marks = joint & PRINTED;
  if ((marks & ~(JOINT.dash | JOINT.other)) !== 0) return false;
  if (marks !== 0) return true;
  if ((joint & JOINT.line) !== 0) return before >= 3 && after >= 3 && before <= 6 && after <= 6;
  if (before === 1 && after === 1) return true;
  if ((joint & JOINT.wide) !== 0) return false;
  return before <= 6 && after >= 2 && after <= 6 && (before >= 3 || (isFirst && before === 2));
}

/** Takes capital letters in front of the digits along, with a dash or not, but no word of a label. */
function lettersBefore({ folded, labels, labelsAt }: Scene, start: number): number {
  let at = start;
  if (unitAt(folded, at - 1) === 0x2d && isUpper(unitAt(folded, at - 2))) at--;
  let letters = 0;
  while (letters <= MOST_LETTERS && isUpper(unitAt(folded, at - 1))) {
    at--;
    letters++;
  }
  // `2RA-35835`: one or two digits may lead the letters.
  if (letters > 1) for (let lead = 0; lead < 2 && isDigit(unitAt(folded, at - 1)); lead++) at--;
  if (letters === 0 || letters > MOST_LETTERS || isWordUnit(unitAt(folded, at - 1))) return start;
  const label = lastBefore(labelsAt, start - 1);
  return label >= 0 && (labels.ends[label] ?? 0) > at ? start : at;
}

function lettersAfter({ folded }: Scene, end: number): number {
  let at = unitAt(folded, end) === 0x2d ? end + 1 : end;
  let letters = 0;
  while (letters <= 2 && isUpper(unitAt(folded, at))) {
    at++;
    letters++;
  }
  return letters === 0 || letters > 2 || isWordUnit(unitAt(folded, at)) ? end : at;
}

function isWordUnit(unit: number): boolean {
  return isDigit(unit) || isUpper(unit) || (unit >= 0x61 && unit <= 0x7a);
}

const MOST_DIGITS = 20;
const MOST_LETTERS = 4;

/** How many units beside its digits an account may have: the letters, a dash and two digits. */
export const MOST_BESIDE: number = MOST_LETTERS + 3;
