/**
 * True for ten digits that pass the check of national provider identifiers: luhn with 80840 in front (45 CFR 162.406; CMS, "NPI
 * check digit").
 */
export function isProviderNumber(code: string): boolean {
  if (code.length !== 10 || !/^[12][0-9]{9}$/u.test(code)) return false;
  // What the five digits in front add to the sum.
  let sum = 24;
  for (let at = 9, doubled = false; at >= 0; at--, doubled = !doubled) {
    const digit = code.charCodeAt(at) - 0x30;
    sum += doubled ? (digit > 4 ? digit * 2 - 9 : digit * 2) : digit;
  }
  return sum % 10 === 0;
}

/** True for the format of Medicare beneficiary identifiers, which leave out S, L, O, I, B and Z (CMS, "MBI format"). */
export function isBeneficiaryId(code: string): boolean {
  return code.length === 11 && MBI.test(code);
}

const MBI =
  /^[1-9][AC-HJKMNP-RT-Y][0-9AC-HJKMNP-RT-Y][0-9][AC-HJKMNP-RT-Y][0-9AC-HJKMNP-RT-Y][0-9][AC-HJKMNP-RT-Y]{2}[0-9]{2}$/u;
