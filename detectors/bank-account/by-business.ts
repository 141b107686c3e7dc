import type { Hit, ScanInput } from '../../src/core/detector.js';
import { unitAt } from '../../src/core/scan-input/unit-at.js';
import { isAsciiLetter } from '../shared/units.js';

/**
 * Accounts that the business they are named in tells, without a word for account in front: `subject to the mortgage with
 * Harbor Home Lending, loan 4432118009`, `Cascade CU ck 443211800 sv 443211801`, `savings of $40 at Pinnacle, 443211-80-9`,
 * `accounts, including those numbered 443211800 and 443211801`.
 */
export function* accountsByBusiness({ folded, numbers }: ScanInput): Generator<Hit> {
  const { digits, starts, count } = numbers;
  for (let candidate = 0; candidate < count; candidate++) {
    if ((digits[candidate] ?? 0) < FEWEST_DIGITS) continue;
    const start = starts[candidate] ?? 0;
    const business = BUSINESSES.get(wordBefore(folded, start));
    if (business === undefined) continue;
    if (!business.before.test(folded.slice(Math.max(0, start - LONGEST), start))) continue;
    const code = business.code.exec(folded.slice(start, start + LONGEST_CODE))?.[0];
    if (code === undefined) continue;
    let end = start + code.length;
    yield { start, end, confidence: 0.85, reasons: REASONS };
    if (business !== LISTED) continue;
    for (;;) {
      const next = NEXT.exec(folded.slice(end, end + LONGEST_CODE));
      if (next === null) break;
      const past = end + next[0].length;
      yield { start: past - (next[1]?.length ?? 0), end: past, confidence: 0.85, reasons: REASONS };
      end = past;
    }
  }
}

/** The word that stands before a number, in small letters; `,` behind a name and a comma. */
function wordBefore(folded: string, start: number): string {
  if (unitAt(folded, start - 1) !== 0x20) return '';
  const end = start - 1;
  let at = end;
  if (unitAt(folded, at - 1) === 0x2c) return isAsciiLetter(unitAt(folded, at - 2)) ? ',' : '';
  while (at > end - LONGEST_WORD && isAsciiLetter(unitAt(folded, at - 1))) at--;
  return folded.slice(at, end).toLowerCase();
}

interface Business {
  readonly before: RegExp;
  readonly code: RegExp;
}

const FEWEST_DIGITS = 6;
const LONGEST_WORD = 10;
const LONGEST = 120;
const LONGEST_CODE = 28;
const REASONS: readonly string[] = ['a number of money that is lent or kept'];

const PLAIN = /^[0-9]{8,14}(?![0-9A-Za-z]|[-./][0-9])/u;
const GROUPED =
  /^(?:[0-9]{8,17}|[0-9]{6}-[0-9]{2}|[0-9]{3}-[0-9]{4}-[0-9]{4,5}|[0-9]{2,6}-[0-9]{4,8}(?:-[0-9]{1,3})?|[0-9]{4} [0-9]{4} [0-9]{2,6})(?![0-9A-Za-z]|[-./][0-9])/u;
const NEXT =
  /^(?:,? and |, )([0-9]{6,17}|[0-9]{2,6}-[0-9]{4,8}(?:-[0-9]{1,3})?)(?![0-9A-Za-z]|[-./][0-9])/u;

const LOAN: Business = { before: /\b[Ll]oan(?: payoff)? $/u, code: PLAIN };
const LISTED: Business = { before: /\baccounts?\b[^;\n]{0,100} numbered $/u, code: GROUPED };
const CHECKING: Business = {
  before: /\b(?:CU|FCU|Bank|Union|Trust|[Rr]eference),? ck $/u,
  code: PLAIN,
};
const SAVINGS: Business = { before: / ck [0-9]{8,14}[,;]? (?:and )?sv $/u, code: PLAIN };
const KEPT_AT: Business = {
  before:
    /\b(?:[Ss]avings|[Cc]hecking|[Mm]oney market|CD)\b[^\n]{0,28} (?:at|with) [A-Z][a-z]{2,14}(?: [A-Z][A-Za-z]{1,14}){0,2}, $|\b(?:from|into) my [A-Z][a-z]{2,14}, $|\b[Ff]or credit to: [A-Z][a-z]{1,16}(?: [A-Z][A-Za-z'.-]{0,16}){1,3}, $/u,
  code: GROUPED,
};
const LENT: Business = {
  before: /(?<![A-Za-z])(?:Sallie Mae|Navient|Nelnet|MOHELA|Aidvantage|Great Lakes) $/u,
  code: PLAIN,
};
const MEMBER: Business = {
  before: /\b(?:CU|FCU|Credit Union),? member (?:number|no\.) $/u,
  code: /^[0-9]{6,12}(?![0-9A-Za-z]|[-./][0-9])/u,
};

const BUSINESSES: ReadonlyMap<string, Business> = new Map<string, Business>([
  ['loan', LOAN],
  ['payoff', LOAN],
  ['numbered', LISTED],
  ['ck', CHECKING],
  ['sv', SAVINGS],
  [',', KEPT_AT],
  ['mae', LENT],
  ['navient', LENT],
  ['nelnet', LENT],
  ['mohela', LENT],
  ['aidvantage', LENT],
  ['lakes', LENT],
  ['number', MEMBER],
  [
    'is',
    {
      before: /\b(?:9|nine)[ -]digit one is [0-9]{9} and (?:mine|ours|the account) is $/u,
      code: PLAIN,
    },
  ],
  ['iolta', { before: /\bIOLTA $/u, code: PLAIN }],
  ['dan', { before: /\bR\/?TN?\b[^\n]{0,40} DAN $/u, code: PLAIN }],
  ['cd', { before: /\b(?:Federal|Bank|CU|FCU|Union|Trust|Savings) CD $/u, code: GROUPED }],
]);
