import { isDigit } from '../units.js';

/**
 * Letters and digits of a code, counted run by run: `A1N7` for `C1234567`, `N3A2N4` for `123AB4567`.
 * @param code Capitals and digits only.
 */
export function shapeOfCode(code: string): string {
  let shape = '';
  for (let start = 0; start < code.length;) {
    const isNumber = isDigit(code.charCodeAt(start));
    let end = start + 1;
    while (end < code.length && isDigit(code.charCodeAt(end)) === isNumber) end++;
    shape += (isNumber ? 'N' : 'A') + String(end - start);
    start = end;
  }
  return shape;
}

/**
 * A code as it may have been before a reader of pictures took digits for letters; letters at the start of it are kept, for
 * there codes have letters of their own.
 */
export function withDigits(code: string, kept: number): string {
  return (
    code.slice(0, kept) +
    code.slice(kept).replaceAll(/[OQDILZSGB]/gu, (unit) => DIGITS[unit] ?? unit)
  );
}

const DIGITS: Readonly<Record<string, string>> = {
  O: '0',
  Q: '0',
  D: '0',
  I: '1',
  L: '1',
  Z: '2',
  S: '5',
  G: '6',
  B: '8',
};

/** The first shape that a code has, as written or with the digits that were read as letters, or nothing. */
export function knownShape(
  code: string,
  isKnown: (shape: string) => boolean,
  isRecognized: boolean,
): string | undefined {
  const shape = shapeOfCode(code);
  if (isKnown(shape)) return shape;
  if (!isRecognized) return undefined;
  for (let kept = 0; kept <= 3; kept++) {
    const other = shapeOfCode(withDigits(code, kept));
    if (isKnown(other)) return other;
  }
  return undefined;
}
