/**
 * Patterns for what stands around the name of a month, in folded text in lower case. They are run on short slices, with
 * `^` at the end of the month's name and `$` at its beginning.
 */

/** Room between the parts of a date: a few marks, a slash, or a line end with indentation and a pleading's line number. */
const GAP = String.raw`(?:/|[ .,-]{0,3})(?:\n {0,60}(?:[0-9]{1,2}(?:\| {1,8}| {2,8}))?)?`;

const ORDINAL = '(?:st|nd|rd|th|o|er)?';

const DAY_WORDS =
  '(?:(?:twenty|thirty)[ -])?(?:first|second|third|fourth|fifth|sixth|seventh|eighth|ninth)|tenth|eleventh|twelfth|' +
  'thirteenth|fourteenth|fifteenth|sixteenth|seventeenth|eighteenth|nineteenth|twentieth|thirtieth';

const TEENS = 'ten|eleven|twelve|thirteen|fourteen|fifteen|sixteen|seventeen|eighteen|nineteen';

const TENS = '(?:twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety)';

const UNITS = 'one|two|three|four|five|six|seven|eight|nine';

/** `nineteen eighty-five`, `nineteen hundred and eighty-five`, `two thousand five`. */
const YEAR_WORDS = `(?:nineteen|twenty|two)(?: hundred| thousand)?(?: and)?[ -](?:${TENS}(?:[ -](?:${UNITS}))?|${TEENS}|(?:oh[ -])?(?:${UNITS}))\\b`;

const YEAR = `(?:of )?'?([0-9]{4}|[0-9]{2})(?![0-9]|[,.:/-][0-9])`;

export const AFTER_DAY_AND_YEAR: RegExp = new RegExp(
  `^${GAP}(?:the )?(?:([0-9]{1,2})${ORDINAL}|(?:${DAY_WORDS}))(?![0-9a-z])${GAP}(?:in )?(?:the year )?(?:${YEAR}|${YEAR_WORDS})`,
  'u',
);

export const AFTER_DAY_ONLY: RegExp = new RegExp(
  `^${GAP}(?:the )?(?:([0-9]{1,2})${ORDINAL})(?![0-9a-z]|[:/-][0-9])`,
  'u',
);

/** Of a date that begins with its year. */
export const DAY_LAST: RegExp = /^[ ./-]?([0-9]{1,2})(?![0-9a-z]|[:/.-][0-9]|, ?[0-9])/u;

export const AFTER_YEAR: RegExp = new RegExp(`^${GAP}(?:de |del )?(?:the year )?${YEAR}`, 'u');

export const AFTER_YEAR_IN_WORDS: RegExp = new RegExp(`^${GAP}(?:the year )?${YEAR_WORDS}`, 'u');

export const BEFORE_DAY: RegExp = new RegExp(
  `(?<![0-9a-z/.-])(?:(?:0?[1-9]|[12][0-9]|3[01])${ORDINAL}|(?:${DAY_WORDS}))(?: day)?(?: of| de)?${GAP}$`,
  'u',
);

/** For the test that no pattern takes more than linear time. */
export const DATE_PATTERNS: readonly RegExp[] = [
  AFTER_DAY_AND_YEAR,
  AFTER_DAY_ONLY,
  AFTER_YEAR,
  AFTER_YEAR_IN_WORDS,
  BEFORE_DAY,
  DAY_LAST,
];
