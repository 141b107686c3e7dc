import type { NumberTable } from '../../../src/core/detector.js';
import { JOINT, PRINTED } from '../../../src/core/scan-input/joint.js';
import type { DateSpan, IsWanted } from './date-span.js';
import { isLikelyYear } from './date-span.js';
import { unitAt } from '../../../src/core/scan-input/unit-at.js';
import { isDigit } from '../units.js';
import { isTightJoint, jointsIn, windowDigits } from '../codes/number-window.js';
import type { Scene } from '../scene.js';

/** `03/04/1985`, `3-4-85`, `1985.03.04`, `03 04 1985`, letter-spaced or over a line end too. */
export function addNumericDates({ input }: Scene, isWanted: IsWanted, dates: DateSpan[]): void {
  const { folded, numbers } = input;
  const { starts, ends, firstGroups, digits } = numbers;
  for (let candidate = 0; candidate < numbers.count; candidate++) {
    const first = firstGroups[candidate] ?? 0;
    const past = firstGroups[candidate + 1] ?? 0;
    const isEight = digits[candidate] === 8 && (past - first === 1 || past - first === 8);
    if (!isEight && (digits[candidate] ?? 0) > 8) addBareDates(folded, numbers, first, past, dates);
    if (digits[candidate] === 6 && past - first === 1) {
      const six = sixDigits(folded, starts[candidate] ?? 0, ends[candidate] ?? 0);
      if (six !== undefined && isWanted(six.start, six.end, candidate)) dates.push(six);
      continue;
    }
    if (!isEight && (past - first < 3 || (digits[candidate] ?? 0) < 4)) continue;
    if (!isWanted(starts[candidate] ?? 0, ends[candidate] ?? 0, candidate)) continue;
    const bare = isEight ? bareDate(folded, numbers, first, past - 1) : undefined;
    if (bare !== undefined) {
      dates.push(bare);
      continue;
    }
    for (let group = first; group < past; group++) {
      const date = dateAt(folded, numbers, group);
      if (date === undefined) continue;
      dates.push(date.span);
      group = date.last;
    }
  }
}

/** Eight digits in a row of numbers that only room parts: `19850304   6. TERM   20240102`. */
function addBareDates(
  folded: string,
  numbers: NumberTable,
  first: number,
  past: number,
  dates: DateSpan[],
): void {
  const { groupDigits, joints } = numbers;
  for (let group = first; group < past; group++) {
    if (groupDigits[group] !== 8) continue;
    const before = group > first ? (joints[group - 1] ?? 0) : 0;
    const after = opensBracket(folded, numbers.groupEnds[group] ?? 0) ? 0 : (joints[group] ?? 0);
    // `DOB 19850304.` over `2. Spouse`: only what is tied to it goes on.
    const isApart = !isTightJoint(before) && !isTightJoint(after);
    const date = isApart ? bareDate(folded, numbers, group, group) : undefined;
    if (date !== undefined) dates.push(date);
  }
}

/** `DOB/690924`, `DOB: 092469`: six digits are a date only where they are called one of birth. */
function sixDigits(folded: string, start: number, end: number): DateSpan | undefined {
  const before = unitAt(folded, start - 1);
  if (before !== 0x20 && before !== 0x2f && before !== 0x3a && before !== 0x23) return undefined;
  if (!CALLED_BIRTH.test(folded.slice(Math.max(0, start - 20), start))) return undefined;
  const [a = 0, b = 0, c = 0] = [0, 2, 4].map((at) =>
    Number(folded.slice(start + at, start + at + 2)),
  );
  if (!areDayAndMonth(a, b) && !isMonthAndDay(b, c)) return undefined;
  return { start, end, form: 'numeric', shows: 'loose' };
}

/** `03041985`, or its digits in a box each: month, day and year or the year first. */
function bareDate(
  folded: string,
  numbers: NumberTable,
  first: number,
  last: number,
): DateSpan | undefined {
  const start = numbers.groupStarts[first] ?? 0;
  const end = numbers.groupEnds[last] ?? 0;
  const window = { first, last, start, end };
  if ((jointsIn(numbers, window) & (DATE_MARKS | JOINT.line | JOINT.other)) !== 0) return undefined;
  const digits = windowDigits(folded, numbers, window);
  const read = (from: number, to: number): number => Number(digits.slice(from, to));
  const isYearLast = isLikelyYear(read(4, 8)) && areDayAndMonth(read(0, 2), read(2, 4));
  const isYearFirst = isLikelyYear(read(0, 4)) && isMonthAndDay(read(4, 6), read(6, 8));
  return isYearLast || isYearFirst ? { start, end, form: 'numeric', shows: 'loose' } : undefined;
}

/** ` (`: what stands in brackets is no part of a number. */
function opensBracket(folded: string, at: number): boolean {
  return unitAt(folded, at) === 0x20 && unitAt(folded, at + 1) === 0x28;
}

function areDayAndMonth(a: number, b: number): boolean {
  return isMonthAndDay(a, b) || isMonthAndDay(b, a);
}

