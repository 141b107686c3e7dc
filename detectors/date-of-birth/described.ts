import { unitAt } from '../../src/core/scan-input/unit-at.js';

/**
 * True for a date within what tells a person apart: behind a relative's name and before a social security number
 * (`my wife Ann 5/27/1973 812-34-5678`, `spouse Jo Roe (5/1/1980, 812-34-5678)`), or between sex and height
 * (`JOHN ROE, W/M, 3/22/1961, 6'1"`, `ROE, JOHN W / M / 03-22-1961 / SSN`).
 */
export function isDescribed(folded: string, start: number, end: number): boolean {
  if (unitAt(folded, start - 1) === 0x20 && unitAt(folded, start - 2) === 0x20) {
    if (LISTED.test(folded.slice(Math.max(0, start - BACK), start))) return true;
  }
  const behind = folded.slice(end, end + FORWARD);
  if (NUMBERED.test(behind)) {
    const before = folded.slice(Math.max(0, start - BACK), start);
    return RELATIVE.test(before) || SEX_BEHIND_NAME.test(before);
  }
  return MEASURED.test(behind) && SEXED.test(folded.slice(Math.max(0, start - BACK), start));
}

/** `ROE, JOHN J  M  `: a row of a roster. */
const LISTED =
  /(?:^|\n)[ \t]{0,8}[A-Z][A-Za-z'-]{1,20}, [A-Z][A-Za-z'-]{1,15}(?: [A-Z][A-Za-z'.-]{0,15}){0,2} {2,12}(?:[WBHAIOU][ /]{1,2})?[MF] {2,12}$/u;
const FORWARD = 24;
const BACK = 60;
const NUMBERED = /^,? [0-9]{3}[- ][0-9]{2}[- ][0-9]{4}(?![0-9-])/u;
const MEASURED =
  /^(?:, (?:approximately |about )?[4-7]['’] ?[0-9]|[ ,/]{1,4}(?:SSN|SS ?#|SOC|OLN|DLN?|LIC|HGT|HT|[4-6][0-9]{2}[ /])(?![A-Za-z]))/u;
const SEXED = /(?:[^A-Za-z][WBHAIOU] ?\/ ?[MF]|[ ,](?:fe)?male|[ ,](?:FE)?MALE)(?:,| \/)? $/u;
const SEX_BEHIND_NAME = /[A-Z][A-Za-z'.-]{0,20},? [MF],? $/u;
const RELATIVE =
  /\b(?:spouse|wife|husband|partner|sons?|daughters?|newborn|baby|kids|mother|father|dependent),? [A-Z][A-Za-z'-]{1,20}(?: [A-Z][A-Za-z'.-]{0,20}){0,3},? \(?$|(?:^|[^A-Za-z])[A-Z][A-Za-z'-]{1,20}, (?:spouse|wife|husband|partner|son|daughter|child|mother|father|brother|sister|niece|nephew|friend),? $/u;
