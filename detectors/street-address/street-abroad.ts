import { compoundStart } from './compound-street.js';

/**
 * Where the street begins that ends right before the postal code at `code`, with what stands between: floor, flat, quarter of the
 * town. -1 where none does.
 * @param past What stands before belongs to another address.
 */
export function streetStart(folded: string, code: number, past: number): number {
  const from = Math.max(past, code - REACH);
  const before = folded.slice(from, code);
  const compound = compoundStart(before);
  if (compound >= 0) return from + compound;
  let start = -1;
  let leadEnd = -1;
  LEAD.lastIndex = pastBreak(before);
  for (const lead of before.matchAll(LEAD)) {
    const at = lead.index;
    const end = at + lead[0].length;
    // `Av. Paseo de la Reforma` begins with its first word.
    const isSame = start >= 0 && at - leadEnd <= 1;
    const house = HOUSE.exec(before.slice(Math.max(0, at - LONGEST_HOUSE), at))?.[1];
    const isNumbered = house !== undefined;
    if (!isStreet(before.slice(end), isNumbered) || (!isNumbered && FRENCH.test(lead[0]))) continue;
    leadEnd = end;
    if (!isSame) start = from + at - (house?.length ?? 0);
  }
  return start;
}

/** Past the last sign over which no street goes on (`BROKEN`), wherever it begins. */
function pastBreak(before: string): number {
  // A colon or semicolon may be the last of the text but for a blank.
  let at = before.length - 1;
  for (; at >= 0; at--) {
    const unit = before.charCodeAt(at);
    if (unit === 0x28 || unit === 0x29 || unit === 0x40) break;
    if ((unit === 0x3a || unit === 0x3b) && at < before.length - 2) break;
  }
  return at + 1;
}

/** What follows `Rua`: a name with a number behind it, unless one stands before; no more than two lines further on. */
function isStreet(rest: string, hasHouse: boolean): boolean {
  return LINES.test(rest) && !BROKEN.test(rest) && (hasHouse || NUMBERED.test(rest));
}

const REACH = 130;
const LONGEST_HOUSE = 16;

/** Words that begin streets: in French behind the number of the house, in the others before the name and its number. */
const LEAD =
  /(?<![A-Za-z\u00c0-\u024f-])(?:[Rr]ue|[Aa]venue|[Aa]v|[Bb]oulevard|[Bb]d|[Bb]lvd|[Ii]mpasse|[Aa]ll\u00e9es?|[Pp]lace|[Cc]hemin|[Qq]uai|[Cc]ours|[Rr]oute|[Ss]quare|[Pp]assage|[Rr]\u00e9sidence|[Ss]entier|[Vv]oie|[Ff]aubourg|[Ee]splanade|[Pp]romenade|Calle|C\/|Avenida|Avda|Plaza|Pza|Paseo|Camino|Carretera|Ctra|Ronda|Traves\u00eda|Privada|Calzada|Cerrada|Prolongaci\u00f3n|Callej\u00f3n|Andador|Circuito|Retorno|Via|Viale|Piazza|Piazzale|Corso|Largo|Vicolo|Strada|Contrada|Rua|R|Travessa|Tv|Alameda|Al|Pra\u00e7a|P\u00e7a|Estrada|Rodovia|Cal\u00e7ada|Beco|Ladeira|ul|al|pl|os|CALLE|AVENIDA|AV|RUA|VIA|RUE|AVENUE|BOULEVARD)(?:\.(?= ?[A-Z\u00c0-\u00de0-9d])|(?= [A-Z\u00c0-\u00de0-9dl]))/gu;

/** What the number of the house stands before, as small as it is written. */
const FRENCH =
  /^(?:rue|av|b|impasse|all|place|ch|quai|cours|route|square|passage|r\u00e9s|sentier|voie|faub|espl|prom)/u;

/** `82 bis, ` before a street. */
const HOUSE = /(?:^|[^0-9A-Za-z])([0-9]{1,4}(?:-[0-9]{1,4})?(?: ?(?:bis|ter|quater|[A-F]))?,? )$/u;

const NUMBERED = /[^0-9]{2}[0-9]/u;
const LINES = /^[^\n]*(?:\n[^\n]*){0,2}$/u;

/** Other sentences, fields and columns. */
const BROKEN = /[;:](?! ?$)|[()@]|[^\n ] {3}|[0-9]{6}/u;
