import { isInRowOfRelative } from '../shared/tables/row-of-relative.js';
import { unitAt } from '../../src/core/scan-input/unit-at.js';

/**
 * True right behind a child that a word for one names: `my kids Zoe Hale (03/04/2015) and Noah Hale (…)`, `Zoe Hale - daughter -`,
 * `Zoe Hale   Child   `.
 * @param folded The text, of which only the stretch before `start` is looked at.
 */
export function isOfKin(folded: string, start: number): boolean {
  const unit = folded.charCodeAt(start - 1);
  if (isInRowOfRelative(folded, start)) return true;
  const isBracketed = unit === 0x28;
  if (!isBracketed && unit !== 0x20) return false;
  // A blank stands before the bracket, and a comma or dash before the blank.
  const mark = unitAt(folded, start - 2);
  if (isBracketed ? mark !== 0x20 : mark !== 0x2c && mark !== 0x2d) return false;
  const before = folded.slice(Math.max(0, start - REACH), start);
  return isBracketed
    ? NAMED.test(before) || IN_LIST.test(before)
    : RELATED.test(before) || (LAST_NAME.test(before) && LISTED.test(before));
}

const REACH = 120;
const NAMED =
  /(?:[Mm]y|[Oo]ur|[Hh]is|[Hh]er|[Tt]heir|two|three|minor|[Aa]n? (?:adult|grown|minor|surviving)|'s) (?:kids?|child|children|sons?|daughters?|twins),? (?=[A-Z])[^.;:\n]{2,70}(?<=[ .][A-Z][A-Za-z'-]{1,24}) \($/u;

/** `children Zoe Hale (d.o.b. 8 June 2021) and Max Hale (`, `minors=[Zoe Hale (`, `Siblings in registry: Hale, Zoe (`. */
const IN_LIST =
  /(?:[Kk]ids|[Cc]hildren|[Mm]inors|[Ss]iblings|were born)(?: in [a-z]{4,10}| not of this order| (?:for|of|to|about|with) whom [a-z ]{4,40})?[:=,]? ?\[?(?:[A-Z][A-Za-z'-]{1,20}(?:,? [A-Z][A-Za-z'.-]{0,20}){0,3} \([^()\n]{4,30}\)(?:,? and |,? & |, )){0,4}[A-Z][A-Za-z'-]{1,20}(?:,? [A-Z][A-Za-z'.-]{0,20}){0,3} \($/u;

/** `the kids are Zoe, 5/8/2010, and Max, `. */
const LISTED =
  /(?:[Kk]ids|[Cc]hildren|[Ss]ons|[Dd]aughters|[Tt]wins)(?: are|:|,) [A-Z][^.;:\n]{1,60}, $/u;
const LAST_NAME = / [A-Z][A-Za-z'-]{1,15}, $/u;
const RELATED = /[A-Za-z] ?[,(-] ?(?:[Ss]on|[Dd]aughter|child) ?[,-] $/u;
