import { unitAt } from '../../../src/core/scan-input/unit-at.js';
import { isAsciiLetter } from '../units.js';

/** True for the number of a suit behind its parties on the same line: `Roe v. Doe, 231-17-2067`, `Roe v. Doe   CR-2016-03696`. */
export function isOfSuit(folded: string, start: number): boolean {
  let at = start - 1;
  while (at > start - MOST_ROOM && isRoom(unitAt(folded, at))) at--;
  const unit = unitAt(folded, at);
  if (at === start - 1 || !(isAsciiLetter(unit) || unit === 0x2e)) return false;
  return SUIT.test(folded.slice(Math.max(0, at - LONGEST), at + 1));
}

/** A blank, a comma, a bracket. */
function isRoom(unit: number): boolean {
  return unit === 0x20 || unit === 0x2c || unit === 0x28;
}

const MOST_ROOM = 40;
const LONGEST = 44;
const SUIT = /[A-Za-z.,)] vs?\. [A-Z](?:[A-Za-z.'’&-]| (?=[A-Z&])|, (?=[A-Z])){1,36}$/u;
