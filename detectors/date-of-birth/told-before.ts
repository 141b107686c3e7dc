import { unitAt } from '../../src/core/scan-input/unit-at.js';

/**
 * True where words before a date tell that it is one of birth, though others stand between: an aside in brackets
 * (`Birthday (we only ask to see that you are 18)  12/23/1966`), a birthday told before for another (`Zoe's birthday (…) is at
 * home; Max's, on 9/13/2010`), the number of a subscriber.
 */
export function isToldBefore(folded: string, start: number): boolean {
  const unit = unitAt(folded, start - 1);
  const patterns = unit < BY_UNIT.length ? BY_UNIT[unit] : undefined;
  if (patterns === undefined) return false;
  const last = unitAt(folded, start - 2);
  return patterns.some(({ ends, before, said, reach }) => {
    if (ends !== undefined && !ends.includes(last)) return false;
    const words = folded.slice(Math.max(0, start - reach), start);
    return before.test(words) && (said === undefined || said.test(words));
  });
}

interface Telling {
  /** What its last unit but one may be. */
  readonly ends?: readonly number[];
  readonly before: RegExp;
  /** What else the words before say. */
  readonly said?: RegExp;
  readonly reach: number;
}

const ASIDE: Telling = {
  before:
    /(?:[Bb]irth ?days?|[Bb]irth ?date|[Dd]ate of [Bb]irth|DOB|D\.O\.B\.) ?\([^()\n]{4,120}\)[ _:]{1,16}$/u,
  reach: 160,
};

/** Behind a blank. */
const BLANK: readonly Telling[] = [
  {
    ends: units('n'),
    before:
      /(?<![A-Za-z])(?:turned|turns|turning|will turn|turn) (?:one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|thirteen|fourteen|fifteen|sixteen|seventeen|eighteen|[0-9]{1,2}) on $/u,
    reach: 32,
  },
  { ...ASIDE, ends: units(') _:') },
  {
    ends: units('n,'),
    before: /[A-Z][A-Za-z-]{1,20}'s,(?: on)? $/u,
    said: /[Bb]irthday|[Bb]-?day/u,
    reach: 150,
  },
  {
    ends: units('testdwr'),
    before:
      /(?:birthday|date of birth|birth ?date|dob|DOB|born)(?: of| on| is|:)? [A-Za-z0-9, /.-]{6,20},? (?:but|and|while|whereas) [a-z ]{3,40} (?:sent|gave|has|lists?|shows?|reported|says|said|wrote|stated|put|entered) $/u,
    reach: 110,
  },
  {
    ends: units('sS'),
    before: /[\s>,;][A-Z][A-Za-z'-]{1,20} is $/u,
    said: /[Bb]-?days?|[Bb]irth ?days?|[Bb]irth ?dates?|DOBs?|dobs?|[Dd]ates? of birth/u,
    reach: 180,
  },
  {
    before:
      /(?:^|[^A-Za-z])(?:(?:[Oo]ldest|OLDEST|[Yy]oungest|YOUNGEST|[Ee]ldest) (?:is|IS)|[Ii]nfant) [A-Z][A-Za-z\u00c0-\u024f'-]{1,24}(?: [A-Z][A-Za-z\u00c0-\u024f'.-]{0,24}){0,3} $/u,
    reach: 90,
  },
  {
    ends: units(','),
    before:
      /(?:[Ss]ubscriber|[Ii]nsured|[Mm]ember|[Ee]mployee|[Aa]pplicant|[Cc]lient|[Pp]atient|[Tt]axpayer|[Dd]ebtor|[Ss]pouse):? [0-9]{3}-[0-9]{2}-[0-9]{4}, $/u,
    reach: 40,
  },
];
const BY_UNIT: readonly (readonly Telling[] | undefined)[] = Array.from(
  { length: 0x80 },
  (_, unit) => {
    switch (String.fromCharCode(unit)) {
      case ' ':
        return BLANK;
      case '_':
        return [ASIDE];
      default:
        return undefined;
    }
  },
);

function units(written: string): readonly number[] {
  return [...written].map((unit) => unit.charCodeAt(0));
}
