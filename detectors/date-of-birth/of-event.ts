import { unitAt } from '../../src/core/scan-input/unit-at.js';

/**
 * True where what stands right around a date says that it is one of an event, whatever birth is told of before it: an end of a
 * stretch of time (`10/27/2019 - 6/20/2020`), the beginning of a sentence (`… was born here.  On 7/9/2022 men came`), a mark of who
 * dictated or typed a letter (`D: 4/19/2026   T: 4/20/2026`), another field of a teletype (`DOW/20160428`), what happened (`arrested on 7/9/2022`).
 */
export function isOfEvent(folded: string, start: number, end: number): boolean {
  const after = unitAt(folded, end);
  if ((after === 0x20 || after === 0x2d) && UNTIL.test(folded.slice(end, end + 20))) return true;
  const before = unitAt(folded, start - 1);
  if (before === 0x2f) return FIELD.test(folded.slice(Math.max(0, start - 8), start));
  if (before !== 0x20 && before !== 0x2d) return false;
  const last = unitAt(folded, start - 2);
  // `-`, the end of `to` or `through`, of `On` or `From`, or a colon.
  if (
    before !== 0x2d &&
    last !== 0x2d &&
    last !== 0x6f &&
    last !== 0x68 &&
    last !== 0x6e &&
    last !== 0x6d &&
    last !== 0x3a
  ) {
    return false;
  }
  return BEFORE.test(folded.slice(Math.max(0, start - 24), start));
}

const FIELD = /[^A-Z](?!DOB|BIRTH|BDA?T?E?\/|DB)[A-Z]{2,6}\/$/u;

const UNTIL = /^ ?(?:-|to|thru|through) ?[0-9]{1,2}[/.-][0-9]{1,2}[/.-](?:19|20)[0-9]{2}(?![0-9])/u;

const BEFORE =
  /(?:[0-9][/.-](?:19|20)[0-9]{2} ?(?:-|to|thru|through) ?|(?<![A-Za-z])(?:attended|identified|arrested|filed|served|signed|scheduled|mailed|admitted|discharged|hired|separated|married|interviewed|appeared|executed|[Hh]earing(?: is)?|[Cc]ourt(?:'s| is)) (?:for|on) |[a-z0-9)"][.!?][ \n]{1,6}(?:(?:[0-9]{1,3}|[IVX]{1,5})[.)] {1,3})?(?:On|From) | {2}[DT]: )$/u;
