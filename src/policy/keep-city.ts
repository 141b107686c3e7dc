import type { Span } from '../core/span.js';

/**
 * All of an address but its city and state: `12 Elm St, Apt 4, Salem, OR 97301` keeps `Salem, OR`. Where they cannot be
 * told apart from the rest, the whole address goes.
 */
export function removedByCity(text: string): Span[] {
  const found = CITY_STATE.exec(text);
  if (found?.indices?.groups === undefined)
    return text === '' ? [] : [{ start: 0, end: text.length }];
  const [start, end] = found.indices.groups['kept'] ?? [0, 0];
  return [
    { start: 0, end: start },
    { start: end, end: text.length },
  ].filter((span) => span.end > span.start);
}

const STATES =
  'A[KLRZ]|C[AOT]|D[CE]|FL|GA|HI|I[ADLN]|K[SY]|LA|M[ADEINOST]|N[CDEHJMVY]|O[HKR]|P[AR]|RI|S[CD]|T[NX]|UT|V[AIT]|W[AIVY]|' +
  'Alabama|Alaska|Arizona|Arkansas|California|Colorado|Connecticut|Delaware|District of Columbia|Florida|Georgia|Hawaii|' +
  'Idaho|Illinois|Indiana|Iowa|Kansas|Kentucky|Louisiana|Maine|Maryland|Massachusetts|Michigan|Minnesota|Mississippi|' +
  'Missouri|Montana|Nebraska|Nevada|New Hampshire|New Jersey|New Mexico|New York|North Carolina|North Dakota|Ohio|' +
  'Oklahoma|Oregon|Pennsylvania|Rhode Island|South Carolina|South Dakota|Tennessee|Texas|Utah|Vermont|Virginia|' +
  'Washington|West Virginia|Wisconsin|Wyoming';

/** A city after a comma or on its own line, then the state, then nothing but a ZIP code or a country. */
const CITY_STATE = new RegExp(
  String.raw`(?:,|\n)[ \t]*(?<kept>\p{L}[\p{L}.'’\- ]{1,40},?[ \t]+(?:${STATES}))\b\.?[\s,]*(?:\d{5}(?:[-–‑]\d{4})?)?[\s,]*(?:U\.?S\.?A?\.?|United States)?\s*$`,
  'diu',
);
