import { unitAt } from '../../../src/core/scan-input/unit-at.js';
import type { Span } from '../../../src/core/span.js';
import { isAlphanumeric, isDigit } from '../units.js';

/**
 * The code that holds the digit at `at` where each of its letters and digits stands in a box of a form:
 * `|D|1|2|3|4|5|6|7|`, `[D] [1] [2]`. Undefined where it does not, and where there are fewer boxes than a code has signs.
 */
export function boxedCodeAt(folded: string, at: number): Span | undefined {
  if (!isAlone(folded, at) || !hasRuleBeside(folded, at)) return undefined;
  let start = at;
  let end = at + 1;
  let boxes = 1;
  for (let next = backOverRule(folded, start); next >= 0; next = backOverRule(folded, start)) {
    start = next;
    if (++boxes > MOST) return undefined;
  }
  for (let next = overRule(folded, end); next >= 0; next = overRule(folded, end)) {
    end = next + 1;
    if (++boxes > MOST) return undefined;
  }
  return boxes < FEWEST ? undefined : { start, end };
}

/** Most numbers are not: what stands beside them tells so at once. */
function hasRuleBeside(folded: string, at: number): boolean {
  return overRule(folded, at + 1) >= 0 || backOverRule(folded, at) >= 0;
}

/** Where the next box's sign stands, -1 where no rule and one sign follow. */
function overRule(folded: string, end: number): number {
  let rules = 0;
  for (let at = end; at < end + WIDEST; at++) {
    const unit = unitAt(folded, at);
    if (isRule(unit)) rules++;
    else if (unit !== BLANK) return rules > 0 && isAlone(folded, at) ? at : -1;
  }
  return -1;
}

function backOverRule(folded: string, start: number): number {
  let rules = 0;
  for (let at = start - 1; at >= start - WIDEST; at--) {
    const unit = unitAt(folded, at);
    if (isRule(unit)) rules++;
    else if (unit !== BLANK) return rules > 0 && isAlone(folded, at) ? at : -1;
  }
  return -1;
}

/** A digit or a capital letter with no other letter or digit beside it. */
function isAlone(folded: string, at: number): boolean {
  const unit = unitAt(folded, at);
  return (
    (isDigit(unit) || (unit >= 0x41 && unit <= 0x5a)) &&
    !isAlphanumeric(unitAt(folded, at - 1)) &&
    !isAlphanumeric(unitAt(folded, at + 1))
  );
}

function isRule(unit: number): boolean {
  return unit === 0x7c || unit === 0x5b || unit === 0x5d;
}

const BLANK = 0x20;
/** The room between two boxes. */
const WIDEST = 5;
const FEWEST = 5;
const MOST = 20;
