import { lastBefore } from '../../src/core/offset-index.js';
import type { ScanInput } from '../../src/core/detector.js';
import { unitAt } from '../../src/core/scan-input/unit-at.js';
import type { Scene } from './scene.js';
import { isDigit } from './units.js';

/**
 * Past a line end, or up to three as between pages, with the indentation and the line's number, which is no number of the
 * table, and a rule after it; -1 where no line ends at `at`.
 */
export function pastLineEnd({ folded, groupsAt, input }: Scene, at: number): number {
  const limit = at + LONGEST;
  let next = at;
  let lines = 0;
  for (; next < limit; next++) {
    const unit = unitAt(folded, next);
    if (unit === 0x0a) lines++;
    else if (unit !== 0x20) break;
  }
  if (lines === 0 || lines > 3) return -1;
  if (!isDigit(unitAt(folded, next))) return next;
  const isValue = groupsAt.starts[lastBefore(groupsAt, next)] === next;
  if (isValue && !isNumberOfLine(input, next, lines)) return next;
  while (next < limit && isDigit(unitAt(folded, next))) next++;
  while (next < limit && isAfterNumber(unitAt(folded, next))) next++;
  return next;
}

/** True for two digits at most before a rule, and at the head of a page before wide room: lines are counted anew there. */
function isNumberOfLine({ folded, text }: ScanInput, start: number, lines: number): boolean {
  const end = start + (isDigit(unitAt(folded, start + 1)) ? 2 : 1);
  if (unitAt(folded, end) === 0x7c) return true;
  const isWide = text.charCodeAt(end) === 0x09 || folded.startsWith('  ', end);
  return lines > 1 && isWide;
}

/** A blank, a rule, a bracket or a full stop. */
function isAfterNumber(unit: number): boolean {
  return unit === 0x20 || unit === 0x7c || unit === 0x29 || unit === 0x2e;
}

const LONGEST = 60;
