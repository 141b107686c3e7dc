import { unitAt } from '../../src/core/scan-input/unit-at.js';

/** Where the city ends whose postal code begins at `code`, with what names its state and country; -1 where none does. */
export function cityEnd(folded: string, code: number): number {
  const isCalled = CALLED.test(folded.slice(Math.max(0, code - 6), code));
  CODE.lastIndex = code;
  if (!CODE.test(folded)) return -1;
  const past = CODE.lastIndex;
  CITY.lastIndex = past;
  // `São Paulo/SP, CEP 01310-100` has the city before the code.
  if (!CITY.test(folded)) return isCalled ? past : -1;
  let end = CITY.lastIndex;
  for (const suffix of [STATE, COUNTRY]) {
    suffix.lastIndex = end;
    if (suffix.test(folded)) end = suffix.lastIndex;
  }
  // `12345 Main Street` and `2024 Annual Report 5` go on.
  return isCalled || !GOES_ON.test(folded.slice(end, end + 12)) || unitAt(folded, end) === 0x0a
    ? end
    : -1;
}

const CALLED = /C\.?E?\.?P\.?:? ?$/u;

/** As Brazil, Portugal, Poland, most countries and the Netherlands have them. */
const CODE =
  /(?:[0-9]{5}-[0-9]{3}|[0-9]{4}-[0-9]{3}|[0-9]{2}-[0-9]{3}|[0-9]{4} [A-Z]{2}(?= [A-Z])|[0-9]{4,5})(?![0-9A-Za-z-])/uy;

/** A name of one word, or of more where one of them is a small one or begins names of cities. */
const CITY =
  /,? (?:(?:New|Bad|San|Santa|Santo|S\u00e3o|Rio|Ciudad|Cd\.|Le|La|Les|Los|Las|El|Den|Sankt|St\.?|Saint|Sainte|Porto|Vila|Villa|Belo|Puerto|Nuevo|Nueva|Monte|Castel|Reggio|Nova|Novo|Foz|Campo|Ponta|A|L')[ -]?){0,2}[A-Z\u00c0-\u00de][A-Za-z\u00c0-\u024f'-]{1,24}(?:[ -](?:am|an der|a\.|ob der|im|in der|bei|de|del|de la|de los|di|do|da|dos|das|sur|sous|en|aan den|upon|d') ?[A-Z\u00c0-\u00de][A-Za-z\u00c0-\u024f'-]{1,24}){0,2}/uy;
const STATE =
  /(?: Cedex(?: [0-9]{1,2})?|,? (?:[A-Z][a-z]{1,4}\.|(?:[A-Z]\.){2,3}|CDMX)(?= ?[,.;\n]|$)|(?: - |\/|, | \()(?:[A-Z]{2})(?![A-Za-z])\)?)/uy;
const COUNTRY =
  /,? (?:Germany|Deutschland|France|Frankreich|Italy|Italia|Spain|Espa\u00f1a|Portugal|Bra[sz]il|M[e\u00e9]xico|Austria|\u00d6sterreich|Switzerland|Schweiz|Suisse|(?:The )?Netherlands|Nederland|Poland|Polska|Belgium|Belgique|Belgi\u00eb)(?![a-z])/uy;
const GOES_ON = /^ [A-Z][a-z]{1,9}(?: |$)|^ [0-9]/u;
