import type { ScanInput } from '../../src/core/detector.js';
import type { Span } from '../../src/core/span.js';
import { unitAt } from '../../src/core/scan-input/unit-at.js';
import { isAsciiLetter, isDigit, isUpper } from '../shared/units.js';
import { stateEnd } from '../street-address/states.js';

/** Is a first name that of a street or town here: `25 Lincoln Loop`, `Savannah, GA`, `Toms River, New Jersey`? */
export function isInAddress({ text, folded, lower }: ScanInput, { start, end }: Span): boolean {
  const next = unitAt(folded, end);
  if (next === COMMA) {
    const isName = unitAt(folded, end + 1) === BLANK && isUpper(unitAt(folded, end + 2));
    return isName && stateEnd(folded, lower, end + 2) >= 0;
  }
  if (next === BLANK && isDigit(unitAt(folded, end + 1))) {
    return folded.startsWith(', ', start - 2) && CODE.test(folded.slice(end, end + LONGEST));
  }
  if (next !== BLANK || !isUpper(unitAt(folded, end + 1)) || !isBehindNumber(folded, start)) {
    return false;
  }
  return NUMBER.test(text.slice(Math.max(0, start - LONGEST), start));
}

/** Whether nothing but letters and blanks stand between a number and here. */
function isBehindNumber(folded: string, start: number): boolean {
  let at = start - 1;
  while (at > start - LONGEST && isPlain(unitAt(folded, at))) at--;
  return at < start - 1 && isDigit(unitAt(folded, at));
}

function isPlain(unit: number): boolean {
  return unit === BLANK || unit === STOP || isAsciiLetter(unit);
}

const BLANK = 0x20;
const COMMA = 0x2c;
const STOP = 0x2e;
const LONGEST = 24;
/** `Atlanta, Georgia 31287`. */
const CODE = /^ \d{5}(?!\d)/u;
/** A house number, and the name of a street before its last words. */
const NUMBER =
  /(?<![\p{L}\p{N}.,/-])\d{1,6}(?:-\d{1,4})?[A-Z]? (?:(?:[NSEW]|[NS][EW]|North|South|East|West|Mount|Fort|Saint|St|Old|Martin|Rue)\.? ){0,2}$/u;
