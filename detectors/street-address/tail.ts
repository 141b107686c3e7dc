import { unitAt } from '../../src/core/scan-input/unit-at.js';
import { isDigit, isUpper } from '../shared/units.js';
import type { Cursor } from './cursor.js';
import { isLetter, readGap, readWord } from './cursor.js';
import { postcodeEnd } from './postcodes.js';
import { smallStateEnd, stateEnd } from './states.js';
import { WORD, wordBits } from './words.js';

/** City, state and ZIP code behind a street; one sheet for all of a text. */
export interface Tail {
  end: number;
  kind: 'zip' | 'zip-only' | 'state' | 'city' | 'none';
}

/**
 * Reads on behind `from`, where street and unit end, into `tail`.
 * @param isSure That there is a street or box at all: a damaged state may then stand before a ZIP code.
 * @param hasCity That the last words before may be the city.
 * @param isLower That the street is in small letters: so may be city and state, before a ZIP code or behind commas.
 */
export function readTail(
  cursor: Cursor,
  from: number,
  isSure: boolean,
  tail: Tail,
  hasCity = false,
  isLower = false,
): void {
  tail.kind = 'none';
  tail.end = from;
  const { folded, lower, isScan } = cursor;
  let next = readGap(cursor, from);
  const hasComma = cursor.comma || cursor.lines > 0;
  let state = -1;
  let city = hasCity ? 1 : 0;
  let last = from;
  let lines = cursor.lines;
  let sinceState = 0;
  let odd = 0;
  let smalls = 0;
  for (let index = 0; index < MOST_WORDS && next >= 0; index++) {
    const abroad = city > 0 ? postcodeEnd(folded, next) : -1;
    if (abroad >= 0) {
      tail.end = withCountry(folded, abroad);
      tail.kind = 'zip';
      return;
    }
    const zip = zipEnd(cursor, next);
    if (zip >= 0 && (state >= 0 || (city > 0 && (!isScan || (isSure && zip - next >= 5))))) {
      tail.end = withCountry(folded, zip);
      tail.kind = state >= 0 ? 'zip' : 'zip-only';
      return;
    }
    const small = isLower && city > 0 ? smallStateEnd(folded, next) : -1;
    const named = small >= 0 ? small : city > 0 ? stateAt(cursor, next, isSure) : -1;
    if (named >= 0) {
      state = named;
      sinceState = 0;
      last = named;
      next = readGap(cursor, named);
      lines += cursor.lines;
      city++;
      continue;
    }
    if (state >= 0 && ++sinceState > 2) break;
    if (!readWord(cursor, next)) break;
    const unit = folded.charCodeAt(next);
    const { start, end } = cursor;
    if (isDigit(unit)) {
      const isMisread = isScan && SCANNED_WORD.test(lower.slice(start, end));
      if (!isMisread && !(isScan && isSure && ++odd <= 2)) break;
    }
    const bits = wordBits(lower, start, end, false);
    const isName = isUpper(unit) || (unit >= 0xc0 && isLetter(unit));
    if (!isName && (bits & WORD.small) === 0 && !isScan) {
      if (!isLower || ++smalls > MOST_SMALL) break;
    }
    if ((bits & WORD.title) !== 0) break;
    city++;
    if (state < 0) last = end;
    next = readGap(cursor, end);
    lines += cursor.lines;
    if (lines > MOST_LINES) break;
    if (cursor.dot && end - start > LONGEST_ABBREVIATION && !isScan) break;
  }
  if (state >= 0) {
    tail.end = state;
    tail.kind = 'state';
  } else if (hasComma && smalls === 0 && city > 0 && city <= 3 && endsThere(folded, last)) {
    tail.end = last;
    tail.kind = 'city';
  }
}

