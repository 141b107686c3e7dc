/** Digits as values from 0 to 9; most often nine. */
type Digits = ArrayLike<number>;

/**
 * True for numbers that the Social Security Administration never gives out: area 000, 666 or 900 and up, group 00,
 * serial 0000 (20 CFR 422.103; SSA, "Social Security Number Randomization").
 */
export function isNeverIssued(digits: Digits): boolean {
  const area = valueOf(digits, 0, 3);
  return (
    area === 0 ||
    area === 666 ||
    area >= 900 ||
    valueOf(digits, 3, 5) === 0 ||
    valueOf(digits, digits.length - 4, digits.length) === 0
  );
}

/** True for the range of individual taxpayer identification numbers (IRS, Publication 1915; IRM 3.21.263). */
export function isItin(digits: Digits): boolean {
  const group = valueOf(digits, 3, 5);
  return (
    digits[0] === 9 &&
    ((group >= 50 && group <= 65) ||
      (group >= 70 && group <= 88) ||
      (group >= 90 && group <= 92) ||
      group >= 94)
  );
}

/** Numbers printed in advertisements and manuals. Only these exact ones: their neighbours belong to people. */
export function isPublishedDummy(digits: Digits): boolean {
  if (valueOf(digits, 0, 8) === 98_765_432) return true;
  return digits.length === 9 && PUBLISHED.includes(valueOf(digits, 0, 9));
}

function valueOf(digits: Digits, from: number, past: number): number {
  let value = 0;
  for (let at = from; at < past; at++) value = value * 10 + (digits[at] ?? 0);
  return value;
}

/** 078-05-1120, 219-09-9999, 042-10-3580, 123-45-6789. */
const PUBLISHED: readonly number[] = [78_051_120, 219_099_999, 42_103_580, 123_456_789];
