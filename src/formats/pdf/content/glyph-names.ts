/**
 * Glyph names of the Latin text that identifiers are made of (Adobe Glyph List names), for names that carry a suffix
 * such as `one.os`, `nine.tnum` or `fouroldstyle`, which no reader maps.
 */
const NAMED: Readonly<Record<string, string>> = {
  zero: '0',
  one: '1',
  two: '2',
  three: '3',
  four: '4',
  five: '5',
  six: '6',
  seven: '7',
  eight: '8',
  nine: '9',
  hyphen: '-',
  sfthyphen: '-',
  minus: '\u2212',
  endash: '\u2013',
  emdash: '\u2014',
  figuredash: '\u2012',
  period: '.',
  comma: ',',
  colon: ':',
  semicolon: ';',
  slash: '/',
  space: ' ',
  nbspace: ' ',
  parenleft: '(',
  parenright: ')',
  numbersign: '#',
  ampersand: '&',
  at: '@',
  dollar: '$',
  percent: '%',
  quotesingle: "'",
  quoteright: '\u2019',
  quoteleft: '\u2018',
  underscore: '_',
  asterisk: '*',
  plus: '+',
  equal: '=',
  question: '?',
  exclam: '!',
  quotedbl: '"',
  bracketleft: '[',
  bracketright: ']',
  backslash: '\\',
  asciicircum: '^',
  grave: '`',
  braceleft: '{',
  braceright: '}',
  bar: '|',
  asciitilde: '~',
  less: '<',
  greater: '>',
};

/** The text of a glyph name with or without a suffix, by the rules of the AGL specification; undefined if it has none. */
export function textOfGlyphName(name: string): string | undefined {
  const base = name.replace(/\.[A-Za-z0-9._]*$/u, '').replace(/(?:oldstyle|fitted|small)$/u, '');
  if (base === '') return undefined;
  const named = NAMED[base];
  if (named !== undefined) return named;
  if (/^[A-Za-z]$/u.test(base)) return base;
  const hex = /^uni([0-9A-F]{4})$/u.exec(base)?.[1] ?? /^u([0-9A-F]{4,6})$/u.exec(base)?.[1];
  if (hex === undefined) return undefined;
  const code = Number.parseInt(hex, 16);
  return code <= 0x10ffff && !(code >= 0xd800 && code <= 0xdfff)
    ? String.fromCodePoint(code)
    : undefined;
}
