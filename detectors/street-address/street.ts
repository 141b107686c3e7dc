import { unitAt } from '../../src/core/unit-at.js';
import { isDigit, isUpper } from '../shared/units.js';
import type { Cursor } from './cursor.js';
import { isLetter, readGap, readWord } from './cursor.js';
import { WORD, wordBits } from './words.js';

/** A street as far as it was read. */
export interface Street {
  readonly end: number;
  /** By what the last word of its name was told; `none` where none was. */
  readonly kind: 'street' | 'maybe-street' | 'route' | 'none';
  /** Begins with a small letter. */
  readonly isLower: boolean;
}

/** The street behind a house number that ends at `at`: name, kind and direction. */
export function readStreet(cursor: Cursor, at: number): Street | undefined {
  const { lower, folded, isScan } = cursor;
  let next = readGap(cursor, at);
  if (next < 0 || (cursor.comma && !isScan)) return undefined;
  const isLower = !isNameUnit(folded.charCodeAt(next));
  let kind: Street['kind'] = 'none';
  let end = -1;
  let last = -1;
  let smalls = 0;
  let previous = 0;
  let isInitial = false;
  for (let index = 0; index < MOST_WORDS && next >= 0 && readWord(cursor, next); index++) {
    const { start, end: wordEnd } = cursor;
    const word = lower.slice(start, wordEnd);
    const bits = wordBits(word, isScan);
    if (isNumber(word, isScan)) {
      if ((previous & WORD.route) === 0 || !ROAD_NUMBER.test(word)) break;
      return { end: wordEnd, kind: 'route', isLower };
    }
    if ((bits & WORD.unit) !== 0 && index > 0 && isUnitHere(folded, wordEnd)) {
      // A post office box after another number.
      if (word === 'box' && end < 0) return undefined;
      break;
    }
    // `No. 2025 DR 8885 / COUNTY OF LAKE`: of the venue, and of a code such as `RD3577466882`.
    if (index === 0 && VENUE.test(lower.slice(start, start + LONGEST_VENUE))) return undefined;
    if (isKindHere(word, bits, previous, index) && !(isInitial && word === 'dr')) {
      if (LONG_NUMBER.test(lower.slice(wordEnd, wordEnd + LEAST_LONG))) return undefined;
      kind = (bits & (WORD.street | WORD.alone)) !== 0 ? 'street' : 'maybe-street';
      end = wordEnd;
    } else if (end >= 0 && (bits & WORD.direction) !== 0) {
      end = wordEnd;
    } else if (!isNameUnit(folded.charCodeAt(start)) && (bits & WORD.small) === 0) {
      if (end >= 0 || ++smalls > (isLower ? MOST_LOWER : isScan ? 1 : 0)) break;
    } else if ((bits & WORD.leading) !== 0 && index === 0) {
      kind = 'maybe-street';
    }
    previous = bits;
    // The heading `B. Dr. Hale` after the number of a page.
    isInitial = wordEnd - start === 1 && (bits & WORD.direction) === 0;
    last = wordEnd;
    next = readGap(cursor, wordEnd);
    if (cursor.lines > 0 && end >= 0) break;
    // A scan takes the dot of a direction for a comma.
    if (cursor.comma && !(isScan && index === 0 && (bits & WORD.direction) !== 0)) break;
    const isAbbreviated =
      word.length <= LONGEST_ABBREVIATION || (bits & ABBREVIATED) !== 0 || SHORTENED.test(word);
    if (cursor.dot && end < 0 && !isAbbreviated) {
      if (isScan) break;
      return undefined;
    }
  }
  if (last < 0) return undefined;
  return { end: end < 0 ? last : withDot(folded, end), kind, isLower };
}

function isKindHere(word: string, bits: number, previous: number, index: number): boolean {
  if (index === 0) return (bits & WORD.alone) !== 0;
  if ((bits & (WORD.street | WORD.maybeStreet)) === 0) return false;
  // "30 Superior Court", and reports of cases: "127 S. Ct. 2197", "12 Fed. Cir. 7".
  if (!word.startsWith('c')) return true;
  return (previous & WORD.court) === 0 && !(index === 1 && (previous & WORD.direction) !== 0);
}

/** True for a word that begins with a digit and is no part of a name, as `42nd` is. */
function isNumber(word: string, isScan: boolean): boolean {
  if (!isDigit(word.charCodeAt(0))) return isScan && TWO_DIGITS.test(word);
  return !ORDINAL.test(word) && !(isScan && SCANNED_WORD.test(word));
}

function isNameUnit(unit: number): boolean {
  return isUpper(unit) || isDigit(unit) || (unit >= 0xc0 && unit <= 0xde && isLetter(unit));
}

function isUnitHere(folded: string, at: number): boolean {
  UNIT_NUMBER.lastIndex = at;
  return UNIT_NUMBER.test(folded);
}

/** The dot of an abbreviation belongs to it where the address goes on. */
function withDot(folded: string, end: number): number {
  const isDotted = unitAt(folded, end) === 0x2e;
  return isDotted && GOES_ON.test(folded.slice(end + 1, end + 4)) ? end + 1 : end;
}

const MOST_WORDS = 7;
const MOST_LOWER = 3;
const LONGEST_ABBREVIATION = 2;
const ABBREVIATED = WORD.street | WORD.direction | WORD.unit;

/** Abbreviations in names. */
const SHORTENED = /^(?:mt|ft|jr|sr|gen|col|capt|rev|hon|dr|ste|mtn|mlk|pres|gov|sgt)$/u;
const ORDINAL = /^[0-9]{1,3}(?:st|nd|rd|th|[a-z]{2})$/u;

/** A first letter taken for a digit. */
const SCANNED_WORD = /^[0-9][a-z]{3,}$/u;
const TWO_DIGITS = /[0-9]{2}/u;
const ROAD_NUMBER = /^[0-9]{1,4}[a-z]?$/u;
const UNIT_NUMBER = /[. #]{0,3}[0-9]/uy;
const GOES_ON = /^(?:,| [A-Z#(]|\n| $|$)/u;

const VENUE = /^(?:county|state|city|commonwealth|parish) of /u;
const LONGEST_VENUE = 16;
const LONG_NUMBER = /^[0-9]{6}/u;
const LEAST_LONG = 6;
