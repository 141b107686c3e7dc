/**
 * Puts the glyphs of a line, given from left to right, into the order in which they are read: runs of right-to-left
 * script turned round, numbers and other scripts within them left as they are. A small part of the Unicode Bidirectional
 * Algorithm (UAX #9), enough for one line whose base direction is left to right.
 */
export function logicalOrder(
  glyphs: readonly number[],
  textOf: (glyph: number) => string,
): readonly number[] {
  const kinds = glyphs.map((glyph) => kindOf(textOf(glyph)));
  if (!kinds.includes(RIGHT_TO_LEFT)) return glyphs;
  const ordered: number[] = [];
  let at = 0;
  while (at < glyphs.length) {
    if (kinds[at] !== RIGHT_TO_LEFT) {
      ordered.push(glyphs[at++] ?? 0);
      continue;
    }
    let end = at + 1;
    for (let next = at + 1; next < glyphs.length && kinds[next] !== LEFT_TO_RIGHT; next++) {
      if (kinds[next] === RIGHT_TO_LEFT) end = next + 1;
    }
    ordered.push(...turned(glyphs.slice(at, end), kinds.slice(at, end), textOf));
    at = end;
  }
  return ordered;
}

/**
 * The run backwards, with the digits of each number forwards again. A sign between two digits is part of the number, but for
 * a dash after Arabic letters, where the groups stand from right to left (rules W2 and W4).
 */
function turned(
  glyphs: readonly number[],
  kinds: readonly number[],
  textOf: (glyph: number) => string,
): number[] {
  const joins = glyphs.some((glyph) => isArabic(textOf(glyph))) ? COMMON : EUROPEAN;
  const joined = (at: number): boolean =>
    kinds[at - 1] === NUMBER ||
    (joins.test(textOf(glyphs[at - 1] ?? -1)) && kinds[at - 2] === NUMBER);
  const order: number[] = [];
  for (let at = glyphs.length - 1; at >= 0; at--) {
    if (kinds[at] !== NUMBER) {
      order.push(glyphs[at] ?? 0);
      continue;
    }
    const last = at;
    while (joined(at)) at -= kinds[at - 1] === NUMBER ? 1 : 2;
    order.push(...glyphs.slice(at, last + 1));
  }
  return order;
}

const EUROPEAN = /^[-+,./:\u00a0]$/u;
const COMMON = /^[,./:\u00a0]$/u;

function isArabic(text: string): boolean {
  return /\p{Script=Arabic}/u.test(text);
}

const NEUTRAL = 0;
const LEFT_TO_RIGHT = 1;
const RIGHT_TO_LEFT = 2;
const NUMBER = 3;

function kindOf(text: string): number {
  const code = text.codePointAt(0) ?? 0;
  if (code < 0x80) {
    if (code >= 0x30 && code <= 0x39) return NUMBER;
    return /[A-Za-z]/u.test(text) ? LEFT_TO_RIGHT : NEUTRAL;
  }
  if ((code >= 0x660 && code <= 0x669) || (code >= 0x6f0 && code <= 0x6f9)) return NUMBER;
  if (isRightToLeft(text)) return RIGHT_TO_LEFT;
  return /\p{L}/u.test(text) ? LEFT_TO_RIGHT : NEUTRAL;
}

/** Whether a character belongs to a script that runs from right to left: Hebrew, Arabic, Syriac and their forms. */
function isRightToLeft(text: string): boolean {
  const code = text.charCodeAt(0);
  return (
    code >= 0x590 &&
    (code <= 0x8ff || (code >= 0xfb1d && code <= 0xfdff) || (code >= 0xfe70 && code <= 0xfeff))
  );
}

/** Whether a text has any such character. */
export function hasRightToLeft(text: string): boolean {
  return RIGHT_TO_LEFT_UNIT.test(text);
}

const RIGHT_TO_LEFT_UNIT = /[\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufeff]/;
