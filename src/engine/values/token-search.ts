import { isForeign } from '../../core/shared/foreign-unit.js';
import type { Span } from '../../core/span.js';
import { bytesOf } from '../../core/scan-input/text-bytes.js';
import {
  BYTE_BITS,
  LETTER_BITS,
  PIECE,
  UNSURE,
  findTokenStarts,
} from '../../core/scan-input/token-starts.js';
import { unitAt } from '../../core/scan-input/unit-at.js';
import { compact, letterOfAscii } from './compact-text.js';
import type { LetterReader } from './letter-reader.js';
import { beginAt, isTokenStart, letterBefore, letterReader, readLetters } from './letter-reader.js';
import type { SoughtValue } from './sought-value.js';
import type { ValueIndex } from './value-index.js';
import {
  FEWEST,
  MOST,
  OPENING_BITS,
  SEVERAL,
  addLetter,
  countsOf,
  hasLettersOf,
  hashOf,
  isStep,
  lastOf,
  letterCount,
  mayOpen,
  onlyOf,
} from './value-index.js';
import { valueAt } from './value-matcher.js';
import type { ValuePattern } from './value-pattern.js';

/** Is told every place of the values by their numbers, those of each value in order. */
export type OnPlace = (number: number, start: number, end: number) => void;

/**
 * Whether nothing is to be told of a value whose letters stand from `start` to `end`, the first and the last among them: it is
 * not looked at more closely there.
 */
export type IsSettled = (number: number, start: number, end: number) => boolean;

/**
 * The end of a value where it is known to stand at `start` and nothing is to be told of that, -1 else: its letters are not even
 * compared. Asked with ascending `start`.
 */
export type EndOfKnown = (number: number, start: number) => number;

/** The values of a search: their letters, and what is worked out of a value when it is needed. */
export interface SoughtValues {
  readonly index: ValueIndex;
  readonly valueOf: (number: number) => SoughtValue | undefined;
}

/** Looks for all of the values in one text. */
export type TokenSearch = (
  text: string,
  onPlace: OnPlace,
  isSettled?: IsSettled,
  endOfKnown?: EndOfKnown,
) => void;

/**
 * Finds the places of values without reducing the text to its letters: a value begins where a token begins, and the first few
 * letters tell most tokens from all values.
 *
 * @param reader One that nobody needs any more.
 */
export function tokenSearch({ index, valueOf }: SoughtValues, reader: LetterReader): TokenSearch {
  const around = letterReader();
  return (text, onPlace, isSettled, endOfKnown) => {
    lookThrough({
      text,
      bytes: bytesOf(text),
      index,
      valueOf,
      reader,
      around,
      onPlace,
      isSettled,
      endOfKnown,
      past: new Int32Array(index.count),
    });
  };
}

/** Looks closer wherever a token begins with the first two letters of a value, or may do so. */
function lookThrough(search: Search): void {
  const { text, bytes, index } = search;
  const { length } = text;
  const starts = new Int32Array(Math.min(PIECE, length));
  for (let from = 0; from < length; from += PIECE) {
    const to = Math.min(length, from + PIECE);
    const count = findTokenStarts(bytes, from, to, index.pairs, starts);
    for (let start = 0; start < count; start++) lookAt(search, starts[start] ?? 0);
  }
}

interface Search extends SoughtValues {
  readonly text: string;
  readonly bytes: Uint8Array;
  readonly reader: LetterReader;
  /** Another one, so that the first may go on. */
  readonly around: LetterReader;
  /** Where the last place of each value ends. */
  readonly past: Int32Array;
  readonly onPlace: OnPlace;
  readonly isSettled: IsSettled | undefined;
  readonly endOfKnown: EndOfKnown | undefined;
}

/** Looks for the values that stand where a token may begin. */
function lookAt(search: Search, at: number): void {
  const { text, bytes, index } = search;
  if (BYTE_BITS[bytes[at] ?? 0] === UNSURE && !isForeign(text.charCodeAt(at))) return;
  const opening = openingAt(search, at);
  if (opening < 0 || (at > 0 && isForeign(text.charCodeAt(at - 1)))) {
    if (opening < 0 || mayOpen(index, opening)) lookCloselyAt(search, at);
    return;
  }
  if (!mayOpen(index, opening)) return;
  const only = onlyOf(index, opening);
  if (only === SEVERAL) lookAtSeveral(search, at);
  else if (only >= 0) lookFor(search, at, only, Math.min(letterCount(index, only), MOST));
}

/** The opening of a token as `mayOpen` wants it, -1 where one of its letters may be outside of ASCII. */
function openingAt({ text, bytes }: Search, start: number): number {
  let opening = 0;
  let shift = 0;
  for (let at = start; shift < OPENING_BITS && at < text.length; at++) {
    const bits = BYTE_BITS[bytes[at] ?? 0] ?? 0;
    if (bits === UNSURE) {
      if (isForeign(text.charCodeAt(at))) return -1;
      continue;
    }
    opening |= bits << shift;
    // What is no letter takes no place, without a branch that could not be foretold.
    shift += bits === 0 ? 0 : LETTER_BITS;
  }
  return opening;
}

