import { unitAt } from '../../src/core/scan-input/unit-at.js';
import { isAsciiLetter, isDigit, isUpper } from '../shared/units.js';

/**
 * True for a date in a row that nobody headed: behind a name and beside nine digits grouped as those of a social security
 * number are, as in `Roe, Jane⇥8/25/1969⇥861-39-0530` and `Roe, Jane⇥861-39-0530⇥8/25/1969`.
 * @param end -1 where it is not known yet: then it is none.
 */
export function isInRowOfPerson(folded: string, start: number, end: number): boolean {
  if (!isBetweenCells(unitAt(folded, start - 1)) || end < 0) return false;
  const year = yearOf(folded, end);
  if (year === 0) return false;
  const before = beforeCell(folded, start);
  if (isNineAt(folded, pastCell(folded, end))) {
    return year <= LATEST_BEHIND_NAME && isNameBefore(folded, before);
  }
  const nine = before - NINE_LENGTH;
  if (!isNineAt(folded, nine)) return false;
  return year <= LATEST_BEHIND_NUMBER && isNameBefore(folded, beforeCell(folded, nine));
}

/** True where the number of a person begins behind a name, so that a date of birth may follow. */
export function isNumberOfPerson(folded: string, start: number): boolean {
  return isNineAt(folded, start) && isNameBefore(folded, beforeCell(folded, start));
}

/** Where the next cell of a row begins. */
function pastCell(folded: string, end: number): number {
  let at = end;
  while (at < end + MOST_ROOM && isBetweenCells(unitAt(folded, at))) at++;
  return at > end ? at : -1;
}

/** Past the cell before. */
function beforeCell(folded: string, start: number): number {
  let at = start;
  while (at > start - MOST_ROOM && isBetweenCells(unitAt(folded, at - 1))) at--;
  return at;
}

/** Blanks, and marks that part cells or stand around what is in them. */
function isBetweenCells(unit: number): boolean {
  return unit === 0x20 || unit === 0x2c || unit === 0x7c || unit === 0x22 || unit === 0x3b;
}

/** `861-39-0530` or `861 39 0530` by itself. */
function isNineAt(folded: string, start: number): boolean {
  if (start < 0 || isDigit(unitAt(folded, start - 1))) return false;
  const joint = unitAt(folded, start + 3);
  if (joint !== 0x2d && joint !== 0x20) return false;
  for (let at = 0; at < NINE_LENGTH; at++) {
    const unit = unitAt(folded, start + at);
    if (at === 3 || at === 6 ? unit !== joint : !isDigit(unit)) return false;
  }
  const next = unitAt(folded, start + NINE_LENGTH);
  return !isDigit(next) && next !== 0x2d;
}

/** Two words with capitals right before: a name, in either order. */
function isNameBefore(folded: string, end: number): boolean {
  const last = wordBefore(folded, end);
  if (last < 0) return false;
  let at = last;
  while (at > last - MOST_JOINT && isNameJoint(unitAt(folded, at - 1))) at--;
  return at < last && wordBefore(folded, at) >= 0;
}

/** Where the word with a capital begins that ends there; -1 for none. */
function wordBefore(folded: string, end: number): number {
  let at = end;
  while (at > end - LONGEST_WORD && isNameUnit(unitAt(folded, at - 1))) at--;
  return at < end && isUpper(unitAt(folded, at)) ? at : -1;
}

/** Also letters of other languages, a dash and an apostrophe. */
function isNameUnit(unit: number): boolean {
  return isAsciiLetter(unit) || unit === 0x2d || unit === 0x27 || (unit >= 0xc0 && unit < 0x250);
}

function isNameJoint(unit: number): boolean {
  return unit === 0x20 || unit === 0x2c || unit === 0x2e;
}

/** The four digits at the end or the beginning of a date; 0 where neither are a year. */
function yearOf(folded: string, end: number): number {
  const last = Number(folded.slice(end - 4, end));
  if (last >= EARLIEST && last <= LATEST_BEHIND_NAME) return last;
  const first = Number(folded.slice(end - ISO_LENGTH, end - ISO_LENGTH + 4));
  return first >= EARLIEST && first <= LATEST_BEHIND_NAME ? first : 0;
}

const NINE_LENGTH = 11;
const ISO_LENGTH = 10;
const MOST_ROOM = 24;
const MOST_JOINT = 3;
const LONGEST_WORD = 24;
const EARLIEST = 1900;
/** Between a name and the number: hardly the day of an event. */
const LATEST_BEHIND_NAME = 2006;
/** Behind both it may also be the day on which somebody was hired. */
const LATEST_BEHIND_NUMBER = 1985;
