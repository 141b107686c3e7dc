/** First code points of the runs of ten decimal digits outside of the Basic Multilingual Plane. */
const ASTRAL_ZEROS: readonly number[] = [
  0x104a0, 0x10d30, 0x10d40, 0x11066, 0x110f0, 0x11136, 0x111d0, 0x112f0, 0x11450, 0x114d0, 0x11650,
  0x116c0, 0x116d0, 0x116da, 0x16130, 0x11730, 0x118e0, 0x11950, 0x11bf0, 0x11c50, 0x11d50, 0x11da0,
  0x11de0, 0x11f50, 0x16a60, 0x16ac0, 0x16b50, 0x16d70, 0x1ccf0, 0x1d7ce, 0x1d7d8, 0x1d7e2, 0x1d7ec,
  0x1d7f6, 0x1e140, 0x1e2f0, 0x1e4f0, 0x1e5f1, 0x1e950, 0x1fbf0,
];

/** The digits of the second plane of Unicode plus one, by the rest of the code point; 0 for all that is none. */
const ASTRAL_DIGITS: Uint8Array = new Uint8Array(0x10000);

for (const zero of ASTRAL_ZEROS) {
  for (let digit = 0; digit < 10; digit++) ASTRAL_DIGITS[zero + digit - 0x10000] = digit + 1;
}

/** The value of a decimal digit that is written as a surrogate pair; -1 for any other pair. */
export function astralDigit(high: number, low: number): number {
  const rest = ((high & 0x3ff) << 10) | (low & 0x3ff);
  return rest < 0x10000 ? (ASTRAL_DIGITS[rest] ?? 0) - 1 : -1;
}

/** True for units that show nothing of their own and take no room, so that digits on both sides belong together. */
export function isInvisible(unit: number): boolean {
  return unit >= 0x0305 && INVISIBLE.some(([first, last]) => unit >= first && unit <= last);
}

// Lines drawn through, over and under letters and shapes around them, too: they make no other letter of one.
const INVISIBLE: readonly (readonly [number, number])[] = [
  [0x0305, 0x0305],
  [0x0332, 0x0338],
  [0x033f, 0x033f],
  [0x034f, 0x034f],
  [0x061c, 0x061c],
  [0x180e, 0x180e],
  [0x200b, 0x200f],
  [0x202a, 0x202e],
  [0x2060, 0x206f],
  [0x20d0, 0x20f0],
  [0xfe00, 0xfe0f],
  [0xfeff, 0xfeff],
];

const ZEROS = [
  0x0660, 0x06f0, 0x07c0, 0x0966, 0x09e6, 0x0a66, 0x0ae6, 0x0b66, 0x0be6, 0x0c66, 0x0ce6, 0x0d66,
  0x0de6, 0x0e50, 0x0ed0, 0x0f20, 0x1040, 0x1090, 0x17e0, 0x1810, 0x1946, 0x19d0, 0x1a80, 0x1a90,
  0x1b50, 0x1bb0, 0x1c40, 0x1c50, 0xa620, 0xa8d0, 0xa900, 0xa9d0, 0xa9f0, 0xaa50, 0xabf0, 0xff10,
];

/**
 * U+0002 and U+FFFE are what PDFium gives for a hyphen at a line's end.
 * U+00AD is what a hyphen of a PDF in WinAnsiEncoding often comes out as, so it counts as a dash.
 */
const DASHES =
  '\u0002\ufffe\u00ad\u02d7\u058a\u05be\u1400\u1806\u2010\u2011\u2012\u2013\u2014\u2015\u2043\u207b\u208b\u2212\u2500\u2e17' +
  '\u2e1a\u2e3a\u2e3b\u2e40\u2e5d\u301c\u3030\u30a0\ufe31\ufe32\ufe58\ufe63\uff0d';

const BLANKS =
  '\t\u00a0\u1680\u2000\u2001\u2002\u2003\u2004\u2005\u2006\u2007\u2008\u2009\u200a\u202f\u205f\u3000' +
  '\u115f\u1160\u3164\uffa0';

const OTHERS: readonly (readonly [string, string])[] = [
  ['\n', '\v\f\u0085\u2028\u2029'],
  ['.', '\u00b7\u2024\u2027\u2219\u22c5\u30fb\uff65'],
  ['*', '\u2022\u2217\u2588\u25a0\u25ae\u25cf\u26ab\u2b24'],
  ['/', '\u2044\u2215'],
  ["'", '\u2018\u2019\u201b\u2032\u00b4'],
  ['"', '\u201c\u201d\u201f\u2033'],
  ['|', '\u2502\u2503\u2758\u00a6'],
  ['x', '\u00d7'],
  // Its lower-case form is two units long, which would shift everything after it.
  ['I', '\u0130'],
];

function makeFoldTable(): Uint16Array {
  const table = new Uint16Array(0x10000);
  const fold = (units: string, to: string): void => {
    for (let i = 0; i < units.length; i++) table[units.charCodeAt(i)] = to.charCodeAt(0);
  };
  for (const [first, last] of INVISIBLE) table.fill(0x20, first, last + 1);
  table.fill(0x20, 0, 0x20);
  table.fill(0x20, 0x7f, 0xa0);
  table[0x0a] = 0x0a;
  // Full-width forms of the ASCII characters.
  for (let unit = 0xff01; unit <= 0xff5e; unit++) table[unit] = unit - 0xfee0;
  for (const zero of ZEROS) for (let d = 0; d < 10; d++) table[zero + d] = 0x30 + d;
  fold(DASHES, '-');
  fold(BLANKS, ' ');
  for (const [to, units] of OTHERS) fold(units, to);
  return table;
}

/**
 * What each UTF-16 unit is folded to, 0 for itself. Look-alikes of digits, dashes, dots, blanks and the like that typists,
 * typesetters and PDF producers put where ASCII is meant (Unicode 16, general categories Nd, Pd, Zs, Cf and Cc).
 */
export const FOLD_TABLE: Uint16Array = makeFoldTable();
