/**
 * Where a street of Germany, Austria, Switzerland or the Netherlands begins that ends a text with its number and what parts it
 * from a postal code: `Lindenstraße 11 b, `, `Am Marktplatz 66a\n`, `Keizersgracht 12, `; -1 where none does.
 */
export function compoundStart(before: string): number {
  if (!mayPart(before)) return -1;
  const number = NUMBER.exec(before);
  if (number === null) return -1;
  const line = before.slice(0, number.index);
  const from = Math.max(...BEFORE_STREET.map((mark) => line.lastIndexOf(mark))) + 1;
  const words = line.slice(from).split(' ');
  const first = firstWord(words);
  if (first < 0) return -1;
  return number.index - words.slice(first).join(' ').length;
}

/** Whether a text ends, but for room, in what may part a number from the code: a comma, a line end, a country's letter. */
function mayPart(before: string): boolean {
  let at = before.length - 1;
  while (at >= 0 && (before.charCodeAt(at) === 0x20 || before.charCodeAt(at) === 0x3e)) at--;
  const unit = before.charCodeAt(Math.max(0, at));
  return unit === 0x2c || unit === 0x0a || unit === 0x2d;
}

function firstWord(words: readonly string[]): number {
  const last = words.length - 1;
  const word = words[last] ?? '';
  let first = last;
  if (ALONE.test(word)) {
    // `Berliner Straße`.
    while (first > 0 && last - first < MOST_NAMES && NAME.test(words[first - 1] ?? '')) first--;
    if (first === last) return -1;
  } else if (!KIND.test(word)) {
    if (!NAME.test(word)) return -1;
    // `Am Marktplatz`, `An der Alten Post`.
    const isLed = [last, last - 1].some((at) =>
      LED.test(words.slice(Math.max(0, at - 2), at).join(' ')),
    );
    if (!isLed) return -1;
    if (NAME.test(words[last - 1] ?? '') && !LED.test(words.slice(-3, -1).join(' '))) first--;
  }
  const two = words.slice(Math.max(0, first - 2), first).join(' ');
  const led = LED.exec(two)?.[1] ?? '';
  return led === '' ? first : first - led.split(' ').length;
}

/** What may stand right before a street, such as the end of a cell or tag. */
const BEFORE_STREET: readonly string[] = ['\n', ',', ':', ';', '|', '"', '>'];
const MOST_NAMES = 2;

const NUMBER =
  / [0-9]{1,4}(?: ?[a-zA-Z])?(?:[-/] ?[0-9]{1,4}[a-z]?)?(?:,? (?:[0-9]\. ?(?:OG|Stock|Etage)|EG|(?:Whg|Wohnung|Top|bus)\.? ?[0-9]{1,3}))?(?:,? ?\n[> ]{0,40}|, ?)(?:[A-Z]{1,2}-)?$/u;

const NAME = /^[A-Z\u00c0-\u00de][A-Za-z\u00c0-\u024f.-]{1,30}$/u;
const ALONE =
  /^(?:Stra(?:\u00df|ss)e|Str\.?|Weg|Platz|Allee|Ring|Damm|Ufer|Chaussee|Gasse|Markt|Promenade)$/u;
const KIND =
  /^[A-Z\u00c0-\u00de][A-Za-z\u00c0-\u024f.-]{1,30}(?:[Ss]tra(?:\u00df|ss)e|[Ss]tr\.?|[Ww]eg|[Pp]latz|[Aa]llee|[Gg]asse|[Rr]ing|[Dd]amm|[Uu]fer|[Hh]of|[Mm]arkt|[Ss]teig|stieg|[Cc]haussee|graben|kamp|wall|br\u00fccke|pfad|straat|laan|gracht|plein|kade|dijk|singel|steeg|dreef|gade|vej|gatan)$/u;

/** `Am`, `An der`. */
const LED =
  /(?:^|[^A-Za-z])((?:An|Auf|In|Hinter|Unter|Vor|Zu) (?:der|dem|den)|Am|Im|Zum|Zur|Beim|Alter|Alte|Neue|Neuer|Kleine|Gro\u00dfe)$/u;
