import { unitAt } from '../../src/core/scan-input/unit-at.js';
import { isDigit } from '../shared/units.js';

/**
 * True for a date in the row under the numbered fields of a form, `2. PATIENT'S NAME      3. PATIENT'S BIRTH DATE   SEX`, where
 * the field is one of birth that has the place in its line that the date has in its own, wherever the two begin.
 */
export function isUnderNumberedField(folded: string, start: number): boolean {
  if (unitAt(folded, start - 1) !== 0x20 || unitAt(folded, start - 2) !== 0x20) return false;
  const line = folded.lastIndexOf('\n', start - 1);
  if (line <= 0 || start - line > LONGEST) return false;
  if (isNumbered(folded, line + 1)) return false;
  const place =
    folded
      .slice(line + 1, start)
      .trim()
      .split(ROOM).length + 1;
  const above = folded.slice(Math.max(0, line - LONGEST), line);
  const fields = above.slice(above.lastIndexOf('\n') + 1).split(FIELD);
  // Before the first number stands nothing.
  return fields[0]?.trim() === '' && OF_BIRTH.test(fields[place] ?? '');
}

function isNumbered(folded: string, at: number): boolean {
  let first = at;
  while (unitAt(folded, first) === 0x20) first++;
  return isDigit(unitAt(folded, first));
}

const LONGEST = 160;
const ROOM = / {2,}/u;
const FIELD = /(?:^| {2})[0-9]{1,2}[a-z]?\. /u;
const OF_BIRTH = /birth ?date|date of birth|(?:^| )d\.?o\.?b\b/iu;
