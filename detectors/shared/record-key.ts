import { unitAt } from '../../src/core/unit-at.js';
import { isAsciiLetter, isDigit } from './units.js';

/**
 * Where the key begins that a record gives the value at `start`: `<account_no>`, `account="`, `ACCT=`, `"account": "`; -1
 * where there is none. What stands before the key says nothing about the value.
 */
export function keyStart(folded: string, start: number): number {
  let at = start - 1;
  const farthest = start - MOST_LEAD;
  while (at > farthest && isLead(unitAt(folded, at))) at--;
  const unit = unitAt(folded, at);
  const isJson = unit === 0x3a && unitAt(folded, at - 1) === 0x22;
  if (unit !== 0x3d && unit !== 0x3e && !isJson) return -1;
  if (isJson) at--;
  const past = at;
  do at--;
  while (at > past - LONGEST_KEY && isKey(unitAt(folded, at)));
  return past - at > 1 ? at + 1 : -1;
}

/** Quotes, and letters that the value may begin with. */
function isLead(unit: number): boolean {
  return unit === 0x20 || unit === 0x22 || unit === 0x27 || isAsciiLetter(unit);
}

function isKey(unit: number): boolean {
  return isAsciiLetter(unit) || isDigit(unit) || unit === 0x5f || unit === 0x2d || unit === 0x2e;
}

const MOST_LEAD = 6;
const LONGEST_KEY = 48;
