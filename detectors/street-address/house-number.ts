import { unitAt } from '../../src/core/scan-input/unit-at.js';
import { isAsciiLetter, isDigit, isUpper } from '../shared/units.js';
import type { Cursor } from './cursor.js';

/**
 * Reads the house number that the digit group at `group` begins into the cursor, as a word of it; false where what stands
 * around the group lets it be none.
 */
export function readHouseNumber(cursor: Cursor, group: number): boolean {
  const { folded, bytes, isScan } = cursor;
  const grid = gridStart(bytes, group);
  if (grid < group) {
    GRID.lastIndex = grid;
    if (GRID.test(folded)) return put(cursor, grid, GRID.lastIndex);
  }
  let start = group;
  const before = bytes[start - 1] ?? 0;
  if (isDigit(before) || isForbidden(before)) {
    // `ADR/8402 Elm Street`, `Unit 3/12 George Street`.
    const isField = before === 0x2f && FIELD.test(folded.slice(Math.max(0, group - 10), group));
    if (!isField) return false;
  }
  if (before === 0x2e && isDigit(bytes[start - 2] ?? 0)) return false;
  if (isAsciiLetter(before)) {
    if (!isScan) return false;
    // A scan takes the first digits for letters, or loses the blank before them.
    while (group - start < 2 && LOOKALIKES.includes(folded.charAt(start - 1))) start--;
    if (isAsciiLetter(unitAt(folded, start - 1))) start = group;
  }
  if (!isScan) {
    const end = digitsEnd(bytes, start);
    const after = bytes[end] ?? 0;
    // As most house numbers end, and as none does.
    if (after === 0x0a || (after === 0x20 && isAsciiLetter(bytes[end + 1] ?? 0)))
      return put(cursor, start, end);
    if (after !== 0x20 && after !== 0x2d && !isAsciiLetter(after)) return false;
  }
  const number = isScan ? SCANNED : NUMBER;
  number.lastIndex = start;
  return number.test(folded) && put(cursor, start, number.lastIndex);
}

function put(cursor: Cursor, start: number, end: number): true {
  cursor.start = start;
  cursor.end = end;
  return true;
}

/** Where digits end that begin at `start`, as many as the longest house number has. */
function digitsEnd(bytes: Uint8Array, start: number): number {
  let at = start;
  while (at < start + LONGEST && isDigit(bytes[at] ?? 0)) at++;
  return at;
}

/** Where a grid number such as `W38 W7784` begins that the group at `group` is the first part of. */
function gridStart(bytes: Uint8Array, group: number): number {
  if (!isUpper(bytes[group - 1] ?? 0) || isAsciiLetter(bytes[group - 2] ?? 0)) return group;
  // Most letters before a number have none behind it.
  const end = digitsEnd(bytes, group);
  const next = bytes[end] === 0x20 ? end + 1 : end;
  return isUpper(bytes[next] ?? 0) && isDigit(bytes[next + 2] ?? 0) ? group - 1 : group;
}

/** Any of `$/-§#%`. */
function isForbidden(unit: number): boolean {
  return (unit >= 0x23 && unit <= 0x25) || unit === 0x2d || unit === 0x2f || unit === SECTION;
}

const SECTION = 0xa7;
const LOOKALIKES = 'OoDlI|ZzSGbBg';
const LONGEST = 6;

const FIELD = /[^a-z/][A-Za-z]{2,5}\/$|[Uu]nit [0-9]{1,4}\/$/u;

/** `12`, `12-14`, `12B`, `12-B`, `12 1/2`; and room behind it. */
const NUMBER =
  /[0-9]{1,6}(?:-[0-9]{1,4}|-?[A-Za-z](?![A-Za-z0-9]))?(?: 1\/2)?(?= {1,2}[^ ]| {0,2}\n)/uy;
const SCANNED =
  /(?:[0-9OoDlIZzSGbBg$]|\|(?=[0-9])){1,6}(?:-[0-9]{1,4}|-[A-Za-z](?![A-Za-z0-9]))?(?: [1lI|][/l][2Zz])?(?=,? {1,2}[^ ]| {0,2}\n|(?<=[0-9]{2})[A-Z])/uy;

/** Of Wisconsin and Illinois; with other letters too, as they are misread. */
const GRID = /[A-Z][0-9]{1,3} ?[A-Z][0-9]{2,5}(?= {1,2}\n?)/uy;
