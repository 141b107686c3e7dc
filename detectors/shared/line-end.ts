import { lastBefore } from '../../src/core/offset-index.js';
import { unitAt } from '../../src/core/unit-at.js';
import type { Scene } from './scene.js';
import { isDigit } from './units.js';

/**
 * Past a line end, or two of them as at the foot of a page, with the indentation and the line's number, which is no number of the
 * table, and a rule after it; -1 where no line ends at `at`.
 */
export function pastLineEnd({ folded, groupsAt }: Scene, at: number): number {
  const limit = at + LONGEST;
  let next = at;
  let lines = 0;
  for (; next < limit; next++) {
    const unit = unitAt(folded, next);
    if (unit === 0x0a) lines++;
    else if (unit !== 0x20) break;
  }
  if (lines === 0 || lines > 2) return -1;
  if (!isDigit(unitAt(folded, next))) return next;
  const isValue = groupsAt.starts[lastBefore(groupsAt, next)] === next;
  if (isValue && !isRuled(folded, next)) return next;
  while (next < limit && (isDigit(unitAt(folded, next)) || isAfterNumber(unitAt(folded, next))))
    next++;
  return next;
}

/** True for a number of two digits at most with a rule behind it. */
function isRuled(folded: string, start: number): boolean {
  return unitAt(folded, start + (isDigit(unitAt(folded, start + 1)) ? 2 : 1)) === 0x7c;
}

/** A blank, a rule, a bracket or a full stop. */
function isAfterNumber(unit: number): boolean {
  return unit === 0x20 || unit === 0x7c || unit === 0x29 || unit === 0x2e;
}

const LONGEST = 60;
