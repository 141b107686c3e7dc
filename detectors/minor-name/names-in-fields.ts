import type { Hit } from '../../src/core/detector.js';
import { hitOfName, hitOfSurname } from './listed-names.js';
import { nameFrom } from './names-near.js';

/**
 * The first name and the surname in fields of their own before a date of birth: `Legal last name  Hale   Legal first name  Zoe`,
 * `{first: Zoe, last: Hale, dob: …`, `Nombre(s): Zoe   Primer apellido: Hale`. One of them alone may be anybody's.
 * @param birth Where the date of birth begins.
 */
export function namesInFields(text: string, birth: number, reasons: readonly string[]): Hit[] {
  const from = Math.max(0, birth - REACH);
  const whole = text.slice(from, birth);
  const past = Math.max(whole.lastIndexOf('\n\n'), whole.lastIndexOf('}'), lastOf(whole, OTHER));
  const record = past < 0 ? whole : whole.slice(past + 1);
  const start = birth - record.length;
  const first = [...record.matchAll(FIRST)].at(-1);
  const last = [...record.matchAll(LAST)].at(-1);
  if (first === undefined || last === undefined) return [];
  const given = nameFrom(text, start + first.index + first[0].length);
  const surname = nameFrom(text, start + last.index + last[0].length);
  if (given === undefined || surname === undefined) return [];
  if (given.isInitials || surname.isInitials || given.words > 2 || surname.words > 2) return [];
  return [hitOfName(given, reasons), hitOfSurname(surname, reasons)];
}

function lastOf(written: string, pattern: RegExp): number {
  return [...written.matchAll(pattern)].at(-1)?.index ?? -1;
}

const REACH = 300;
/** Of whom a form tells before the child. */
const OTHER =
  /(?<!\p{L})(?:mother|father|parent|guardian|subscriber|guarantor|spouse|padre|madre|applicant)(?!['’]s)/giu;
const FIRST =
  /(?<!\p{L})(?:first|given|fname|nombre(?:\(?s\)?)?|vorname|pr[eé]nom)(?:[ _-]?names?)?["']?(?: ?[:=]|(?=\s))\s{0,12}["']?(?=\p{Lu}\p{L})/giu;
const LAST =
  /(?<!\p{L})(?:last|family|sur|lname|(?:primer )?apellidos?|nachname|nom)(?:[ _-]?names?)?["']?(?: ?[:=]|(?=\s))\s{0,12}["']?(?=\p{Lu}\p{L})/giu;
