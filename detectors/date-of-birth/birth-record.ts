import { unitAt } from '../../src/core/scan-input/unit-at.js';

/**
 * True for the date in a record of a birth, whatever other words say what it is: `"birth": {"date": "1966-12-23"`,
 * `<BirthDate><Date>1966-12-23`, `Certificate of birth, Zoe Hale (3/4/2015)`, `newborn Zoe 3/4/2015`,
 * `Ward of the court: Zoe Hale (3/4/2015)`; or in an answer about one, `A. I was born in Duluth.  Q. And the date?  A. October 3`.
 */
export function isInBirthRecord(folded: string, start: number): boolean {
  const patterns = BEHIND.get(unitAt(folded, start - 1));
  if (patterns === undefined) return false;
  const before = folded.slice(Math.max(0, start - REACH), start);
  return patterns.some((pattern) => pattern.test(before));
}

const REACH = 230;
const KEYS =
  /["'][A-Za-z_]{0,12}[Bb]irth(?:Date|_date|day)?["'] ?: ?\{\s{0,12}["'](?:date|value|iso|day|on)["'] ?: ?["']$/u;
const ELEMENTS =
  /[Bb]irth(?:_?[Dd]ate)?>\s{0,12}<(?:[a-z]{1,12}:)?(?:[Dd]ate|DateTime|[Vv]alue)>$/u;
const CERTIFICATE =
  /[Cc]ertificate of (?:live )?birth,? (?:of |for )?[A-Z][A-Za-z\u00c0-\u024f'-]{1,24}(?: [A-Z][A-Za-z\u00c0-\u024f'.-]{0,24}){0,3}(?: \(|,? (?:b\.|born) )$/u;
const NEWBORN =
  /(?:^|[^A-Za-z])[Nn]ewborn(?: son| daughter)?,? [A-Z][A-Za-z\u00c0-\u024f'-]{1,24}(?: [A-Z][A-Za-z\u00c0-\u024f'.-]{0,24}){0,3} $/u;

const WARD =
  /(?:[Ww]ard|[Mm]inor|[Cc]hild|[Jj]uvenile|WARD|MINOR|CHILD|JUVENILE)(?: of the (?:court|state|State|Court))?: [A-Z][A-Za-z\u00c0-\u024f'-]{1,24}(?: [A-Z][A-Za-z\u00c0-\u024f'.-]{0,24}){0,3} \($/u;

const ASKED =
  /(?:[Bb]orn|[Bb]irth)[^?]{1,120}[ \n](?:dates?|[Dd]ay|[Ww]hen)(?: (?:was|is) (?:that|it))?\?[ \n]{1,24}(?:[0-9]{1,2} {1,12})?(?:A|ANSWER|THE WITNESS|[A-Z]{2,12})[.:]? {1,8}(?:(?:That|It) (?:was|is|would be) |That's |On )?$/u;

const BEHIND: ReadonlyMap<number, readonly RegExp[]> = new Map([
  [0x20, [CERTIFICATE, NEWBORN, ASKED]],
  [0x22, [KEYS]],
  [0x28, [CERTIFICATE, WARD]],
  [0x3e, [ELEMENTS]],
]);
