import { makeColumn, push, valuesOf } from '../../../src/core/column.js';
import type { ScanInput } from '../../../src/core/detector.js';
import { isDigit } from '../units.js';
import { asciiWordEnd, mayHaveKey } from './ascii-words.js';
import type { KeySieve } from './key-sieve.js';
import type { WordShape } from './word-shapes.js';
import { makeWordShapes } from './word-shapes.js';

/**
 * The words of a text in order, as names are compared: hyphenated words, words broken at a line end and spaced letters are
 * one. Struct of arrays; what a word is, wherever it stands, is worked out once for all its places, and not before it is asked
 * for: most words of a text are beside no name.
 */
export interface WordTable {
  readonly count: number;
  readonly starts: Int32Array;
  /** Without a possessive `'s`. */
  readonly ends: Int32Array;
  /** The number of the shape of word `at`; words that are written alike have one. */
  readonly numberAt: (at: number) => number;
  /** False where word `at` has none of the keys that a sieve was made of, as most have not. */
  readonly mayBe: (at: number, sieve: KeySieve) => boolean;
  /** Those that were asked for. */
  readonly shapes: readonly WordShape[];
}

/** The words of a text, without the numbers of lines. Ask for it by `input.once(findWords)`. */
export function findWords({ text, source }: ScanInput): WordTable {
  const { length } = text;
  const room = (length >> 3) + 8;
  const starts = makeColumn(room);
  const ends = makeColumn(room);
  const numbers = makeColumn(room);
  const { shapes, numberOf, add } = makeWordShapes(source);
  const numberAt = (at: number): number => {
    const known = numbers.values[at] ?? 0;
    if (known >= 0) return known;
    const number = numberOf(text, starts.values[at] ?? 0, ends.values[at] ?? 0);
    numbers.values[at] = number;
    return number;
  };
  /** Letters with a blank after each, the last so many words, are one word. */
  const joinSpaced = (count: number): void => {
    if (count < LEAST_SPACED) return;
    const from = numbers.length - count;
    const letters = Array.from({ length: count }, (_, at) => shapes[numberAt(from + at)]);
    const key = letters.map((one) => one?.key).join('');
    const first = letters[0] ?? NO_SHAPE;
    const isUpper = first.isCapital && letters.at(-1)?.isCapital === true;
    numbers.values[from] = add({ ...first, key, pieces: [key], isUpper });
    ends.values[from] = ends.values[ends.length - 1] ?? 0;
    starts.length = ends.length = numbers.length = from + 1;
  };
  let singles = 0;
  for (let at = 0; at < length;) {
    const start = at;
    at = asciiWordEnd(text, start);
    const isAscii = at >= 0;
    if (!isAscii) {
      WORD.lastIndex = start;
      at = WORD.test(text) ? WORD.lastIndex : start;
    }
    if (at === start) {
      at++;
      continue;
    }
    const number = isAscii ? UNREAD : numberOf(text, start, at);
    const size = isAscii ? withoutPossessive(text, start, at) : (shapes[number]?.length ?? 0);
    const isLetter = isAscii
      ? size === 1 && !isDigit(text.charCodeAt(start))
      : shapes[number]?.isLetter === true;
    if (singles > 0 || isLetter || size <= 2) {
      const gapStart = ends.length === 0 ? start : (ends.values[ends.length - 1] ?? 0);
      if (isNumberOfLine(text, start, size) && text.slice(gapStart, start).includes('\n')) continue;
      const goesOn = isLetter && singles < MOST_SPACED && isBlank(text, gapStart, start);
      if (singles > 0 && !goesOn) {
        joinSpaced(singles);
        singles = 0;
      }
      if (isLetter) singles++;
    }
    push(starts, start);
    push(ends, start + size);
    push(numbers, number);
  }
  joinSpaced(singles);
  return {
    count: starts.length,
    starts: valuesOf(starts),
    ends: valuesOf(ends),
    numberAt,
    mayBe: (at, sieve) =>
      numbers.values[at] !== UNREAD ||
      mayHaveKey(text, starts.values[at] ?? 0, ends.values[at] ?? 0, sieve),
    shapes,
  };
}

/** The shape of word `at`, which none has outside of the table. */
export function wordAt({ count, numberAt, shapes }: WordTable, at: number): WordShape | undefined {
  return at >= 0 && at < count ? shapes[numberAt(at)] : undefined;
}

/** One or two digits. */
function isNumberOfLine(text: string, start: number, size: number): boolean {
  return (
    size <= 2 &&
    isDigit(text.charCodeAt(start)) &&
    (size === 1 || isDigit(text.charCodeAt(start + 1)))
  );
}

function isBlank(text: string, start: number, end: number): boolean {
  if (end - start !== 1) return false;
  const unit = text.charCodeAt(start);
  return unit === 0x20 || unit === 0xa0;
}

/** How long the word is without an `'s` at its end. */
function withoutPossessive(text: string, start: number, end: number): number {
  const isPossessive =
    end - start > 2 &&
    text.charCodeAt(end - 2) === APOSTROPHE &&
    (text.charCodeAt(end - 1) | 0x20) === SMALL_S;
  return end - start - (isPossessive ? 2 : 0);
}

const NO_SHAPE: WordShape = {
  written: '',
  length: 0,
  key: '',
  pieces: [''],
  isCapital: false,
  isUpper: false,
  isLetter: false,
};

/** The number of a shape that nobody has asked for. */
const UNREAD = -1;

const APOSTROPHE = 0x27;
const SMALL_S = 0x73;

const LEAST_SPACED = 4;
const MOST_SPACED = 40;

// Where it is told to begin: letters and digits of a word, with marks and signs that cannot be seen, over a hyphen or apostrophe.
export const WORD: RegExp =
  /[\p{L}\p{N}][\p{L}\p{M}\p{N}\u00ad\u200b-\u200d\u2060]{0,60}(?:(?:['’‘]|[-\u2010\u2011](?: {0,2}\r?\n {0,20})?)[\p{L}\p{N}][\p{L}\p{M}\p{N}\u00ad\u200b-\u200d\u2060]{0,60}){0,3}/uy;
