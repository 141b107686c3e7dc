import { unitAt } from '../../../src/core/scan-input/unit-at.js';
import type { CodeSpan } from './code-span.js';
import { isAlphanumeric, isDigit, isUpper } from '../units.js';

/** True where marks tie a code to more on either side, as in dates, sections, addresses of the web and decimals. */
export function isTiedCode(folded: string, { start, end }: CodeSpan): boolean {
  const before = unitAt(folded, start - 1);
  const after = unitAt(folded, end);
  return (
    (isTie(before) && isAlphanumeric(unitAt(folded, start - 2)) && !isOfLabel(folded, start)) ||
    (isTie(after) && isAlphanumeric(unitAt(folded, end + 1)) && !isOfState(folded, end)) ||
    (isPoint(before) && isDigit(unitAt(folded, start - 2))) ||
    (isPoint(after) && isDigit(unitAt(folded, end + 1)))
  );
}

/** `T20-74-3804/VA`: the code of a state, and nothing behind it. */
function isOfState(folded: string, end: number): boolean {
  return (
    unitAt(folded, end) === SLASH &&
    isUpper(unitAt(folded, end + 1)) &&
    isUpper(unitAt(folded, end + 2)) &&
    !isAlphanumeric(unitAt(folded, end + 3))
  );
}

/** `OLN/X7154 65637 38298`: what names the code. */
function isOfLabel(folded: string, start: number): boolean {
  return unitAt(folded, start - 1) === SLASH && LABEL.test(folded.slice(start - 5, start));
}

const SLASH = 0x2f;
const LABEL = /(?<![A-Za-z])(?:OLN|DLN?|ODL|CDL)\/$/u;

/** True for a word with small letters, unless all of its letters are small and few. */
export function hasSmallLetters(
  folded: string,
  { start, end, digits, letters }: CodeSpan,
): boolean {
  let small = 0;
  for (let at = start; at < end; at++) {
    const unit = unitAt(folded, at);
    if (unit >= 0x61 && unit <= 0x7a) small++;
  }
  return small > 0 && (small < letters || small > digits);
}

/** `/`, `@`, a dash or an underscore. */
function isTie(unit: number): boolean {
  return unit === 0x2f || unit === 0x40 || unit === 0x2d || unit === 0x5f;
}

/** `.` or `:`; a comma parts the cells of a table as well. */
function isPoint(unit: number): boolean {
  return unit === 0x2e || unit === 0x3a;
}
