import luhn from 'luhn';

/**
 * The checksum of ISO/IEC 7812-1. One number in ten passes by chance; for the other nine a plain loop is enough, and what
 * passes it is asked of the `luhn` package.
 */
export function passesLuhn(digits: string): boolean {
  let sum = 0;
  for (let at = digits.length - 1, doubled = false; at >= 0; at--, doubled = !doubled) {
    const digit = digits.charCodeAt(at) - 0x30;
    sum += doubled ? (digit > 4 ? digit * 2 - 9 : digit * 2) : digit;
  }
  return sum % 10 === 0 && luhn.validate(digits);
}
