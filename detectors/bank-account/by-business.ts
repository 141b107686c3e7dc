import type { EntityId } from '../../src/core/entity.js';
import type { Hit, ScanInput } from '../../src/core/detector.js';
import { unitAt } from '../../src/core/scan-input/unit-at.js';
import { isAsciiLetter } from '../shared/units.js';

/**
 * Accounts that the business they are named in tells, without a word for account in front: `subject to the mortgage with
 * Harbor Home Lending, loan 4432118009`, `Cascade CU ck 443211800 sv 443211801`, `savings of $40 at Pinnacle, 443211-80-9`,
 * `accounts, including those numbered 443211800 and 443211801`.
 */
export function* accountsByBusiness({ folded, numbers }: ScanInput): Generator<Hit> {
  const { digits, count, firstGroups, groupStarts } = numbers;
  for (let candidate = 0; candidate < count; candidate++) {
    if ((digits[candidate] ?? 0) < FEWEST_DIGITS) continue;
    // `page 3 (4432118009)`: a bracket begins a number of its own.
    let first = firstGroups[candidate] ?? 0;
    for (let group = first + 1; group < (firstGroups[candidate + 1] ?? 0); group++)
      if (unitAt(folded, (groupStarts[group] ?? 0) - 1) === 0x28) first = group;
    const start = groupStarts[first] ?? 0;
    const those = BUSINESSES.get(wordBefore(folded, start));
    if (those === undefined) continue;
    const lead = folded.slice(Math.max(0, start - LONGEST), start);
    const business = those.find(({ before }) => before.test(lead));
    if (business === undefined) continue;
    const code = business.code.exec(folded.slice(start, start + LONGEST_CODE))?.[0];
    if (code === undefined) continue;
    let end = start + code.length;
    const { entity } = business;
    yield { start, end, confidence: 0.85, reasons: REASONS, ...(entity && { entity }) };
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

/** The word that stands before a number, in small letters; `,` behind a name and a comma, `(` behind a bracket or `no.`. */
function wordBefore(folded: string, start: number): string {
  if (unitAt(folded, start - 1) === 0x28) return '(';
  if (unitAt(folded, start - 1) !== 0x20) return '';
  let end = start - 1;
  while (end > start - MOST_ROOM && unitAt(folded, end - 1) === 0x20) end--;
  if (folded.startsWith('o.', end - 2)) return '(';
  let at = end;
  if (unitAt(folded, at - 1) === 0x2c) return isAsciiLetter(unitAt(folded, at - 2)) ? ',' : '';
  while (at > end - LONGEST_WORD && isAsciiLetter(unitAt(folded, at - 1))) at--;
  return folded.slice(at, end).toLowerCase();
}

interface Business {
  readonly entity?: EntityId;
  readonly before: RegExp;
  readonly code: RegExp;
}

const FEWEST_DIGITS = 6;
const LONGEST_WORD = 10;
/** Of a cell. */
const MOST_ROOM = 32;
const LONGEST = 120;
const LONGEST_CODE = 28;
const REASONS: readonly string[] = ['a number of money that is lent or kept'];

const PLAIN = /^[0-9]{8,14}(?![0-9A-Za-z]|[-./][0-9])/u;
const GROUPED =
  /^(?:[0-9]{8,17}|[0-9]{6}-[0-9]{2}|[0-9]{3}-[0-9]{4}-[0-9]{4,5}|[0-9]{2,6}-[0-9]{4,8}(?:-[0-9]{1,3})?|[0-9]{4} [0-9]{4} [0-9]{2,6})(?![0-9A-Za-z]|[-./][0-9])/u;
const NEXT =
  /^(?:,? and |, )([0-9]{6,17}|[0-9]{2,6}-[0-9]{4,8}(?:-[0-9]{1,3})?)(?![0-9A-Za-z]|[-./][0-9])/u;

const LOAN: Business = { before: /\b[Ll]oans?(?: payoff)? {1,32}$/u, code: PLAIN };
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
/** `its accounts are at Kestrel (No. 891-571373) and First Keystone (`, `the account number 4432118009 and again on page 3 (`. */
const SEVERAL: Business = {
  before:
    /\baccounts? (?:are |is )?(?:held |kept )?(?:at|with) [^;\n.]{1,40}\((?:[Nn]o\. ?)?[0-9A-Z-]{6,17}\),? and [^;\n.()]{2,32}\((?:[Nn]o\. ?)?$|\baccounts? (?:numbers?|nos?\.) [0-9-]{6,17}\b[^;\n()]{0,48}\b(?:again|also)\b[^;\n()]{0,24}\($|\b[Aa]ccount of [A-Z][A-Za-z'.-]{1,16}(?: [A-Z][A-Za-z'.-]{0,16}){1,3} \((?:[Nn]o\. ?)?$/u,
  code: GROUPED,
};
const MINE: Business = {
  before: /\b(?:9|nine)[ -]digit one is [0-9]{9} and (?:mine|ours|the account) is $/u,
  code: PLAIN,
};
/** `At Schwab, it's 4432-1180.` */
const TOLD: Business = {
  before:
    /\b(?:[Aa]t|[Ww]ith) (?:(?:Charles )?Schwab|Fidelity|Vanguard|Merrill(?: Lynch)?|E\*?T(?:RADE|rade)|Edward Jones|Pershing|Ameriprise|Robinhood|[A-Z][a-z]{2,14} (?:Securities|Brokerage|Investments)),? (?:it|that one|mine|hers|his|the (?:number|account(?: number)?|other(?: one)?))(?:['’]s| is) $/u,
  code: GROUPED,
  entity: 'brokerage-account',
};
/** `400 shares from 88-114920`. */
const SHARES: Business = {
  before: /\b[0-9,]{1,9} shares (?:of [A-Z][A-Za-z&. ]{1,24} )?from $/u,
  code: GROUPED,
  entity: 'brokerage-account',
};
const MEMBER: Business = {
  before: /\b(?:CU|FCU|Credit Union),? member (?:number|no\.) $/u,
  code: /^[0-9]{6,12}(?![0-9A-Za-z]|[-./][0-9])/u,
};

const BUSINESSES: ReadonlyMap<string, readonly Business[]> = new Map<string, readonly Business[]>([
  ['loan', [LOAN]],
  ['loans', [LOAN]],
  ['(', [SEVERAL]],
  ['payoff', [LOAN]],
  ['from', [SHARES]],
  ['s', [TOLD]],
  ['is', [MINE, TOLD]],
  ['numbered', [LISTED]],
  ['ck', [CHECKING]],
  ['sv', [SAVINGS]],
  [',', [KEPT_AT]],
  ['mae', [LENT]],
  ['navient', [LENT]],
  ['nelnet', [LENT]],
  ['mohela', [LENT]],
  ['aidvantage', [LENT]],
  ['lakes', [LENT]],
  ['number', [MEMBER]],
  ['iolta', [{ before: /\bIOLTA $/u, code: PLAIN }]],
  ['dan', [{ before: /\bR\/?TN?\b[^\n]{0,40} DAN $/u, code: PLAIN }]],
  ['cd', [{ before: /\b(?:Federal|Bank|CU|FCU|Union|Trust|Savings) CD $/u, code: GROUPED }]],
]);
