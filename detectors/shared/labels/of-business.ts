import { unitAt } from '../../../src/core/scan-input/unit-at.js';

/**
 * True for an attribute of an element that is a business: `<Provider npi="1234567893" tin="812345678"/>`. A taxpayer's number
 * there is an employer's, though nothing parts its digits.
 */
export function isOfBusiness(folded: string, start: number): boolean {
  const mark = unitAt(folded, start - 1);
  if (mark !== 0x22 && mark !== 0x27) return false;
  const before = folded.slice(Math.max(0, start - LONGEST), start);
  return ELEMENT.test(before.slice(before.lastIndexOf('<')));
}

const LONGEST = 160;
const ELEMENT =
  /^<(?:[A-Za-z0-9]{1,8}:)?(?:(?:[A-Z][a-z]{3,10})?(?:Provider|Payer|Employer|Vendor|Facility|Organization|Business|Company|Lender|Trustee)|provider|payer|employer|vendor|facility|organization|business|company|lender)[^>]{1,150}$/u;
