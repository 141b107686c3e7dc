import { unitAt } from '../../src/core/scan-input/unit-at.js';
import { isDigit, isUpper } from '../shared/units.js';

/** Where a postal code of Britain, Canada or Australia that begins at `at` ends, with its province; -1 where there is none. */
export function postcodeEnd(folded: string, at: number): number {
  const unit = unitAt(folded, at);
  if (!isUpper(unit) && unit !== 0x28) return -1;
  const second = unitAt(folded, at + 1);
  if (!isUpper(second) && !isDigit(second)) return -1;
  POSTCODE.lastIndex = at;
  return POSTCODE.test(folded) ? POSTCODE.lastIndex : -1;
}

/** Royal Mail, "Programmer's Guide"; Canada Post, "Addressing guidelines"; Australia Post, "Address presentation standards". */
const POSTCODE =
  /(?:[A-Z]{1,2}[0-9][0-9A-Z]? ?[0-9][A-Z]{2}|(?:(?:\([A-Z][A-Za-z\u00e9.]{1,9}\)|[A-Z]{2}),? {0,2})?[A-Z][0-9][A-Z][ -]?[0-9][A-Z][0-9]|(?:NSW|VIC|QLD|TAS|ACT|WA|SA|NT) [0-9]{4})(?![0-9A-Za-z-])/uy;
