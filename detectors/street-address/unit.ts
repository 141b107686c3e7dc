import { unitAt } from '../../src/core/scan-input/unit-at.js';
import { isDigit } from '../shared/units.js';
import type { Cursor } from './cursor.js';
import { readGap, readWord } from './cursor.js';
import { WORD, wordBits } from './words.js';

/** Where apartment, suite, floor or box behind `end` of a street end; `end` itself where there is none. */
export function readUnits(cursor: Cursor, end: number): number {
  let at = end;
  for (let count = 0; count < MOST_UNITS; count++) {
    const next = readUnit(cursor, at);
    if (next < 0) break;
    at = next;
  }
  return at;
}

function readUnit(cursor: Cursor, end: number): number {
  const { folded, lower, isScan } = cursor;
  const at = readGap(cursor, end);
  if (at < 0) return -1;
  const pattern = patternFrom(unitAt(lower, at));
  if (pattern !== undefined) {
    pattern.lastIndex = at;
    if (pattern.test(folded)) return pattern.lastIndex;
  }
  if (!readWord(cursor, at)) return -1;
  const wordEnd = cursor.end;
  const letters = lettersEnd(lower, at, wordEnd);
  if ((wordBits(lower, at, letters, isScan) & WORD.unit) === 0) return -1;
  if (letters < wordEnd) return wordEnd;
  const next = readGap(cursor, wordEnd);
  if (next < 0) return -1;
  const id = isScan ? SCANNED_ID : ID;
  id.lastIndex = next;
  return id.test(folded) ? id.lastIndex : -1;
}

/** Where the letters of a word end that has a number behind them, as `apt4b` has; the word's end in any other. */
function lettersEnd(lower: string, start: number, end: number): number {
  // Most words end with a small letter, and with another before it.
  const isPlain = !isDigit(lower.charCodeAt(end - 1)) && !isDigit(unitAt(lower, end - 2));
  if (isPlain) return end;
  const letters = GLUED.exec(lower.slice(start, end))?.[1];
  return letters === undefined ? end : start + letters.length;
}

/** What may begin with a unit of the text in lower case. */
function patternFrom(unit: number): RegExp | undefined {
  if (unit === 0x23) return HASH;
  if (unit === 0x70) return POST_BOX;
  return isDigit(unit) || isFloor(unit) ? ORDINAL_FLOOR : undefined;
}

/** What names of floors begin with: `f`, `s`, `t`, `g`. */
function isFloor(unit: number): boolean {
  return unit === 0x66 || unit === 0x73 || unit === 0x74 || unit === 0x67;
}

const MOST_UNITS = 3;

const HASH = /#{1,2} ?[0-9A-Za-z]{1,5}(?:-[0-9A-Za-z]{1,4})?(?![0-9A-Za-z])/uy;
const POST_BOX = /P\.? ?O\.? ?Box [0-9]{1,6}(?![0-9])/iuy;
const ORDINAL_FLOOR =
  /(?:[0-9]{1,3}(?:st|nd|rd|th)|First|Second|Third|Fourth|Fifth|Ground|Top) Fl(?:oor|\.)?(?![a-z])/iuy;
const GLUED = /^([a-z]{2,9})([0-9]{1,5}[a-z]?)$/u;

/** Digits with or without letters, or one or two capitals. */
const ID =
  /(?:No\. ?)?#? {0,2}(?:[0-9]{1,5}[A-Za-z]{0,2}(?:-[0-9A-Za-z]{1,4})?|[A-Z]{1,2}-?[0-9]{0,4})(?![A-Za-z0-9])/uy;
const SCANNED_ID =
  /#? {0,2}(?:[0-9OoDlI|ZzSGbBg$]{1,5} ?[A-Za-z]?|[A-Z]{1,2}-?[0-9]{0,4})(?![A-Za-z0-9])/uy;
