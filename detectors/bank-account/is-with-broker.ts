/** True where the account that a label names is a broker's: `my Fidelity account Z12-345678`, `Hale Securities acct. no. 8811-4920`. */
export function isWithBroker(folded: string, start: number): boolean {
  return BROKER.test(folded.slice(Math.max(0, start - LONGEST), start));
}

const LONGEST = 72;
const BROKER =
  /(?<![A-Za-z0-9])(?:Edward Jones|Ameriprise|Schwab|Fidelity|Vanguard|E\*?T(?:RADE|rade)|TD Ameritrade|Stifel|Merrill(?: Lynch| Edge)?|Robinhood|Webull|Betterment|Wealthfront|Raymond James|Morgan Stanley|Interactive Brokers|LPL|Computershare|T\. ?Rowe Price|TreasuryDirect|Pershing|(?:Securities|Brokerage|Investments|Clearing))(?:['’]s)?,? (?:[Aa]ccounts?|[Aa]cct\.?|A\/C)(?: (?:[Nn]umber|[Nn]o\.?|[Nn]um\.?))?[:#]? {0,2}#? ?$/u;
