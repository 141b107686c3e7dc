import type { NumberTable } from '../../../src/core/detector.js';
import { JOINT, PRINTED } from '../../../src/core/scan-input/joint.js';
import { digitsOf } from '../units.js';

/** Groups `first` to `last` of a number table, taken as one value. */
export interface NumberWindow {
  readonly first: number;
  readonly last: number;
  readonly start: number;
  readonly end: number;
}

/** The window that begins with group `first` of one candidate and has exactly `digits` digits, if there is one. */
export function windowOf(
  table: NumberTable,
  first: number,
  digits: number,
): NumberWindow | undefined {
  const last = lastOfWindow(table, first, digits);
  return last < 0 ? undefined : windowBetween(table, first, last);
}

export function windowBetween(table: NumberTable, first: number, last: number): NumberWindow {
  const start = table.groupStarts[first] ?? 0;
  return { first, last, start, end: table.groupEnds[last] ?? 0 };
}

/** The last group of the same, -1 where there is none. */
export function lastOfWindow(table: NumberTable, first: number, digits: number): number {
  const { groupDigits, joints } = table;
  let sum = 0;
  for (let group = first; group < groupDigits.length; group++) {
    sum += groupDigits[group] ?? 0;
    if (sum >= digits) return sum > digits ? -1 : group;
    if ((joints[group] ?? 0) === 0) return -1;
  }
  return -1;
}

/**
 * Lengths of the window's blocks as decimal digits, where only joints with a bit of `parting` part two blocks:
 * `8 1 2 - 3 4 - 5 6 7 8` is 324 by printed marks and 111111111 by any joint. 0 when it can't be told in 9 digits.
 */
export function shapeOf(
  table: NumberTable,
  { first, last }: NumberWindow,
  parting: number,
): number {
  let shape = 0;
  let block = 0;
  let blocks = 1;
  for (let group = first; group <= last; group++) {
    block += table.groupDigits[group] ?? 0;
    if (group < last && ((table.joints[group] ?? 0) & parting) === 0) continue;
    if (block > 9 || blocks > 9) return 0;
    shape = shape * 10 + block;
    block = 0;
    blocks++;
  }
  return shape;
}

/** All joint bits that stand inside of the window. */
export function jointsIn(table: NumberTable, { first, last }: NumberWindow): number {
  let bits = 0;
  for (let group = first; group < last; group++) bits |= table.joints[group] ?? 0;
  return bits;
}

/** True when more than half of the window's groups are single digits, as in letter-spaced text or boxes of a form. */
export function isLetterSpaced(table: NumberTable, { first, last }: NumberWindow): boolean {
  let singles = 0;
  for (let group = first; group <= last; group++) {
    if (table.groupDigits[group] === 1) singles++;
  }
  return last - first >= 4 && singles * 2 > last - first + 1;
}

/** True where a printed mark without room ties the window to another group, so that it is part of a longer number. */
export function isTied(table: NumberTable, { first, last }: NumberWindow): boolean {
  return (
    (first > 0 && isTightJoint(table.joints[first - 1] ?? 0)) ||
    isTightJoint(table.joints[last] ?? 0)
  );
}

/** True for a joint of printed marks without any room: the groups belong to one word. */
export function isTightJoint(joint: number): boolean {
  return (joint & PRINTED) !== 0 && (joint & (JOINT.blank | JOINT.line)) === 0;
}

export const ANY_JOINT = 0xff;

/** The digits of the window's groups; what stands between them, such as a line's number, is left out. */
export function windowDigits(
  folded: string,
  table: NumberTable,
  { first, last }: NumberWindow,
): string {
  let digits = '';
  for (let group = first; group <= last; group++) {
    const start = table.groupStarts[group] ?? 0;
    const end = table.groupEnds[group] ?? 0;
    const isPlain = end - start === table.groupDigits[group];
    digits += isPlain ? folded.slice(start, end) : digitsOf(folded, start, end);
  }
  return digits;
}

/**
 * The same as values from 0 to 9.
 * @param room For as many as most windows have; more are put elsewhere.
 */
export function readDigits(
  folded: string,
  table: NumberTable,
  { first, last }: NumberWindow,
  room: Uint8Array,
): Uint8Array {
  let count = 0;
  for (let group = first; group <= last; group++) count += table.groupDigits[group] ?? 0;
  const digits = count === room.length ? room : new Uint8Array(count);
  let next = 0;
  for (let group = first; group <= last; group++) {
    const end = table.groupEnds[group] ?? 0;
    for (let at = table.groupStarts[group] ?? 0; at < end; at++) {
      const digit = folded.charCodeAt(at) - 0x30;
      if (digit >= 0 && digit <= 9) digits[next++] = digit;
    }
  }
  return digits;
}
