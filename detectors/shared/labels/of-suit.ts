import { unitAt } from '../../../src/core/scan-input/unit-at.js';
import { isAsciiLetter } from '../units.js';

/**
 * True for the number of a suit behind its parties on the same line, `Roe v. Doe, 231-17-2067`, `Roe v. Doe   CR-2016-03696`, and
 * for one that a word for the court or its order names: `Court: 231-17-2067`, `per order 231-17-2067`.
 */
export function isOfSuit(folded: string, start: number): boolean {
  if (OF_COURT.test(folded.slice(Math.max(0, start - LONGEST_WORDS), start))) return true;
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

const LONGEST_WORDS = 32;
const OF_COURT =
  /(?:(?<![A-Za-z])(?:Court:|(?:per|by|under) (?:the )?(?:[Oo]rder|[Dd]ecree|[Ww]rit)(?: [Nn]o\.)?) |<Case(?:Tracking|Docket|File)?(?:ID|Number|No)>)$/u;
const MOST_ROOM = 40;
const LONGEST = 44;
const SUIT = /[A-Za-z.,)] vs?\. [A-Z](?:[A-Za-z.'’&-]| (?=[A-Z&])|, (?=[A-Z])){1,36}$/u;
