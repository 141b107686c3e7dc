import { unitAt } from '../../src/core/scan-input/unit-at.js';

/** True for digits that are all of the line under a town, its state and ZIP code, as in letterheads and signatures. */
export function isUnderAddress(folded: string, start: number, end: number): boolean {
  let past = end;
  while (unitAt(folded, past) === 0x20) past++;
  if (past < folded.length && unitAt(folded, past) !== 0x0a) return false;
  return UNDER_ADDRESS.test(folded.slice(Math.max(0, start - FARTHEST), start));
}

const FARTHEST = 48;
/** The line may have its number. */
const UNDER_ADDRESS =
  /[A-Za-z], (?:[A-Z]{2}|[A-Z][a-z]{3,12}(?: [A-Z][a-z]{4,8})?) {1,2}[0-9]{5}(?:-[0-9]{4})? {0,3}\n {0,8}(?:[0-9]{1,2}\|? {1,4})?$/u;
