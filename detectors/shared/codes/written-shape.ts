import type { Span } from '../../../src/core/span.js';
import { isDigit } from '../units.js';

/** What else a number is by its written shape alone. */
export type WrittenShape = 'date' | 'ssn' | 'phone';

/** Reasons of the evidence that a shape is, for the list of a model's own. */
export const WRITTEN_SHAPES = {
  date: 'shape of a date',
  ssn: 'shape of an SSN',
  phone: 'shape of a phone number',
} as const;

/** Of a code as it stands in a folded text. */
export function writtenShape(folded: string, { start, end }: Span): WrittenShape | undefined {
  // Most codes are longer or shorter, or digits alone.
  const length = end - start;
  if (length < SHORTEST || length > LONGEST || areDigits(folded, start, end)) return undefined;
  const written = folded.slice(start, end);
  if (DATE.test(written)) return 'date';
  if (SSN.test(written)) return 'ssn';
  return PHONE.test(written) ? 'phone' : undefined;
}

function areDigits(folded: string, start: number, end: number): boolean {
  for (let at = start; at < end; at++) if (!isDigit(folded.charCodeAt(at))) return false;
  return true;
}

/** `3-2019`, `812-555-0142`. */
const SHORTEST = 6;
const LONGEST = 12;

/** `2019-04-12`, `04-12-2019`, and `15 2019` of a date with the month in letters. */
const DATE =
  /^(?:(?:19|20)[0-9]{2}-[01]?[0-9]-[0-3]?[0-9]|(?:[0-3]?[0-9][- ]){1,2}(?:19|20)[0-9]{2}|[0-3]?[0-9]-?[A-Za-z]{3}-?(?:19|20)[0-9]{2})$/u;
const SSN = /^[0-9]{3}-[0-9]{2}-[0-9]{4}$/u;
const PHONE = /^[0-9]{3}[- ][0-9]{3}[- ][0-9]{4}$/u;
