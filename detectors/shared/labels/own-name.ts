import { unitAt } from '../../../src/core/scan-input/unit-at.js';
import { isAsciiLetter } from '../units.js';

/**
 * True where words that are no label of ours name the value at `start` right before it on its line: `Run ID 812…`, `Lot #`,
 * `Estate No.`, or with `byColon` any word and a colon. A heading above such a value is of something else.
 */
export function hasOwnName(folded: string, start: number, byColon: boolean): boolean {
  const last = unitAt(folded, unitAt(folded, start - 1) === 0x20 ? start - 2 : start - 1);
  // Numbers that follow numbers, as most in tables do, need no closer look.
  if (!isAsciiLetter(last) && last !== 0x2e && last !== 0x3a && last !== 0x23) return false;
  const before = folded.slice(Math.max(0, start - REACH), start);
  return (
    (byColon && COLON.test(before)) ||
    PAPER.test(before) ||
    (NUMBER.test(before) && !ANYONES.test(before) && !isOfShownPaper(folded, start, before))
  );
}

/** `Document title: U.S. passport`, and lines below `Document number: 812…`: the number is of what the title says. */
function isOfShownPaper(folded: string, start: number, before: string): boolean {
  return (
    DOCUMENT.test(before) && SHOWN.test(folded.slice(Math.max(0, start - LONGEST_LIST), start))
  );
}

const REACH = 32;
const COLON =
  /(?<!\b(?:number|num|value|id|no|nr|answer|response|caller|witness|deponent|interviewee|claimant|defendant))(?<=[A-Za-z]{2})\.?: {0,3}$/iu;
/** `Claim 41-300385`, `Agency case: 134-22-3043`, `(case 134-22-3043)`: things that bear numbers of their own. */
const PAPER =
  /(?<![A-Za-z])(?:[Cc]ase|[Ff]ile|[Ii]ndex|[Pp]art|[Gg]arnish(?:ment)?|[Cc]laim|[Bb]ond|[Cc]ause|[Pp]olicy|[Pp]ermit|[Ww]arrant|[Tt]icket|[Pp]arcel|[Vv]oucher|[Rr]eceipt|[Aa]rbitration|[Ii]ncident|[Rr]eferral|[Rr]ecall|Calling|[Ee]xp\.|(?:[Ss]upport|[Ss]upp|[Cc]ourt|[Gg]arnishment|[Ww]ithholding) [Oo]rder|(?<=\.[0-9]{2} )[Oo]rder|CASE|CLAIM|BOND|CAUSE|POLICY|PERMIT|WARRANT|TICKET|PARCEL|RECEIPT|REFERRAL):? {1,3}$/u;
const NUMBER =
  /[A-Za-z]{2}[A-Za-z./]{0,2}(?: |_|\/)?(?:N[oO]|no(?=\.)|NUM|Num|Number|NUMBER|number|Nbr|NBR|ID|Id|Code|CODE|Ref|REF|#)[.:#]{0,2} {0,3}$/u;
const DOCUMENT = /document ?(?:no|num|number|#)[.:#]{0,2} {0,3}$/iu;
const SHOWN =
  /(?:document|id) (?:title|type)|type of (?:document|id)|issuing authority|list [abc]\b/iu;
const LONGEST_LIST = 200;
/** `his number`, `Identification No.`: words that could be of any number. */
const ANYONES =
  /(?:identification|identifying|identity|tax|taxpayer|his|her|their|my|your|our|the|a|this|that|whose|same|person|personal|claimant|debtor|spouse|employee|member|government|federal|nat(?:iona)?l)['’]?s? ?[a-z]{0,6}[.:#]{0,2} {0,3}$/iu;