function stateAt(cursor: Cursor, at: number, isSure: boolean): number {
  const exact = stateEnd(cursor.folded, cursor.lower, at);
  if (exact >= 0 || !cursor.isScan || !isSure) return exact;
  // A damaged code, right before a ZIP code.
  SCANNED_CODE.lastIndex = at;
  if (!SCANNED_CODE.test(cursor.folded)) return -1;
  const end = SCANNED_CODE.lastIndex;
  ZIP_AHEAD.lastIndex = end;
  return ZIP_AHEAD.test(cursor.folded) ? end : -1;
}

/** Where the ZIP code that begins at `at` ends; -1 where there is none. */
function zipEnd({ folded, isScan }: Cursor, at: number): number {
  if (!isScan) {
    if (!isDigit(unitAt(folded, at))) return -1;
    ZIP.lastIndex = at;
    return ZIP.test(folded) ? ZIP.lastIndex : -1;
  }
  SCANNED_ZIP.lastIndex = at;
  const scanned = SCANNED_ZIP.exec(folded)?.[0];
  if (scanned === undefined) return -1;
  const [code = ''] = scanned.replaceAll(' ', '').split(/[-~]/u);
  const digits = code.replaceAll(/[^0-9]+/gu, '').length;
  return digits >= 3 && code.length >= 4 && code.length <= 6 ? at + scanned.length : -1;
}

function withCountry(folded: string, end: number): number {
  const unit = unitAt(folded, end);
  if (unit !== 0x20 && unit !== 0x2c) return end;
  COUNTRY.lastIndex = end;
  return COUNTRY.test(folded) ? COUNTRY.lastIndex : end;
}

/** A city without a state is one only where the clause ends with it. */
function endsThere(folded: string, end: number): boolean {
  const unit = unitAt(folded, end);
  return (
    unit === -1 ||
    unit === 0x29 ||
    unit === 0x3b ||
    unit === 0x22 ||
    (unit === 0x2c && CALLED.test(folded.slice(end, end + 12))) ||
    (unit === 0x2e && CLOSES.test(folded.slice(end, end + 3)))
  );
}

const MOST_WORDS = 9;
/** Words of a city in small letters. */
const MOST_SMALL = 3;
const MOST_LINES = 3;
const LONGEST_ABBREVIATION = 3;

const ZIP = /[0-9]{5}(?:-[0-9]{4}|-\n {0,8}[0-9]{4})?(?![0-9A-Za-z]|-[0-9])/uy;
const SCANNED_ZIP =
  /(?:[0-9OoDlIZzSGbBg$]{5,6}|[0-9OoDlIZzSGbBg$]{4} ?[0-9OoDlIZzSGbBg$]|[0-9OoDlIZzSGbBg$]{3} [0-9OoDlIZzSGbBg$]{2,3}|[0-9OoDlIZzSGbBg$]{2} [0-9OoDlIZzSGbBg$]{3}|[0-9OoDlIZzSGbBg$] [0-9OoDlIZzSGbBg$]{4}|[0-9OoDlIZzSGbBg$]{4})(?: ?[-~][ \n]?[0-9OoDlIZzSGbBg$]{1,5}(?: [0-9OoDlIZzSGbBg$]{1,4})?)?(?![0-9A-Za-z])/uy;
const SCANNED_CODE = /(?:[A-Z][A-Z0-9|l]|[0-9|l][A-Z])(?![A-Za-z0-9])[.,]?/uy;

/** A first letter taken for a digit. */
const SCANNED_WORD = /^[0-9][a-z]{3,}$/u;
const ZIP_AHEAD = /[ \n]{0,3}[0-9]{2,5}/uy;
const COUNTRY =
  /,? (?:USA|U\.S\.A\.|United States(?: of America)?|UK|United Kingdom|England|Scotland|Wales|Canada|Australia)(?![A-Za-z])/uy;
/** A telephone number follows. */
const CALLED = /^, (?:\(?[2-9][0-9]{2}\)?[ .-]{1,2}[0-9]{3}|[Tt]el|[Pp]h(?:one)?\b|[Cc]ell\b)/u;
const CLOSES = /^\.(?:\s|$|")/u;
