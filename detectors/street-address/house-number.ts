import { unitAt } from '../../src/core/unit-at.js';
import { isAsciiLetter, isDigit, isUpper } from '../shared/units.js';

/** A house number: where it begins and ends. */
export interface HouseNumber {
  readonly start: number;
  readonly end: number;
}

/** The house number that the digit group at `group` begins, if what stands around it lets it be one. */
export function houseNumberAt(
  folded: string,
  group: number,
  isScan: boolean,
): HouseNumber | undefined {
  const grid = gridStart(folded, group);
  if (grid < group) {
    GRID.lastIndex = grid;
    if (GRID.test(folded)) return { start: grid, end: GRID.lastIndex };
  }
  let start = group;
  const before = unitAt(folded, start - 1);
  if (isDigit(before) || FORBIDDEN.includes(String.fromCharCode(before))) return undefined;
  if (before === 0x2e && isDigit(unitAt(folded, start - 2))) return undefined;
  if (isAsciiLetter(before)) {
    if (!isScan) return undefined;
    // A scan takes the first digits for letters, or loses the blank before them.
    while (group - start < 2 && LOOKALIKES.includes(folded.charAt(start - 1))) start--;
    if (isAsciiLetter(unitAt(folded, start - 1))) start = group;
  }
  const number = isScan ? SCANNED : NUMBER;
  number.lastIndex = start;
  return number.test(folded) ? { start, end: number.lastIndex } : undefined;
}

/** Where a grid number such as `W38 W7784` begins that the group at `group` is the first part of. */
function gridStart(folded: string, group: number): number {
  return isUpper(unitAt(folded, group - 1)) && !isAsciiLetter(unitAt(folded, group - 2))
    ? group - 1
    : group;
}

const FORBIDDEN = '$/-§#%';
const LOOKALIKES = 'OoDlI|ZzSGbBg';

/** `12`, `12-14`, `12B`, `12-B`, `12 1/2`; and room behind it. */
const NUMBER =
  /[0-9]{1,6}(?:-[0-9]{1,4}|-?[A-Za-z](?![A-Za-z0-9]))?(?: 1\/2)?(?= {1,2}[^ ]| {0,2}\n)/uy;
const SCANNED =
  /(?:[0-9OoDlIZzSGbBg$]|\|(?=[0-9])){1,6}(?:-[0-9]{1,4}|-[A-Za-z](?![A-Za-z0-9]))?(?: [1lI|][/l][2Zz])?(?=,? {1,2}[^ ]| {0,2}\n|(?<=[0-9]{2})[A-Z])/uy;

/** Of Wisconsin and Illinois; with other letters too, as they are misread. */
const GRID = /[A-Z][0-9]{1,3} ?[A-Z][0-9]{2,5}(?= {1,2}\n?)/uy;
