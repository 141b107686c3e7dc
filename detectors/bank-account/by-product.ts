import type { Hit, ScanInput } from '../../src/core/detector.js';
import { unitAt } from '../../src/core/scan-input/unit-at.js';
import { isAlphanumeric, isAsciiLetter, isDigit, isUpper } from '../shared/units.js';

/**
 * Accounts right behind what kind they are, without a word for account: `Cascade chk 4432118009`, `CD 44321180`,
 * `Kestrel 401(k), no. 3496-87974`, `Kestrel Securities FBO Jo Roe, WPD-217271`.
 */
export function* accountsByProduct({ folded, numbers }: ScanInput): Generator<Hit> {
  const { digits, starts, count } = numbers;
  for (let candidate = 0; candidate < count; candidate++) {
    if ((digits[candidate] ?? 0) < FEWEST_DIGITS) continue;
    const digitsAt = starts[candidate] ?? 0;
    const start = codeStart(folded, digitsAt);
    const word = wordBefore(folded, start);
    if (word === undefined) continue;
    const isPlan = PLANS.has(word);
    const before = folded.slice(Math.max(0, start - LONGEST), start);
    if (isPlan ? !isPlanBefore(before) : !BANK.test(before)) continue;
    const code = (isPlan ? OF_PLAN : OF_BANK).exec(folded.slice(start, start + LONGEST_CODE));
    if (code === null) continue;
    const hit = { start, end: start + code[0].length, confidence: 0.8, reasons: REASONS };
    yield isPlan ? { ...hit, entity: 'brokerage-account', confidence: 0.97 } : hit;
  }
}

/** Firms' names begin with a capital, unlike `clearing`. */
function isPlanBefore(before: string): boolean {
  const named = PLAN.exec(before)?.[0];
  return named !== undefined && (!/^[a-z]/u.test(named) || named.startsWith('rollover'));
}

/** Past capitals and a dash in front of the digits. */
function codeStart(folded: string, digitsAt: number): number {
  let at = digitsAt;
  if (unitAt(folded, at - 1) === DASH) at--;
  while (at > digitsAt - MOST_CAPITALS && isUpper(unitAt(folded, at - 1))) at--;
  if (unitAt(folded, at) === DASH) return digitsAt;
  // `5KT-08812`
  const isLed = at < digitsAt - 2 && isDigit(unitAt(folded, at - 1));
  return isLed && !isAlphanumeric(unitAt(folded, at - 2)) ? at - 1 : at;
}

/** The word or bracket that stands before a number, a comma and `no.` between; undefined where it is none of ours. */
function wordBefore(folded: string, start: number): string | undefined {
  let at = start - 1;
  while (at > start - MOST_ROOM && isRoom(unitAt(folded, at))) at--;
  if (at === start - 1) return undefined;
  if (folded.startsWith('no.', at - 2)) {
    at -= 3;
    while (at > start - MOST_ROOM && isRoom(unitAt(folded, at))) at--;
  }
  if (unitAt(folded, at) === BRACKET) return ')';
  const end = at + 1;
  while (at > end - LONGEST_WORD && isAsciiLetter(unitAt(folded, at))) at--;
  const word = folded.slice(at + 1, end).toLowerCase();
  if (PLANS.has(word) || BANKS.has(word)) return word;
  const isListed = unitAt(folded, end) === COMMA;
  return isListed && folded.slice(Math.max(0, end - LONGEST), end).includes(' FBO ')
    ? ')'
    : undefined;
}

/** A blank, a comma, `#`, `(`. */
function isRoom(unit: number): boolean {
  return unit === 0x20 || unit === COMMA || unit === 0x23 || unit === 0x28;
}

const DASH = 0x2d;
const COMMA = 0x2c;
const BRACKET = 0x29;
const FEWEST_DIGITS = 5;
const MOST_CAPITALS = 4;
const MOST_ROOM = 24;
const LONGEST_WORD = 12;
const LONGEST = 96;
const LONGEST_CODE = 20;
const REASONS: readonly string[] = ['right behind a kind of account, of plan or a broker'];
const PLANS: ReadonlySet<string> = new Set([
  ')',
  'rollover',
  'plan',
  'contract',
  'securities',
  'wealth',
  'brokerage',
  'investments',
  'clearing',
  'jones',
  'ameriprise',
  'schwab',
  'fidelity',
  'vanguard',
  'trade',
  'ameritrade',
  'stifel',
  'merrill',
  'edge',
  'cma',
  'robinhood',
  'webull',
  'betterment',
  'wealthfront',
  'james',
  'stanley',
  'brokers',
  'lpl',
  'tiaa',
  'computershare',
  'price',
  'treasurydirect',
]);
const BANKS: ReadonlySet<string> = new Set([
  'chk',
  'chkg',
  'svgs',
  'sav',
  'passbook',
  'everyday',
  'day',
  'deposit',
  'at',
  'with',
  'cd',
]);

const BANK =
  /(?<![A-Za-z])(?:[Cc]hkg?|CHKG?|[Ss]vgs|SVGS|[Ss]av|SAV|[Pp]assbook|[Ee]veryday|[Rr]ainy-day|[Dd]emand deposit|CD)(?: (?:at|with) [A-Z][a-z]{2,14})?,? {1,2}(?:# ?|no\. )?$/u;
const OF_BANK = /^[0-9]{8,14}(?![0-9A-Za-z-])/u;
const PLAN =
  /(?<![A-Za-z0-9])(?:40[13]\([kb]\)|457\(b\)|rollover|(?:Edward Jones|Ameriprise|(?:Charles )?Schwab|Fidelity|Vanguard|E\*?Trade|TD Ameritrade|Stifel|Merrill(?: Lynch| Edge)?|CMA|Robinhood|Webull|Betterment|Wealthfront|Raymond James|Morgan Stanley|Interactive Brokers|LPL|TIAA|Computershare|T\. ?Rowe Price|TreasuryDirect)|(?:Securities|Wealth|Brokerage|Investments|Clearing)(?: FBO [A-Z][A-Za-z'.-]{1,16}(?: [A-Z][A-Za-z'.-]{1,16}){0,3})?)(?: plan| contract| account)?(?:, (?:no\. |# ?)?| (?:no\. |# ?)?| \(| {2,14})$/iu;
const OF_PLAN =
  /^(?:[A-Z]{1,3}-?[0-9]{6,9}|[A-Z][0-9]{2}-?[0-9]{6}|[0-9][A-Z]{2}-[0-9]{5}|[A-Z]-[0-9]{3}-[0-9]{3}-[0-9]{3}|(?!(?:19|20)[0-9]{2}-(?:19|20))[0-9]{4,6}-[0-9]{3,6}(?:-[0-9])?|[0-9]{3}-[0-9]{5}-[0-9]-[0-9]|[0-9]{4} [0-9]{4} [0-9]{4} [0-9] [0-9]{3}|[0-9]{8,11})(?![0-9A-Za-z-])/u;
