/**
 * Text in the form in which values are compared: compatibility forms and case folded, invisible characters gone,
 * quotation marks straight. Blanks and dashes stay as they are.
 */
export function foldText(text: string): string {
  if (isPlain(text)) return text.toLowerCase();
  return text
    .replaceAll(TAGS, (tag) => String.fromCodePoint((tag.codePointAt(0) ?? 0) - 0xe0000))
    .normalize('NFKC')
    .toLowerCase()
    .normalize('NFKC')
    .replaceAll(INVISIBLE, '')
    .replaceAll(/[‘’‚‛′]/gu, "'")
    .replaceAll(/[“”„‟″]/gu, '"');
}

function isPlain(text: string): boolean {
  return !/[^\0-\u007f]/u.test(text);
}

/** Invisible copies of the characters of ASCII. */
const TAGS = /[\u{e0020}-\u{e007e}]/gu;

/**
 * Soft hyphen, grapheme joiner, zero-width characters, direction marks, variation selectors, byte order mark; lines drawn
 * through, over and under letters, and shapes around them.
 */
const INVISIBLE =
  /\u00ad|\u034f|[\u0305\u0332-\u0338\u033f\u20d0-\u20f0]|[\u180e\u200b-\u200f\u202a-\u202e\u2060-\u2064\u2066-\u2069\ufeff]|[\ufe00-\ufe0f]/gu;

/** True for letters and digits (and the marks that belong to letters): what values are made of. */
export function isTokenCharacter(code: number): boolean {
  if (code < 0x80) {
    return (
      (code >= 0x30 && code <= 0x39) ||
      (code >= 0x61 && code <= 0x7a) ||
      (code >= 0x41 && code <= 0x5a)
    );
  }
  if (code >= 0xd800 && code <= 0xdfff) return true;
  return /[\p{L}\p{N}\p{M}]/u.test(String.fromCharCode(code));
}

/** The letters and digits of a folded text, and where each stands in it. */
export interface SqueezedText {
  readonly folded: string;
  readonly body: string;
  readonly at: Int32Array;
}

/**
 * Leaves only letters and digits of folded text. With `asciiOnly` (for bytes that may be anything) others than
 * ASCII count as separators.
 */
export function squeeze(folded: string, asciiOnly = false): SqueezedText {
  const units = new Uint16Array(folded.length);
  const at = new Int32Array(folded.length);
  const known = new Map<number, boolean>();
  let count = 0;
  for (let index = 0; index < folded.length; index += 1) {
    const code = folded.charCodeAt(index);
    if (!isToken(code, asciiOnly, known)) continue;
    units[count] = code;
    at[count] = index;
    count += 1;
  }
  return { folded, body: textOf(units.subarray(0, count)), at: at.subarray(0, count) };
}

function isToken(code: number, asciiOnly: boolean, known: Map<number, boolean>): boolean {
  if (code < 0x80) return isTokenCharacter(code);
  if (asciiOnly) return false;
  let answer = known.get(code);
  if (answer === undefined) known.set(code, (answer = isTokenCharacter(code)));
  return answer;
}

function textOf(units: Uint16Array): string {
  return new TextDecoder('utf-16le', { ignoreBOM: true }).decode(units);
}