function dateAt(
  folded: string,
  numbers: NumberTable,
  first: number,
): { span: DateSpan; last: number } | undefined {
  if (first > 0 && isTightJoint(numbers.joints[first - 1] ?? 0)) return undefined;
  const leading = numbers.groupDigits[first] ?? 0;
  const joint = numbers.joints[first] ?? 0;
  // No block of a date is as long; one of three digits may be a year that a line end cuts.
  if (leading > 4 || joint === 0 || (leading === 3 && (joint & JOINT.line) === 0)) return undefined;
  const mark = firstMark(numbers, first);
  if (mark === 0) return undefined;
  let a = NO_BLOCK;
  let b = NO_BLOCK;
  let c = NO_BLOCK;
  let block = 0;
  let best: { span: DateSpan; last: number } | undefined;
  for (let group = first; group < first + MOST_GROUPS; group++) {
    const start = numbers.groupStarts[group];
    const end = numbers.groupEnds[group];
    if (start === undefined || end === undefined || (numbers.groupDigits[group] ?? 9) > 4) break;
    const grown = grow(block === 0 ? a : block === 1 ? b : c, folded, start, end);
    if (grown >= TOO_LONG) break;
    if (block === 0) a = grown;
    else if (block === 1) b = grown;
    else c = grown;
    const after = numbers.joints[group] ?? 0;
    if (block === 2 && isDate(a, b, c) && !isTightJoint(after)) {
      const shows = (mark & DATE_MARKS) === 0 ? 'loose' : 'day';
      const from = numbers.groupStarts[first] ?? 0;
      best = { span: { start: from, end, form: 'numeric', shows }, last: group };
    }
    if (after === 0) break;
    if ((after & mark) !== 0 && ((after & PRINTED) === 0 || (after & PRINTED) === mark)) block++;
    else if (!goesOn(numbers, group, grown)) break;
    if (block > 2) break;
  }
  return best;
}

/** What parts the blocks: the first printed mark within a few groups, or else room or rules. */
function firstMark(numbers: NumberTable, first: number): number {
  for (let group = first; group < first + 3; group++) {
    const joint = numbers.joints[group] ?? 0;
    const mark = joint & PRINTED;
    if (mark !== 0) return (mark & (mark - 1)) === 0 ? mark : 0;
    if (joint === 0 || (numbers.groupDigits[group] ?? 0) > 1) break;
  }
  return ((numbers.joints[first] ?? 0) & JOINT.line) === 0 ? JOINT.blank : 0;
}

/** A block goes on over room in letter-spaced text, and over room or a line end that cuts a year. */
function goesOn(numbers: NumberTable, group: number, grown: number): boolean {
  const joint = numbers.joints[group] ?? 0;
  if ((joint & PRINTED) !== 0) return false;
  const singles = numbers.groupDigits[group] === 1 && numbers.groupDigits[group + 1] === 1;
  return singles || isCutYear(grown);
}

function isCutYear(block: number): boolean {
  const value = block % TEN_THOUSAND;
  const length = lengthOf(block);
  return (
    (length === 1 && value === 1) ||
    (length === 2 && (value === 19 || value === 20)) ||
    (length === 3 && value >= 190 && value <= 209)
  );
}

function isDate(a: number, b: number, c: number): boolean {
  const [ofA, ofB, ofC] = [lengthOf(a), lengthOf(b), lengthOf(c)];
  if (ofB > 2 || ofB === 0) return false;
  const first = a % TEN_THOUSAND;
  const second = b % TEN_THOUSAND;
  const third = c % TEN_THOUSAND;
  if (ofA === 4) return ofC <= 2 && isLikelyYear(first) && isMonthAndDay(second, third);
  if (ofA > 2 || (ofC !== 2 && !(ofC === 4 && isLikelyYear(third)))) return false;
  return areDayAndMonth(first, second);
}

function isMonthAndDay(month: number, day: number): boolean {
  return month >= 1 && month <= 12 && day >= 1 && day <= 31;
}

/** A block with the digits of one more group: its value, and on top of it ten thousand for each digit. */
function grow(block: number, folded: string, start: number, end: number): number {
  let length = lengthOf(block);
  let value = block % TEN_THOUSAND;
  for (let at = start; at < end; at++) {
    const unit = folded.charCodeAt(at);
    if (!isDigit(unit)) continue;
    if (length === 4) return TOO_LONG;
    value = value * 10 + unit - 0x30;
    length++;
  }
  return length * TEN_THOUSAND + value;
}

function lengthOf(block: number): number {
  return Math.trunc(block / TEN_THOUSAND);
}

const CALLED_BIRTH = /(?:D\.?O\.?B\.?|dob|BIRTH ?DATE|[Bb]irth ?date|[Bb]irth)[ :/#]{1,4}$/u;

const NO_BLOCK = 0;
const TEN_THOUSAND = 10_000;
const TOO_LONG: number = 5 * TEN_THOUSAND;

const DATE_MARKS: number = JOINT.dash | JOINT.dot | JOINT.slash;

/** Eight digits, each in a box of its own. */
const MOST_GROUPS = 8;
