/** Tests and readings of single units of a folded text. */

export function isDigit(unit: number): boolean {
  return unit >= 0x30 && unit <= 0x39;
}

export function isUpper(unit: number): boolean {
  return unit >= 0x41 && unit <= 0x5a;
}

export function isAsciiLetter(unit: number): boolean {
  return isUpper(unit) || (unit >= 0x61 && unit <= 0x7a);
}

/** The digits of `[start, end)` with all else left out. */
export function digitsOf(folded: string, start: number, end: number): string {
  return folded.slice(start, end).replaceAll(/[^0-9]+/gu, '');
}

export function isAlphanumeric(unit: number): boolean {
  return isDigit(unit) || isAsciiLetter(unit);
}
