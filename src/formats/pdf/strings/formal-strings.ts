/**
 * Whether a string under a key of a dictionary is in the form that the key asks for, so that it is no text: dates, languages,
 * looks of fields. Anybody can write anything there; what has another form is read like any other string.
 */
export function isFormal(key: string, text: string): boolean {
  switch (key) {
    case 'ID':
    case 'CheckSum':
      return !WRITTEN.test(text);
    case 'ModDate':
    case 'CreationDate':
    case 'M':
      return /^D:\d{4,14}(?:[Z+-][\d']{0,7})?$/u.test(text);
    case 'Lang':
      return text.split('-').every((part) => /^[A-Za-z][A-Za-z\d]{0,7}$|^\d{3}$/u.test(part));
    case 'DA':
      return text.split(/\s+/u).every((part) => OPERATOR.test(part) || NUMBER.test(part));
    case 'Registry':
    case 'Ordering':
      return /^[A-Za-z]{1,16}\d{0,2}(?:_[A-Za-z]{1,8})?$/u.test(text);
    case 'DS':
      return /^[\w\s:;,.'#+-]*$/u.test(text) && !MANY_DIGITS.test(text);
    default:
      return false;
  }
}

/** Made by hand: digests are any bytes, or their digits in base 16. */
const WRITTEN = /^(?!(?:[\dA-Fa-f]{2}){16,64}$)[ -~]{9,}$/u;
/** Names are read elsewhere. */
const OPERATOR = /^$|^\/|^[A-Za-z]{1,2}$/u;
const NUMBER = /^[+-]?(?:\d{1,5}(?:\.\d*)?|\.\d+)$/u;
const MANY_DIGITS = /(?:\d[^\p{L}\d]{0,2}){6}/u;
