import { unitAt } from '../../../src/core/unit-at.js';
import type { CodeSpan } from './code-span.js';
import { isAlphanumeric, isDigit } from '../units.js';

/** True where marks tie a code to more on either side, as in dates, sections, addresses of the web and decimals. */
export function isTiedCode(folded: string, { start, end }: CodeSpan): boolean {
  const before = unitAt(folded, start - 1);
  const after = unitAt(folded, end);
  return (
    (isTie(before) && isAlphanumeric(unitAt(folded, start - 2))) ||
    (isTie(after) && isAlphanumeric(unitAt(folded, end + 1))) ||
    (isPoint(before) && isDigit(unitAt(folded, start - 2))) ||
    (isPoint(after) && isDigit(unitAt(folded, end + 1)))
  );
}

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
