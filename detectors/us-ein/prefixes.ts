/**
 * True for the first two digits of the employer identification numbers that the Internal Revenue Service has given out
 * (IRS, "How EINs are assigned and valid EIN prefixes").
 */
export function isEinPrefix(digits: string): boolean {
  return PREFIXES[Number(digits.slice(0, 2))] === 1;
}

/** Both ends included. */
const RANGES: readonly (readonly [from: number, to: number])[] = [
  [1, 6],
  [10, 16],
  [20, 27],
  [30, 48],
  [50, 68],
  [71, 77],
  [80, 88],
  [90, 95],
  [98, 99],
];

const PREFIXES: Uint8Array = Uint8Array.from({ length: 100 }, (_, prefix) =>
  RANGES.some(([from, to]) => prefix >= from && prefix <= to) ? 1 : 0,
);