/** Tells by their letters which of several values stand where a token begins. */
function lookAtSeveral(search: Search, at: number): void {
  const { text, index } = search;
  let count = 0;
  let hash = 0;
  let counts = -1;
  for (let next = at; next < text.length; next++) {
    const code = text.charCodeAt(next);
    const letter = code < 0x80 ? letterOfAscii(code) : 0;
    if (letter === 0) {
      if (!isForeign(code)) continue;
      lookCloselyAt(search, at);
      return;
    }
    hash = addLetter(hash, letter);
    count++;
    if (count < FEWEST) continue;
    if (isStep(count)) counts &= countsOf(index, hash, count);
    if ((counts & 1) === 1) lookUp(search, at, hash, count);
    counts >>>= 1;
    if (counts === 0) return;
  }
}

/** The same where letters outside of ASCII may be among those that tell the values. */
function lookCloselyAt(search: Search, at: number): void {
  const { text, index, reader } = search;
  if (!isTokenStart(reader, text, at)) return;
  beginAt(reader, text, at, text.length);
  if (!readLetters(reader, FEWEST)) return;
  let counts = -1;
  let hash = hashOf(reader.units, FEWEST - 1);
  for (let count = FEWEST; counts !== 0 && readLetters(reader, count); count++) {
    hash = addLetter(hash, reader.units[count - 1] ?? 0);
    if (isStep(count)) counts &= countsOf(index, hash, count);
    if ((counts & 1) === 1) lookUp(search, at, hash, count);
    counts >>>= 1;
  }
}

/** Looks for those of which so many letters have this hash. */
function lookUp(search: Search, at: number, hash: number, count: number): void {
  const { index } = search;
  for (let number = lastOf(index, hash); number >= 0; number = index.before[number] ?? -1) {
    if (index.hashes[number] === hash) lookFor(search, at, number, count);
  }
}

function lookFor(search: Search, at: number, number: number, most: number): void {
  const { text, index, past, onPlace, isSettled, endOfKnown } = search;
  // Places of one value do not overlap: in `12 12 12` there is one `12 12`.
  if (at < (past[number] ?? 0)) return;
  if (Math.min(letterCount(index, number), MOST) !== most) return;
  const known = endOfKnown?.(number, at) ?? -1;
  if (known >= 0) {
    past[number] = known;
    return;
  }
  const end = pastLetters(search, at, number);
  if (end < 0) return;
  if (isSettled?.(number, at, end) === true) {
    past[number] = end;
    return;
  }
  const value = search.valueOf(number);
  if (value === undefined) return;
  const span = isAsWritten(text, at, end, value)
    ? { start: at, end }
    : spanAt(search, at, value.pattern());
  if (span === undefined) return;
  onPlace(number, span.start, span.end);
  past[number] = end;
}

/** Where the letters of a value end that stand from `at` on; -1 where others do. */
function pastLetters({ text, index, around }: Search, at: number, number: number): number {
  const { letters, offsets } = index;
  const last = (offsets[number + 1] ?? 0) - 1;
  let offset = offsets[number] ?? 0;
  for (let next = at; next < text.length; next++) {
    const code = text.charCodeAt(next);
    const letter = code < 0x80 ? letterOfAscii(code) : 0;
    if (letter === 0) {
      if (!isForeign(code)) continue;
      const count = letterCount(index, number);
      beginAt(around, text, at, text.length);
      const isSame = readLetters(around, count) && hasLettersOf(index, number, around.units);
      return isSame ? (around.ends[count - 1] ?? 0) : -1;
    }
    if (letter !== letters[offset]) return -1;
    if (offset++ === last) return next + 1;
  }
  return -1;
}

/** Whether the value stands there just as it was given, with signs around it that can be seen and are of ASCII. */
function isAsWritten(text: string, at: number, end: number, { plain }: SoughtValue): boolean {
  return (
    plain?.length === end - at &&
    text.startsWith(plain, at) &&
    isSeen(unitAt(text, at - 1)) &&
    isSeen(unitAt(text, end)) &&
    (end === text.length || letterOfAscii(text.charCodeAt(end)) === 0)
  );
}

/** Outside of the text too. */
function isSeen(unit: number): boolean {
  return unit < 0x80 && unit !== UNSEEN;
}

/** What stands from the letter before the value to the one after it tells whether it is one. */
function spanAt({ text, around }: Search, at: number, pattern: ValuePattern): Span | undefined {
  const from = letterBefore(around, text, at);
  beginAt(around, text, from, at);
  readLetters(around, at - from + 1);
  const before = around.count;
  beginAt(around, text, from, text.length);
  readLetters(around, before + pattern.letters.length + 1);
  const span = valueAt(compact(text.slice(from, around.at)), pattern, before);
  return span === undefined ? undefined : { start: from + span.start, end: from + span.end };
}

/** What PDFium writes for a hyphen at a line's end: the one ASCII character that stands for nothing. */
const UNSEEN = 0x02;
