/**
 * What a `w:sym` shows (ISO/IEC 29500-1 §17.3.3.30), where that can be told: fonts of symbols have their characters at
 * U+F000 and above, of which those of a text font or of Symbol's digits are ASCII. Others are a sign that is no letter.
 */
export function symbolText(char: string | undefined, font: string | undefined): string {
  const code = Number.parseInt(char ?? '', 16);
  if (!(code > 0x20 && code <= 0xffff) || (code >= 0xd800 && code <= 0xdfff)) return OTHER;
  if (code < 0xe000 || code > 0xf8ff) return String.fromCharCode(code);
  const ascii = code - 0xf000;
  const isDingbat = /dings|webdings/iu.test(font ?? '');
  return ascii > 0x20 && ascii < 0x7f && !isDingbat ? String.fromCharCode(ascii) : OTHER;
}

/** OBJECT REPLACEMENT CHARACTER. */
const OTHER = '\ufffc';
