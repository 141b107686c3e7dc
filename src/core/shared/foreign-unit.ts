/**
 * A unit that may have letters, or be part of a character that has: not ASCII, nor one of the signs that stand in such text
 * otherwise.
 */
export function isForeign(unit: number): boolean {
  if (unit < 0x80 || (unit >= FIRST_DASH && unit <= LAST_BULLET)) return false;
  return unit !== NO_BREAK_SPACE && unit !== SECTION_SIGN;
}

const FIRST_DASH = 0x2010;
const LAST_BULLET = 0x2027;
const NO_BREAK_SPACE = 0xa0;
const SECTION_SIGN = 0xa7;
