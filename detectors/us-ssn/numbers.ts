/**
 * True for numbers that the Social Security Administration never gives out: area 000, 666 or 900 and up, group 00,
 * serial 0000 (20 CFR 422.103; SSA, "Social Security Number Randomization").
 */
export function isNeverIssued(digits: string): boolean {
  return (
    digits.startsWith('000') ||
    digits.startsWith('666') ||
    digits.startsWith('9') ||
    digits.slice(3, 5) === '00' ||
    digits.endsWith('0000')
  );
}

/** True for the range of individual taxpayer identification numbers (IRS, Publication 1915; IRM 3.21.263). */
export function isItin(digits: string): boolean {
  const group = Number(digits.slice(3, 5));
  return (
    digits.startsWith('9') &&
    ((group >= 50 && group <= 65) ||
      (group >= 70 && group <= 88) ||
      (group >= 90 && group <= 92) ||
      group >= 94)
  );
}

/** Numbers printed in advertisements and manuals. Only these exact ones: their neighbours belong to people. */
export function isPublishedDummy(digits: string): boolean {
  return PUBLISHED.has(digits) || digits.startsWith('98765432');
}

const PUBLISHED: ReadonlySet<string> = new Set([
  '078051120',
  '219099999',
  '042103580',
  '123456789',
]);
