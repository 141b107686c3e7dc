import type { ScanInput } from '../../src/core/detector.js';
import type { Span } from '../../src/core/span.js';
import { stateEnd } from '../street-address/states.js';

/** Is a first name that of a street or town here: `25 Lincoln Loop`, `Savannah, GA`, `Toms River, New Jersey`? */
export function isInAddress({ text, folded, lower }: ScanInput, { start, end }: Span): boolean {
  if (folded.startsWith(', ', end) && stateEnd(folded, lower, end + 2) >= 0) return true;
  if (!STREET.test(text.slice(end, end + LONGEST))) return false;
  return NUMBER.test(text.slice(Math.max(0, start - LONGEST), start));
}

const LONGEST = 24;
/** A house number, and the name of a street before its last words. */
const NUMBER =
  /(?<![\p{L}\p{N}.,/-])\d{1,6}(?:-\d{1,4})?[A-Z]? (?:(?:[NSEW]|[NS][EW]|North|South|East|West|Mount|Fort|Saint|St|Old|Martin|Rue)\.? ){0,2}$/u;
const STREET = /^ \p{Lu}/u;
