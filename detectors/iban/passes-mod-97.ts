/** The check of ISO 13616 (ISO 7064, mod 97-10) over an IBAN of capitals and digits without marks. */
export function passesMod97(iban: string): boolean {
  let rest = 0;
  for (let at = 4; at < iban.length + 4; at++) {
    const unit = iban.charCodeAt(at % iban.length);
    rest = unit < 0x3a ? (rest * 10 + unit - 0x30) % 97 : (rest * 100 + unit - 0x37) % 97;
  }
  return rest === 1;
}

/**
 * True for an IBAN that has the length and structure of its country and passes the check.
 * @example isIban('DE89370400440532013000') // true
 */
export function isIban(iban: string, structure: string | undefined): boolean {
  if (structure?.length !== iban.length) return false;
  for (let at = 2; at < iban.length; at++) {
    const isDigit = iban.charCodeAt(at) < 0x3a;
    const kind = structure.charCodeAt(at);
    if ((kind === N && !isDigit) || (kind === A && isDigit)) return false;
  }
  return passesMod97(iban);
}

const N = 0x6e;
const A = 0x61;
