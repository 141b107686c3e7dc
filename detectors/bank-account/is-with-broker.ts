import { isUpper } from '../shared/units.js';

/** True where the account that a label names is a broker's: `my Fidelity account Z12-345678`, `Hale Securities acct. no. 8811-4920`. */
export function isWithBroker(folded: string, start: number): boolean {
  const named = BROKER.exec(folded.slice(Math.max(0, start - LONGEST), start));
  // A firm's name begins with a capital, unlike a `clearing account`.
  return named !== null && isUpper(named[0].charCodeAt(0));
}

const LONGEST = 72;
const BROKER =
  /(?<![A-Za-z0-9])(?:Edward Jones|Ameriprise|Schwab|Fidelity|Vanguard|E\*?Trade|TD Ameritrade|Stifel|Merrill(?: Lynch| Edge)?|Robinhood|Webull|Betterment|Wealthfront|Raymond James|Morgan Stanley|Interactive Brokers|LPL|Computershare|T\. ?Rowe Price|TreasuryDirect|Pershing|(?:Securities|Brokerage|Investments|Clearing))(?:['’]s)?,? (?:accounts?|acct\.?|a\/c)(?: (?:number|no\.?|num\.?))?[:#]? {0,2}#? ?$/iu;
