import type { ScanInput } from '../../src/core/detector.js';
import { unitAt } from '../../src/core/scan-input/unit-at.js';
import { isUpper } from '../shared/units.js';

/** What tells nine digits that nothing parts, without a word for the number beside them. */
export function tellsBare(
  input: ScanInput,
  start: number,
  end: number,
): 'row' | 'claim' | undefined {
  const { folded } = input;
  if (end - start !== DIGITS) return undefined;
  if (isUpper(unitAt(folded, end))) return isBenefitClaim(input, start, end) ? 'claim' : undefined;
  return isInRow(folded, start, end) ? 'row' : undefined;
}

/** `Claim Number: 832567890A` in letters of the Social Security Administration and of Medicare until 2019. */
function isBenefitClaim(input: ScanInput, start: number, end: number): boolean {
  const { lower, folded } = input;
  return (
    CLAIM.test(folded.slice(end, end + 3)) &&
    CLAIMED.test(lower.slice(Math.max(0, start - LONGEST_CLAIM), start)) &&
    input.once(isOfBenefits)
  );
}

function isOfBenefits({ lower }: ScanInput): boolean {
  return lower.includes('social security') || lower.includes('medicare');
}

/** Claim numbers are a number of social security with a letter behind it. */
export const CLAIM: RegExp = /^[A-FHJKMTW][0-9A-Z]?(?![0-9A-Za-z])/u;
const CLAIMED = /(?:claim|hic|medicare)(?: (?:no\.?|number|#))?:? {0,3}$/u;
const LONGEST_CLAIM = 24;
const DIGITS = 9;

/**
 * True for nine digits in a row of a form whose columns are not told by where they stand: between a name and how somebody is
 * related (`Zoe Hale      832567890      daughter`), or last behind a name, under a line that ends with a word for the number, as on
 * the first page of Form 1040.
 */
function isInRow(folded: string, start: number, end: number): boolean {
  if (unitAt(folded, start - 1) !== 0x20 || unitAt(folded, start - 2) !== 0x20) return false;
  const behind = folded.slice(end, end + REACH);
  if (RELATED.test(behind)) return NAMED.test(folded.slice(Math.max(0, start - REACH), start));
  return ENDS.test(behind) && HEADED.test(folded.slice(Math.max(0, start - LONGEST), start));
}

const REACH = 90;
const LONGEST = 300;
const RELATED =
  /^ {2,40}(?:[Ss]on|SON|[Dd]aughter|DAUGHTER|[Cc]hild|CHILD|[Ss]pouse|SPOUSE|[Pp]arent|PARENT|[Mm]other|[Ff]ather|[Nn]iece|[Nn]ephew|[Gg]rand(?:son|daughter|child)|[Ss]tep(?:son|daughter|child)|[Ff]oster child)(?![A-Za-z])/u;
const NAMED = /[A-Z][A-Za-z.'-]{1,20}(?:,? [A-Z][A-Za-z.'-]{0,20}){1,3} {2,40}$/u;
const ENDS = /^ {0,12}(?:\n|$)/u;
const HEADED =
  /(?:[Ss]ocial [Ss]ecurity (?:[Nn]umber|[Nn]o\.?)|SOCIAL SECURITY (?:NUMBER|NO\.?)|SSN) {0,12}\n[ \t]{0,12}[A-Z][^\n]{1,90} {2}$/u;
