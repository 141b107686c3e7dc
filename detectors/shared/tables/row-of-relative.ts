import { unitAt } from '../../../src/core/scan-input/unit-at.js';

/** True right behind the cells of a row that say how somebody is related, `Zoe Hale    Child    `, and when born, if that is told. */
export function isInRowOfRelative(folded: string, start: number): boolean {
  if (unitAt(folded, start - 1) !== 0x20 || unitAt(folded, start - 2) !== 0x20) return false;
  return ROW.test(folded.slice(Math.max(0, start - REACH), start));
}

const REACH = 84;
const ROW =
  /[A-Za-z.] {2,24}(?:[Mm]inor |MINOR )?(?:[Cc]hild|CHILD|[Ss]on|SON|[Dd]aughter|DAUGHTER|[Ss]pouse|SPOUSE|[Hh]usband|HUSBAND|[Ww]ife|WIFE|[Ss]tep(?:child|son|daughter)) {2,24}(?:[0-9]{1,2}[/.-][0-9]{1,2}[/.-][0-9]{2,4} {2,24})?$/u;
