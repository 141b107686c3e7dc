import type { ScanInput } from '../../../src/core/detector.js';
import { isDigit } from '../units.js';
import { asciiWordEnd, isWordUnit, mayHaveKey, pastPart, pastPlainWord } from './ascii-words.js';
import type { KeySieve } from './key-sieve.js';
import { hasSign, signOf } from './key-sieve.js';
import type { WordShape } from './word-shapes.js';
import { makeWordShapes } from './word-shapes.js';

/**
 * The words of a text in order, as names are compared: hyphenated words, words broken at a line end and spaced letters are
 * one. Struct of arrays; what a word is, wherever it stands, is worked out once for all its places, and not before it is asked
 * for: most words of a text are beside no name.
 */
export interface WordTable {
  readonly count: number;
  /** These have more room than there are words. */
  readonly starts: Int32Array;
  /** Without a possessive `'s`. */
  readonly ends: Int32Array;
  /** The number of the shape of word `at`; words that are written alike have one. */
  readonly numberAt: (at: number) => number;
  /** False where word `at` has none of the keys that a sieve was made of, as most have not. */
  readonly mayBe: (at: number, sieve: KeySieve) => boolean;
  /** The first word from `at` on of which that is not false; `count` where there is none. */
  readonly next: (at: number, sieve: KeySieve) => number;
  /** Those that were asked for. */
  readonly shapes: readonly WordShape[];
}

/** The words of a text, without the numbers of lines. Ask for it by `input.once(findWords)`. */
export function findWords({ text, source }: ScanInput): WordTable {
  const { length } = text;
  const rows = makeRows(Math.ceil(length / SHORTEST_MEAN) + 8);
  const { shapes, numberOf, add } = makeWordShapes(source);
  const numberAt = (at: number): number => {
    const known = rows.numbers[at] ?? 0;
    if (known >= 0) return known;
    const number = numberOf(text, rows.starts[at] ?? 0, rows.ends[at] ?? 0);
    rows.numbers[at] = number;
    return number;
  };
  /** Letters with a blank after each, the last so many words, are one word. */
  const joinSpaced = (count: number): void => {
    if (count < LEAST_SPACED) return;
    const from = rows.count - count;
    const letters = Array.from({ length: count }, (_, at) => shapes[numberAt(from + at)]);
    const key = letters.map((one) => one?.key).join('');
    const first = letters[0] ?? NO_SHAPE;
    const isUpper = first.isCapital && letters.at(-1)?.isCapital === true;
    const number = add({ ...first, key, pieces: [key], isUpper });
    const end = rows.ends[rows.count - 1] ?? 0;
    rows.count = from;
    addRow(rows, rows.starts[from] ?? 0, end, number, 0);
  };
  let singles = 0;
  for (let at = 0; at < length;) {
    const start = at;
    const first = text.charCodeAt(start);
    if (first < 0x80 && !isWordUnit(first)) {
      at++;
      continue;
    }
    at = pastPlainWord(text, start);
    let isSimple = at >= 0;
    if (!isSimple) at = asciiWordEnd(text, start);
    const isAscii = at >= 0;
    if (!isAscii) {
      WORD.lastIndex = start;
      at = WORD.test(text) ? WORD.lastIndex : start;
      if (at === start) {
        at++;
        continue;
      }
    }
    const number = isAscii ? UNREAD : numberOf(text, start, at);
    let size = at - start;
    if (!isAscii) size = shapes[number]?.length ?? 0;
    else if (!isSimple && isPossessive(text, start, at)) {
      size -= 2;
      isSimple = pastPart(text, start, start + size) === start + size;
    }
    if (singles > 0 || size <= 2) {
      const isLetter = isAscii ? size === 1 && !isDigit(first) : shapes[number]?.isLetter === true;
      const gapStart = rows.count === 0 ? start : (rows.ends[rows.count - 1] ?? 0);
      if (isNumberOfLine(text, start, size) && text.slice(gapStart, start).includes('\n')) continue;
      const goesOn = isLetter && singles < MOST_SPACED && isBlank(text, gapStart, start);
      if (singles > 0 && !goesOn) {
        joinSpaced(singles);
        singles = 0;
      }
      if (isLetter) singles++;
    }
    const sign = isSimple ? signOf(text, start, start + size) : 0;
    addRow(rows, start, start + size, number, sign);
  }
  joinSpaced(singles);
  const { starts, ends, signs, numbers, count } = rows;
  const isOpen = (at: number, sieve: KeySieve): boolean =>
    numbers[at] !== UNREAD || mayHaveKey(text, starts[at] ?? 0, ends[at] ?? 0, sieve);
  return {
    count,
    starts,
    ends,
    numberAt,
    mayBe: (at, sieve) => {
      const sign = signs[at] ?? 0;
      return sign === 0 ? isOpen(at, sieve) : hasSign(sieve, sign);
    },
    next: (from, sieve) => {
      let at = from;
      for (; at < count; at++) {
        const sign = signs[at] ?? 0;
        if (sign === 0 ? isOpen(at, sieve) : hasSign(sieve, sign)) break;
      }
      return at;
    },
    shapes,
  };
}

/** Struct of arrays with room for more. */
interface Rows {
  count: number;
  starts: Int32Array;
  ends: Int32Array;
  numbers: Int32Array;
  /** `signOf` of a word of letters and digits of ASCII only; 0 of any other. */
  signs: Int32Array;
}

function makeRows(room: number): Rows {
  return {
    count: 0,
    starts: new Int32Array(room),
    ends: new Int32Array(room),
    numbers: new Int32Array(room),
    signs: new Int32Array(room),
  };
}

function addRow(rows: Rows, start: number, end: number, number: number, sign: number): void {
  const { count } = rows;
  if (count === rows.starts.length) {
    const wider = makeRows(count * 2);
    wider.starts.set(rows.starts);
    wider.ends.set(rows.ends);
    wider.numbers.set(rows.numbers);
    wider.signs.set(rows.signs);
    rows.starts = wider.starts;
    rows.ends = wider.ends;
    rows.numbers = wider.numbers;
    rows.signs = wider.signs;
  }
  rows.starts[count] = start;
  rows.ends[count] = end;
  rows.numbers[count] = number;
  rows.signs[count] = sign;
  rows.count = count + 1;
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

function isPossessive(text: string, start: number, end: number): boolean {
  return (
    end - start > 2 &&
    text.charCodeAt(end - 2) === APOSTROPHE &&
    (text.charCodeAt(end - 1) | 0x20) === SMALL_S
  );
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

/** Units of a word with what stands behind it, in the mean of texts with the shortest words. */
const SHORTEST_MEAN = 5;

/** The number of a shape that nobody has asked for. */
const UNREAD = -1;

const APOSTROPHE = 0x27;
const SMALL_S = 0x73;

const LEAST_SPACED = 4;
const MOST_SPACED = 40;

// Where it is told to begin: letters and digits of a word, with marks and signs that cannot be seen, over a hyphen or apostrophe.
export const WORD: RegExp =
  /[\p{L}\p{N}][\p{L}\p{M}\p{N}\u00ad\u200b-\u200d\u2060]{0,60}(?:(?:['’‘]|[-\u2010\u2011](?: {0,2}\r?\n {0,20})?)[\p{L}\p{N}][\p{L}\p{M}\p{N}\u00ad\u200b-\u200d\u2060]{0,60}){0,3}/uy;
