import { unitAt } from '../../src/core/scan-input/unit-at.js';
import { isAsciiLetter, isDigit, isUpper } from '../shared/units.js';
import type { Cursor } from './cursor.js';
import { isLetter, readGap, readWord } from './cursor.js';
import { WORD, wordBits } from './words.js';

/** A street as far as it was read; one sheet for all of a text. */
export interface Street {
  end: number;
  /** By what the last word of its name was told; `none` where none was. */
  kind: 'street' | 'maybe-street' | 'route' | 'none';
  /** Begins with a small letter. */
  isLower: boolean;
  /** Begins with a direction, as `N. Oak Court` does. */
  isDirected: boolean;
  /** How many words it has, where its kind is not known: the last of them may be the city's. */
  words: number;
}

/**
 * Reads the street behind a house number that ends at `at` into `street`: name, kind and direction.
 * @returns false where there is none
 */
export function readStreet(cursor: Cursor, at: number, street: Street): boolean {
  const { lower, folded, isScan } = cursor;
  let next = readGap(cursor, at);
  if (next < 0 || (cursor.comma && !isScan)) return false;
  const isLower = !isNameUnit(folded.charCodeAt(next));
  street.isLower = isLower;
  street.isDirected = false;
  street.words = 0;
  let lineEnd = -1;
  let kind: Street['kind'] = 'none';
  let end = -1;
  let last = -1;
  let smalls = 0;
  let previous = 0;
  let isInitial = false;
  for (let index = 0; index < MOST_WORDS && next >= 0 && readWord(cursor, next); index++) {
    const { start, end: wordEnd } = cursor;
    if (isNumber(lower, start, wordEnd, isScan)) {
      if ((previous & WORD.route) === 0 || !isRoadNumber(lower, start, wordEnd)) break;
      street.end = wordEnd;
      street.kind = 'route';
      return true;
    }
    const bits = wordBits(lower, start, wordEnd, isScan);
    if ((bits & WORD.unit) !== 0 && index > 0 && isUnitHere(folded, wordEnd)) {
      // A post office box after another number.
      if (end < 0 && isWord('box', lower, start, wordEnd)) return false;
      break;
    }
    if (index === 0) street.isDirected = (bits & WORD.direction) !== 0;
    // `No. 2025 DR 8885 / COUNTY OF LAKE`: of the venue, and of a code such as `RD3577466882`.
    if (index === 0 && isVenue(lower, start)) return false;
    if (
      isKindHere(lower.charCodeAt(start), bits, previous, index) &&
      !(isInitial && isWord('dr', lower, start, wordEnd))
    ) {
      if (isLongNumber(lower, wordEnd)) return false;
      kind = (bits & (WORD.street | WORD.alone)) !== 0 ? 'street' : 'maybe-street';
      end = wordEnd;
    } else if (end >= 0 && (bits & WORD.direction) !== 0) {
      end = wordEnd;
    } else if (!isNameUnit(folded.charCodeAt(start)) && (bits & SMALL_OR_DIRECTION) === 0) {
      if (end >= 0 || ++smalls > (isLower ? MOST_LOWER : isScan ? 1 : 0)) break;
    } else if ((bits & WORD.leading) !== 0 && index === 0) {
      kind = 'maybe-street';
    }
    previous = bits;
    // The heading `B. Dr. Hale` after the number of a page.
    isInitial = wordEnd - start === 1 && (bits & WORD.direction) === 0;
    last = wordEnd;
    street.words = index + 1;
    next = readGap(cursor, wordEnd);
    if (cursor.lines > 0 && lineEnd < 0) lineEnd = wordEnd;
    if (cursor.lines > 0 && end >= 0 && !(kind === 'maybe-street' && isKindOverLine(folded, next)))
      break;
    // A scan takes the dot of a direction for a comma.
    if (cursor.comma && !(isScan && index === 0 && (bits & WORD.direction) !== 0)) break;
    if (!cursor.dot || end >= 0 || (bits & ABBREVIATED) !== 0) continue;
    if (wordEnd - start <= LONGEST_ABBREVIATION || SHORTENED.test(lower.slice(start, wordEnd)))
      continue;
    if (isScan) break;
    return false;
  }
  if (last < 0) return false;
  // Where nothing says what kind of street it is, the next line is the city's.
  street.end = end < 0 ? (lineEnd < 0 ? last : lineEnd) : withDot(lower, end);
  street.kind = kind;
  return true;
}

/** `74 Willow Bend` over `St., Lot 7`, not over `St. Louis` or `Dr. Hale`. */
function isKindOverLine(folded: string, at: number): boolean {
  KIND_OVER_LINE.lastIndex = at;
  return at >= 0 && KIND_OVER_LINE.test(folded);
}

