import type { Hit, ScanInput } from '../../src/core/detector.js';
import { unitAt } from '../../src/core/scan-input/unit-at.js';
import { endAt, findMaskedGroups } from '../shared/codes/masked-forms.js';
import { isMask } from '../shared/codes/masked-tails.js';
import { digitsOf, isAlphanumeric, isAsciiLetter } from '../shared/units.js';
import { STRUCTURES } from './structures.js';

/**
 * IBANs masked after their country: `DE** **** **** **** **30 00`. Compliant where four digits or fewer show
 * (FRCP 5.2(a)(4)); check digits and bank together with the last four show more than that.
 */
export function findMaskedIbans(input: ScanInput): Hit[] {
  const { lower, folded, numbers } = input;
  const hits: Hit[] = [];
  for (const group of input.once(findMaskedGroups)) {
    const digitsAt = numbers.groupStarts[group] ?? 0;
    if (digitsAt < (hits.at(-1)?.end ?? 0)) continue;
    const start = countryBefore(lower, digitsAt);
    if (start < 0 || !mayGoOn(lower, start + 4)) continue;
    if (!STRUCTURES.has(folded.slice(start, start + 2).toUpperCase())) continue;
    const end = endAt(MASKED, lower, start);
    if (end <= digitsAt || end - start < SHORTEST) continue;
    const reasons = ['masked after the letters of a country'];
    const isPartial = digitsOf(folded, start, end).length <= 4;
    hits.push({ start, end, confidence: 0.85, reasons, ...(isPartial ? { compliant: true } : {}) });
  }
  return hits;
}

/** Behind the country and its check digits there are masks only. */
function mayGoOn(lower: string, at: number): boolean {
  const unit = unitAt(lower, at);
  return isMask(unit === 0x20 || unit === 0x2d ? unitAt(lower, at + 1) : unit);
}

/** Two letters at the beginning of the word or, over masks and blanks, before the digits; -1 where there are none. */
function countryBefore(lower: string, digitsAt: number): number {
  const nearest = Math.max(0, digitsAt - LONGEST);
  let at = digitsAt;
  while (at > nearest && isMaskOrRoom(unitAt(lower, at - 1))) at--;
  // `x` is a letter too.
  while (at < digitsAt && unitAt(lower, at) === 0x20) at++;
  const start = at - 2;
  const isCountry = isAsciiLetter(unitAt(lower, start)) && isAsciiLetter(unitAt(lower, start + 1));
  return isCountry && !isAlphanumeric(unitAt(lower, start - 1)) ? start : -1;
}

function isMaskOrRoom(unit: number): boolean {
  return isMask(unit) || unit === 0x20 || unit === 0x2d;
}

const LONGEST = 40;
const SHORTEST = 15;

const MASKED =
  /[a-z]{2}[0-9x*#]{2}(?:[ -]?[x*#]{1,4}){2,8}(?:[ -]?[0-9]{1,4}){0,2}(?![0-9a-z*#])/uy;
