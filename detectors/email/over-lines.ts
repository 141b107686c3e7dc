import { unitAt } from '../../src/core/scan-input/unit-at.js';
import { isDigit } from '../shared/units.js';

/**
 * Where the text goes on after a line end at `at`, past indentation and the line's number on numbered paper; -1 where no
 * line ends there.
 */
export function nextLine(folded: string, at: number): number {
  LINE_END.lastIndex = at;
  return LINE_END.test(folded) ? LINE_END.lastIndex : -1;
}

/** Where the line before ends, when nothing but indentation and a line's number stands before `at`; -1 else. */
export function previousLine(folded: string, at: number): number {
  // Most often a mark stands there, or another letter.
  const unit = unitAt(folded, at - 1);
  if (unit !== 0x0a && unit !== 0x20 && unit !== 0x7c && !isDigit(unit)) return -1;
  const before = folded.slice(Math.max(0, at - MOST_FURNITURE), at);
  const furniture = FURNITURE.exec(before);
  if (furniture === null) return -1;
  let end = at - furniture[0].length;
  while (unitAt(folded, end - 1) === 0x20 && at - end < MOST_FURNITURE) end--;
  return end;
}

const MOST_FURNITURE = 60;

/** A line's number stands with room after it or a rule. */
const LINE_END = / {0,3}\n {0,40}(?:[0-9]{1,2}(?: {1,8}|\| {0,4}))?/uy;
const FURNITURE = /\n {0,40}(?:[0-9]{1,2}(?: {1,8}|\| {0,4}))?$/u;
