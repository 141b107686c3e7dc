/** True for the numbers of United States passport books and cards: nine digits, or a letter and eight. */
export function isUsShape(shape: string): boolean {
  return shape === 'N9' || shape === 'A1N8';
}

/** True for shapes that the passports of other countries have (ICAO Doc 9303: up to nine letters and digits). */
export function isForeignShape(shape: string): boolean {
  return FOREIGN.has(shape);
}

/** True for a code that ICAO Doc 9303 allows: six to nine letters and digits, some of them digits. */
export function fitsPassport(code: string): boolean {
  return code.length >= 6 && code.length <= 9;
}

const FOREIGN: ReadonlySet<string> = new Set([
  'A2N7',
  'A1N7',
  'A2N6',
  'A3N6',
  'A1N6',
  'A3N5',
  'N8',
  'N7',
  'N2A2N5',
  'A1N7A1',
  'A1N2A1N5',
  'A2N5',
]);
