import type { OffsetIndex } from '../../src/core/offset-index.js';
import { lastBefore } from '../../src/core/offset-index.js';
import { unitAt } from '../../src/core/scan-input/unit-at.js';
import { isAsciiLetter, isDigit, isUpper } from '../shared/units.js';

/** The text that is read, and where its reading stands; one for a text, moved about. */
export interface Cursor {
  readonly folded: string;
  /** Of the folded text. */
  readonly bytes: Uint8Array;
  readonly lower: string;
  readonly isScan: boolean;
  /** Where the digit groups of the text begin, numbers of lines on numbered paper left out. */
  readonly groupsAt: OffsetIndex;
  /** The word read last. */
  start: number;
  end: number;
  /** What stood in the gap read last. */
  comma: boolean;
  dot: boolean;
  lines: number;
}

/**
 * Reads the gap that begins at `at`: blanks, a comma, a dot, one line end with indentation and the line's number.
 * @returns where the next word begins, or -1 where the text breaks off: a wide room, an empty line, another mark
 */
export function readGap(cursor: Cursor, at: number): number {
  const { folded } = cursor;
  cursor.comma = false;
  cursor.dot = false;
  cursor.lines = 0;
  let next = at;
  let blanks = 0;
  for (;;) {
    const unit = unitAt(folded, next);
    // Most gaps are one blank.
    if (unit > 0x3b) break;
    if (unit === 0x20) {
      if (++blanks > MOST_BLANKS && !endsLine(folded, next)) return -1;
    } else if (unit === 0x2c || unit === 0x3b) {
      if (cursor.comma && !cursor.isScan) return -1;
      cursor.comma = true;
      blanks = 0;
    } else if (unit === 0x2e) {
      if (cursor.dot) return -1;
      cursor.dot = true;
      blanks = 0;
    } else if (unit === 0x0a) {
      if (++cursor.lines > 1) return -1;
      next = pastIndentation(cursor, next + 1);
      continue;
    } else break;
    next++;
  }
  return next;
}

/** With the number of the line on numbered paper. */
function pastIndentation({ folded, groupsAt }: Cursor, lineStart: number): number {
  let at = lineStart;
  while (unitAt(folded, at) === 0x20 && at - lineStart < MOST_INDENTATION) at++;
  if (!isDigit(unitAt(folded, at))) return at;
  const past = unitAt(folded, isDigit(unitAt(folded, at + 1)) ? at + 2 : at + 1);
  if (past !== 0x20 && past !== 0x7c) return at;
  WIDE_NUMBER.lastIndex = at;
  if (WIDE_NUMBER.test(folded)) return WIDE_NUMBER.lastIndex;
  LINE_NUMBER.lastIndex = at;
  if (!LINE_NUMBER.test(folded)) return at;
  return groupsAt.starts[lastBefore(groupsAt, at)] === at ? at : LINE_NUMBER.lastIndex;
}

/** Reads the word that begins at `at` into the cursor; false where none does. */
export function readWord(cursor: Cursor, at: number): boolean {
  const end = wordEnd(cursor.folded, at);
  cursor.start = at;
  cursor.end = end;
  return end > at;
}

/**
 * Letters, digits, and apostrophes and hyphens between them. A capital after a small letter begins another word, and so do
 * three digits after letters, for the sake of texts that have lost their blanks.
 */
function wordEnd(folded: string, start: number): number {
  let at = start;
  let before = 0;
  const most = Math.min(folded.length, start + LONGEST);
  while (at < most) {
    const unit = folded.charCodeAt(at);
    if (unit >= 0x61 && unit <= 0x7a) {
      // Most units of most words.
    } else if (isLetter(unit)) {
      if (before >= 0x61 && before <= 0x7a && isUpper(unit) && at - start >= 2) break;
    } else if (isDigit(unit)) {
      if (isLetter(before) && areDigits(folded, at)) break;
    } else if (at > start && (unit === 0x27 || unit === 0x2019 || unit === 0x2d)) {
      if (!isLetter(unitAt(folded, at + 1))) break;
    } else break;
    before = unit;
    at++;
  }
  return at;
}

function areDigits(folded: string, at: number): boolean {
  return isDigit(unitAt(folded, at + 1)) && isDigit(unitAt(folded, at + 2));
}

function endsLine(folded: string, at: number): boolean {
  let next = at;
  while (unitAt(folded, next) === 0x20 && next - at < 40) next++;
  return unitAt(folded, next) === 0x0a;
}

export function isLetter(unit: number): boolean {
  return isAsciiLetter(unit) || (unit >= 0xc0 && unit <= 0x24f);
}

const MOST_BLANKS = 2;
const LONGEST = 24;

const MOST_INDENTATION = 60;
const WIDE_NUMBER = /[0-9]{1,2}(?: {2,8}|\| {0,4})(?=[^ \n])/uy;
const LINE_NUMBER = /[0-9]{1,2} (?=[^ \n])/uy;
