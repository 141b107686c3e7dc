import { unitAt } from '../../src/core/scan-input/unit-at.js';
import { isDigit } from '../shared/units.js';

/**
 * True where a date in `[start, end)` stands behind a relation (`Ann (spouse) 10/2/1998`), between a name and a number of the
 * person (`Jane Roe (8/4/1941; TIN …`), behind a foreign word for born that is open as to gender (`né(e) le`), or before words
 * that call it a birthday (`1990-12-23 as her date of birth`).
 * @param end -1 where it is not known yet.
 */
export function isCalledAround(folded: string, start: number, end: number): boolean {
  const before = unitAt(folded, start - 1);
  if (before === 0x28) return end > 0 && isIdentified(folded, start, end);
  // Of a date such as `12-JAN-1979` the month is known first.
  if (before === 0x20 || (before === 0x2d && end < 0)) {
    const last = unitAt(folded, start - 2);
    const mayBe =
      last === 0x29 || last === 0x20 || last === 0x3a || isDigit(last) || mayEndBorn(last);
    if (mayBe && CALLED.test(folded.slice(Math.max(0, start - REACH), start))) return true;
  }
  if (before === 0x22 && KEY.test(folded.slice(Math.max(0, start - 8), start))) return true;
  return end > 0 && isCalledBehind(folded, end);
}

function isIdentified(folded: string, start: number, end: number): boolean {
  const after = unitAt(folded, end);
  if (after !== 0x3b && after !== 0x2c && after !== 0x29) return false;
  return (
    IDENTIFIED.test(folded.slice(end, end + 12)) &&
    NAME.test(folded.slice(Math.max(0, start - 22), start))
  );
}

/** What `le`, `el`, `il`, `em` end in. */
function mayEndBorn(unit: number): boolean {
  return unit === 0x65 || unit === 0x6c || unit === 0x6d;
}

function isCalledBehind(folded: string, end: number): boolean {
  if (unitAt(folded, end) !== 0x20) return false;
  const unit = unitAt(folded, end + 1);
  // What the words before the label begin with.
  if (unit !== 0x61 && unit !== 0x69 && unit !== 0x6d && unit !== 0x68 && unit !== 0x74)
    return false;
  return CALLED_BEHIND.test(folded.slice(end, end + 40));
}

const REACH = 24;

const CALLED_BEHIND =
  /^ (?:as |is )?(?:my|his|her|their|the) (?:[Bb]-?day|[Bb]irth ?(?:day|date)|[Dd]ate of [Bb]irth|DOB|D\.O\.B\.|dob)(?![A-Za-z])/u;

const CALLED =
  /(?:[A-Za-z] \((?:[Ss]pouse|[Hh]usband|[Ww]ife|[Cc]hild|[Ss]on|[Dd]aughter|[Ss]elf|[Dd]ependent|[Mm]inor|[Mm]other|[Ff]ather|[Ss]tep(?:son|daughter))\):? {1,2}|(?:[Nn][e\u00e9]|[Nn]acid[oa]|[Nn]ascid[oa]|[Nn]at[oa])(?:\([ae]\)|\/[ae]),? (?:le|el|il|em) (?:[0-9]{1,2} )?|(?:^|[\n|;]| {2})B: {1,2}(?:[0-9]{1,2}[- ])?)$/u;

/** `"b":"`: a record that spares letters. */
const KEY = /"[Bb](?:d|day|orn)?" ?: ?"$/u;

const NAME = /[A-Za-z'-] [A-Z][A-Za-z'-]{1,15},? \($/u;
const IDENTIFIED = /^(?:[;,] ?(?:SSN|TIN|ITIN|SS ?#|OLN|DLN?|[Ss]ocial)(?![A-Za-z])|\), who )/u;
