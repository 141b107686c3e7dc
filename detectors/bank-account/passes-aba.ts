/** Weights 3-7-1 and the first two digits of a Federal Reserve district, thrift, electronic or traveller's range. */
export function isRoutingNumber(digits: string): boolean {
  if (!/^[0-9]{9}$/u.test(digits)) return false;
  const district = Number(digits.slice(0, 2));
  const isDistrict =
    district <= 12 ||
    (district >= 21 && district <= 32) ||
    (district >= 61 && district <= 72) ||
    district === 80;
  let sum = 0;
  for (let i = 0; i < 9; i++) sum += Number(digits[i]) * ([3, 7, 1][i % 3] ?? 0);
  return isDistrict && sum > 0 && sum % 10 === 0;
}
