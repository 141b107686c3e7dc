import { unitAt } from '../../../src/core/scan-input/unit-at.js';

/**
 * True for an attribute of an element that is a business, `<Provider npi="1234567893" tin="812345678"/>`, and behind what words call
 * one: `Hale Family Trust, TIN 812345678`, `our tax ID is 812345678`. A taxpayer's number there is an employer's, though nothing
 * parts its digits.
 */
export function isOfBusiness(folded: string, start: number): boolean {
  const mark = unitAt(folded, start - 1);
  if (mark === 0x20) return NAMED.test(folded.slice(Math.max(0, start - REACH), start));
  if (mark !== 0x22 && mark !== 0x27) return false;
  const before = folded.slice(Math.max(0, start - LONGEST), start);
  return ELEMENT.test(before.slice(before.lastIndexOf('<')));
}

const LONGEST = 160;
const REACH = 80;
const NAMED =
  /(?:(?:[Oo]ur|[Pp]rov(?:ider)?(?:'s)?|[Pp]ayer's|[Vv]endor(?:'s)?|[Ff]acility(?:'s)?|[Cc]ompany(?:'s)?|[Ff]irm's) (?:[Ff]ederal )?|(?:Trust|LLC|L\.L\.C\.|Inc|Inc\.|Corp|Corp\.|LLP|LP|P\.C\.|PLLC|N\.A\.|Company|Foundation|Partnership|Estate)(?:, dated [A-Z][a-z]{2,8} [0-9]{1,2}, [0-9]{4})?(?: \([^()\n]{2,24}\))?,? (?:[Tt]he )?(?:[Ff]ederal |its )?)(?:TIN|[Tt]ax(?:payer)? ?(?:ID|I\.D\.|[Ii]d|[Ii]dentification)(?: (?:[Nn]umber|[Nn]o\.|#))?)(?: is|:)? $/u;
const ELEMENT =
  /^<(?:[A-Za-z0-9]{1,8}:)?(?:(?:[A-Z][a-z]{3,10})?(?:Provider|Payer|Employer|Vendor|Facility|Organization|Business|Company|Lender|Trustee)|provider|payer|employer|vendor|facility|organization|business|company|lender)[^>]{1,150}$/u;
