import { dateOf } from './serial-date.js';
import { writesDigits } from './written-by-format.js';

/** Shows a number by the code of a format (ISO/IEC 29500-1 §18.8.31); throws for a code that it does not understand. */
export type FormatNumber = (
  code: string | number,
  value: number | string,
  is1904: boolean,
) => string;

/** How a number in a cell can be read. */
export interface ShownNumber {
  /** As the cell shows it; where that hides digits, as it is stored. */
  readonly text: string;
  /** Nine digits, where fewer are stored: leading zeros are lost in numbers. */
  readonly padded?: string;
  /** As a date, where it is not shown as one but can be one. */
  readonly date?: string;
  /** With the digits that its format writes of its own. */
  readonly formatted?: string;
  /** A day that it stands for in the usual spellings, other than the text. */
  readonly spellings?: readonly string[];
}

/**
 * What a stored number says: through its format, as one of nine digits whose leading zeros are lost, and as a date.
 *
 * @param stored The number as written in the file.
 */
export function shownNumber(
  stored: string,
  code: string | number,
  is1904: boolean,
  format: FormatNumber,
): ShownNumber {
  const value = Number(stored);
  if (stored.trim() === '' || !Number.isFinite(value)) return { text: stored };
  const plain = plainNumber(stored, value);
  const shown = shownBy(code, value, is1904, format);
  const isDate = isDateCode(code);
  const text = shown !== undefined && (isDate || hasSameDigits(shown, plain)) ? shown : plain;
  const isWhole = Number.isInteger(value);
  // Letters of the format that touch the digits make another word of them.
  const isGlued = isWhole && !isDate && GLUED.test(text);
  const isShort = isWhole && plain.length >= 7 && plain.length <= 8;
  const padded = isShort ? plain.padStart(9, '0') : isGlued ? plain : '';
  const day = isDate || isLikelyDay(value) ? dateOf(value, is1904) : undefined;
  const spellings = (day?.spellings ?? []).filter(
    (one) => one !== text && (isDate || one !== day?.spellings[0]),
  );
  return {
    text,
    ...(padded === '' || (!isGlued && digitsOf(text).length >= 9) ? {} : { padded }),
    ...(shown === undefined || shown === text || isDate || !isWriting(code)
      ? {}
      : { formatted: shown }),
    ...(day === undefined || isDate ? {} : { date: day.spellings[0] ?? '' }),
    ...(spellings.length === 0 ? {} : { spellings }),
  };
}

/** What a text shows through a format that writes digits of its own; undefined through others. */
export function shownText(
  text: string,
  code: string | number,
  format: FormatNumber,
): string | undefined {
  if (!isWriting(code)) return undefined;
  const shown = shownBy(code, text, false, format);
  return shown === text ? undefined : shown;
}

function isWriting(code: string | number): boolean {
  return typeof code === 'string' && code.length <= LONGEST_CODE && writesDigits(code);
}

const GLUED = /\p{L}\d|\d\p{L}/u;

/** Without an exponent, as far as a number keeps its digits. */
function plainNumber(stored: string, value: number): string {
  return Number.isSafeInteger(value) ? String(value) : stored.trim();
}

function shownBy(
  code: string | number,
  value: number | string,
  is1904: boolean,
  format: FormatNumber,
): string | undefined {
  if (code === 0 || (typeof code === 'string' && code.length > LONGEST_CODE)) return undefined;
  try {
    return format(
      typeof code === 'number' ? (IN_ENGLISH.get(code) ?? code) : code,
      value,
      is1904,
    ).trim();
  } catch {
    return undefined;
  }
}

/** Whether nothing of a whole number is left out or rounded away. */
function hasSameDigits(shown: string, plain: string): boolean {
  return /^-?\d+$/u.test(plain) && digitsOf(shown).replace(/^0+/u, '') === digitsOf(plain);
}

function digitsOf(text: string): string {
  return text.replace(/\D/gu, '');
}

/** Whether a code shows days, months or years: a letter for one outside of quotes, brackets and escapes. */
function isDateCode(code: string | number): boolean {
  if (typeof code === 'number') return BUILT_IN_DATES.has(code);
  return /[dy]|mmm/iu.test(code.replace(/"[^"]*"|\\.|_.|\*.|\[[^\]]*\]/gu, ''));
}

/** From 1910 to about 2064: less are counts and years, more are amounts. */
function isLikelyDay(value: number): boolean {
  return Number.isInteger(value) && value >= 3654 && value <= 60_000;
}

/** §18.8.30; 27 to 36 and 50 to 58 are dates of East Asian languages. */
const BUILT_IN_DATES: ReadonlySet<number> = new Set([
  14, 15, 16, 17, 22, 27, 28, 29, 30, 31, 34, 35, 36, 50, 51, 52, 53, 54, 57, 58,
]);
/** Built-in formats that show what the country of the machine is used to. */
const IN_ENGLISH: ReadonlyMap<number, string> = new Map([
  [14, 'm/d/yyyy'],
  [22, 'm/d/yyyy h:mm'],
]);
/** Excel allows no longer ones. */
const LONGEST_CODE = 255;
