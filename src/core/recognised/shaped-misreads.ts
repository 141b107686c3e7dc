import { LIKE_DIGITS } from './misread-digits.js';

/**
 * `folded` with the letters and marks that recognition of pictures takes digits for turned back, unit for unit, where they
 * are a few among the digits of a well-known shape: `812-3A-5678`, `(434) 961-T656`, `4111 11A1 111l 1111`, `0T/15/1943`,
 * digits in boxes, a long bare number. Elsewhere an `A` is a letter of a code far more often than a 4.
 */
export function mendShapedMisreads(folded: string): string {
  if (!TELLING.test(folded)) return folded;
  return folded
    .replace(SHAPE, mend)
    .replace(DATE_IN_WORDS, (date: string) => mend(date.replaceAll('|', '1')));
}

function mend(written: string): string {
  let doubt = 0;
  let digits = 0;
  for (let at = 0; at < written.length; at++) {
    const unit = written.charCodeAt(at);
    if (unit >= 0x30 && unit <= 0x39) digits++;
    else doubt += DOUBT[written.charAt(at)] ?? 0;
  }
  return doubt === 0 || doubt > digits
    ? written
    : written.replace(MISREAD, (unit) => DIGIT_OF[unit] ?? unit);
}

const DIGIT_OF: Readonly<Record<string, string>> = {
  ...LIKE_DIGITS,
  ...{ A: '4', T: '7', E: '3', '?': '7', '&': '8' },
};

/** How many digits must stand beside one that was misread: more, where the letter looks less like the digit. */
const DOUBT: Readonly<Record<string, number>> = Object.fromEntries(
  Object.keys(DIGIT_OF).map((unit) => [unit, LIKE_DIGITS[unit] === undefined ? 3 : 2]),
);

const LETTERS = 'OoDQlIi!ZzSsGbBgqATE&';
const MISREAD = /[OoDQlIi!ZzSs$GbBgqATE?&]/gu;
const TELLING =
  /[0-9][-/. |]{0,3}[OoDQlIi!ZzSsGbBgqATE?&]|[OoDQlIi!ZzSsGbBgqATE?&][-/. |]{0,3}[0-9]/u;

/** A digit, or what it may be misread as; at the end a question mark is one. */
const C = `[0-9?${LETTERS}]`;
const LAST = `[0-9${LETTERS}]`;
/** Not what codes begin with. */
const FIRST = '[0-9OoQlIi!ZzSsGbBgq]';
const NO_IBAN = '(?![A-Z]{2}[0-9])(?<![A-Z]{2}[0-9A-Z]{2}(?: [0-9A-Z]{4}){0,7} )';
/** Between groups. */
const S = '(?: ?[-./] ?| )';
/** Between the boxes of a form. */
const RULE = '(?: ?\\| ?| {1,2}|\\]? ?- ?\\[?|\\] ?\\[)';
const SHAPES = [
  // Licences begin with a letter (`T36-54-6570`), and so do IBANs (`AT61 4902 …`).
  `${FIRST}${C}{2}${S}${C}{2}${S}${C}{3}${LAST}`,
  `\\(?${C}{3}(?:\\) ?|${S})${C}{3}${S}${C}{3}${LAST}`,
  `[0-9]${C} ?- ?${C}{6}${LAST}`,
  `${NO_IBAN}${FIRST}${C}{3}(?:${S}${C}{4}){2}${S}${C}{3}${LAST}(?:${S}[0-9]{1,3})?`,
  `${FIRST}${C}{3}${S}${C}{6}${S}${C}{4}${LAST}`,
  // Dates.
  `${C}{1,2}/${C}{1,2}/${C}?${C}?${C}${LAST}`,
  `${C}{1,2}-${C}{1,2}-${C}?${C}?${C}${LAST}`,
  `${C}{4}([-/])${C}{2}\\1${C}${LAST}`,
  // A letter at the end of a long number is a suffix, as of Medicare's.
  `[0-9]${C}{6,17}[0-9]`,
  `[0-9](?:${RULE}${C}){6,17}`,
];
const SHAPE: RegExp = new RegExp(
  `(?<![A-Za-z0-9]|[0-9][-/.]|[A-Za-z0-9] ?\\| ?)(?:${SHAPES.join('|')})(?![A-Za-z0-9]|[-/.][0-9])`,
  'gu',
);

const DATE_IN_WORDS =
  /(?<=\b(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]{0,6}\.? )\|?[0-9OoQlIi!ZzSsATEB]{1,2},? [0-9OoQlIi|!ZzSsATEgqB]{4}(?![A-Za-z0-9])/giu;
