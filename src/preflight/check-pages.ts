import type { DocumentFacts } from '../core/facts.js';
import type { Check } from './check.js';
import { counted } from './check.js';
import type { Attitude } from './court.js';

/** Whether every page that shows something has text to search. */
export function checkSearchable(
  { pagesWithoutText }: DocumentFacts,
  rule: Attitude | undefined,
): Check {
  const missing = pagesWithoutText.length;
  const found = missing === 0 ? 'text on every page' : `${counted(missing, 'page')} without text`;
  const check = 'searchable text';
  const known = rule === undefined ? {} : { rule };
  if (missing === 0) return { check, verdict: 'pass', found, ...known };
  if (rule === undefined) return { check, verdict: 'unknown', found };
  if (rule === 'required') return { check, verdict: 'fail', found, rule };
  return { check, verdict: rule === 'recommended' ? 'warn' : 'pass', found, rule };
}

/** What the file claims of itself; whether it keeps its claim is not looked at. */
export function checkPdfA(claim: string | undefined, rule: Attitude | undefined): Check {
  const isMissing = claim === undefined;
  const found = isMissing ? 'no PDF/A' : `claims PDF/A-${claim}`;
  const check = 'PDF/A';
  if (rule === undefined) return { check, verdict: 'unknown', found };
  if (rule === (isMissing ? 'required' : 'rejected'))
    return { check, verdict: 'fail', found, rule };
  return { check, verdict: isMissing && rule === 'recommended' ? 'warn' : 'pass', found, rule };
}

/** US Letter is 612 by 792 points. */
export function checkPageSize({ pageSizes }: DocumentFacts, rule: 'letter' | undefined): Check {
  const odd = pageSizes.filter(({ width, height }) => !isLetter(width, height)).length;
  const check = 'page size';
  const found = odd === 0 ? 'Letter on every page' : `${counted(odd, 'page')} of another size`;
  if (rule === undefined) return { check, verdict: odd === 0 ? 'pass' : 'unknown', found };
  return { check, verdict: odd === 0 ? 'pass' : 'fail', found, rule: 'Letter' };
}

function isLetter(width: number, height: number): boolean {
  return (isNear(width, 612) && isNear(height, 792)) || (isNear(width, 792) && isNear(height, 612));
}

/** Half a point is rounding. */
function isNear(length: number, wanted: number): boolean {
  return Math.abs(length - wanted) <= 0.5;
}

/** Standard fonts need no program in the file where a court says so, which one it is has to be looked at. */
export function checkFonts(missing: number, rule: 'embedded' | undefined): Check {
  const check = 'fonts';
  const found = missing === 0 ? 'all embedded' : `${counted(missing, 'font')} not embedded`;
  if (rule === undefined) return { check, verdict: missing === 0 ? 'pass' : 'unknown', found };
  return {
    check,
    verdict: missing === 0 ? 'pass' : 'warn',
    found,
    rule: 'embedded, or standard fonts',
  };
}