/** @param first The first unit of the word. */
function isKindHere(first: number, bits: number, previous: number, index: number): boolean {
  if (index === 0) return (bits & WORD.alone) !== 0;
  if ((bits & (WORD.street | WORD.maybeStreet)) === 0) return false;
  // "30 Superior Court", and reports of cases: "127 S. Ct. 2197", "12 Fed. Cir. 7".
  if (first !== 0x63) return true;
  return (previous & WORD.court) === 0 && !(index === 1 && (previous & WORD.direction) !== 0);
}

/** True for a word that begins with a digit and is no part of a name, as `42nd` is. */
function isNumber(lower: string, start: number, end: number, isScan: boolean): boolean {
  if (!isDigit(lower.charCodeAt(start))) return isScan && TWO_DIGITS.test(lower.slice(start, end));
  if (isOrdinal(lower, start, end)) return false;
  return !(isScan && SCANNED_WORD.test(lower.slice(start, end)));
}

/** `1st`, `42nd`: up to three digits and two letters, for a scan may confuse them. */
function isOrdinal(lower: string, start: number, end: number): boolean {
  const digits = end - 2 - start;
  if (digits < 1 || digits > 3) return false;
  for (let at = start; at < start + digits; at++) if (!isDigit(lower.charCodeAt(at))) return false;
  return isAsciiLetter(lower.charCodeAt(end - 2)) && isAsciiLetter(lower.charCodeAt(end - 1));
}

/** Up to four digits and a letter. */
function isRoadNumber(lower: string, start: number, end: number): boolean {
  return end - start <= 5 && ROAD_NUMBER.test(lower.slice(start, end));
}

function isWord(word: string, lower: string, start: number, end: number): boolean {
  return end - start === word.length && lower.startsWith(word, start);
}

function isVenue(lower: string, start: number): boolean {
  const unit = lower.charCodeAt(start);
  if (unit !== 0x63 && unit !== 0x73 && unit !== 0x70) return false;
  VENUE.lastIndex = start;
  return VENUE.test(lower);
}

function isLongNumber(lower: string, start: number): boolean {
  let at = start;
  while (at < start + LEAST_LONG && isDigit(unitAt(lower, at))) at++;
  return at === start + LEAST_LONG;
}

function isNameUnit(unit: number): boolean {
  return isUpper(unit) || isDigit(unit) || (unit >= 0xc0 && unit <= 0xde && isLetter(unit));
}

function isUnitHere(folded: string, at: number): boolean {
  UNIT_NUMBER.lastIndex = at;
  return UNIT_NUMBER.test(folded);
}

/** The dot of an abbreviation belongs to it; that behind a whole word ends a sentence. */
function withDot(lower: string, end: number): number {
  const isDotted = unitAt(lower, end) === 0x2e && !isAsciiLetter(unitAt(lower, end + 1));
  return isDotted && SHORT_KIND.test(lower.slice(end - 6, end)) ? end + 1 : end;
}

const MOST_WORDS = 7;
const SMALL_OR_DIRECTION = WORD.small | WORD.direction;
const MOST_LOWER = 4;
const LONGEST_ABBREVIATION = 2;
const ABBREVIATED = WORD.street | WORD.direction | WORD.unit;

/** Abbreviations in names. */
const SHORTENED = /^(?:mt|ft|jr|sr|gen|col|capt|rev|hon|dr|ste|mtn|mlk|pres|gov|sgt)$/u;

/** A first letter taken for a digit. */
const SCANNED_WORD = /^[0-9][a-z]{3,}$/u;
const TWO_DIGITS = /[0-9]{2}/u;
const ROAD_NUMBER = /^[0-9]{1,4}[a-z]?$/u;
const UNIT_NUMBER = /[. #]{0,3}[0-9]/uy;

/** Kinds of streets and directions as they are abbreviated. */
const SHORT_KIND =
  /[^a-z](?:str?|ave?|rd|ln|blvd|boul|pkwy|pky|hwy|terr?|cir|dr|tpke|expy|fwy|cres|cswy|aly|ct|pl|trl|sq|plz|rdg|pt|cv|bnd|xing|hts|hls|mdws|spg|sta|vlg|vly|est|n|s|e|w|ne|nw|se|sw)$/u;

const KIND_OVER_LINE =
  /(?:St(?:reet)?|Ave(?:nue)?|Road|Rd|Lane|Ln|Boulevard|Blvd|Drive|Dr|Court|Ct|Circle|Cir|Place|Pl|Parkway|Pkwy|Terrace|Way|Highway|Hwy)(?:\.?,|\.? (?:Apt|Apartment|Unit|Suite|Ste|Floor|Lot|No)\b|\.? #)/uy;
const VENUE = /(?:county|state|city|commonwealth|parish) of /uy;
const LEAST_LONG = 6;
