import { unitAt } from '../../../src/core/scan-input/unit-at.js';

/** True for years and nothing else, as a notice of copyright has them: `2012-2013`, `1998, 2001`. */
export function areYears(folded: string, start: number, end: number): boolean {
  const unit = unitAt(folded, start);
  if ((unit !== 0x31 && unit !== 0x32) || end - start < SHORTEST) return false;
  return YEARS.test(folded.slice(start, Math.min(end, start + LONGEST)));
}

const SHORTEST = 9;
const LONGEST = 60;
const YEARS = /^(?:19|20)[0-9]{2}(?:[-,/ ]{1,3}(?:19|20)[0-9]{2}){1,8}$/u;
