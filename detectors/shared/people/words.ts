import type { ScanInput } from '../../../src/core/detector.js';
import type { Span } from '../../../src/core/span.js';
import { isDigit } from '../units.js';
import { asciiWordEnd, isPossessive, isWordUnit, mayHaveKey, pastPart } from './ascii-words.js';
import type { KeySieve } from './key-sieve.js';
import { hasSign, signOf } from './key-sieve.js';
import { addPlainWords, isNumberOfLine } from './plain-words.js';
import type { WordRows } from './word-rows.js';
import { addRow, makeRows } from './word-rows.js';
import type { WordShape, WordShapes } from './word-shapes.js';
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
export function findWords(input: ScanInput): WordTable {
  return findWordsIn(input, [{ start: 0, end: input.text.length }]);
}

/** Those of stretches alone that no word reaches into or out of, in order: the same as in a table of all words. */
export function findWordsIn({ text, source }: ScanInput, stretches: readonly Span[]): WordTable {
  const length = stretches.reduce((sum, { start, end }) => sum + end - start, 0);
  const rows = makeRows(Math.ceil(length / SHORTEST_MEAN) + 8);
  const reading: Reading = { text, rows, words: makeWordShapes(source), singles: 0 };
  for (const { start, end } of stretches) {
    for (let at = start; at < end;) {
      if (reading.singles === 0) at = addPlainWords(rows, text, at, end);
      if (at < end) at = addWord(reading, at);
    }
    joinSpaced(reading);
  }
  return tableOf(reading);
}

interface Reading {
  readonly text: string;
  readonly rows: WordRows;
  readonly words: WordShapes;
  /** How many of the last words are letters with a blank after each. */
  singles: number;
}

function tableOf(reading: Reading): WordTable {
  const { text, rows, words } = reading;
  const { starts, ends, signs, shapes, count } = rows;
  const mayBe = (at: number, sieve: KeySieve): boolean => {
    const sign = signs[at] ?? 0;
    if (sign !== 0) return hasSign(sieve, sign);
    return shapes[at] !== UNREAD || mayHaveKey(text, starts[at] ?? 0, ends[at] ?? 0, sieve);
  };
  return {
    count,
    starts,
    ends,
    numberAt: (at) => numberAt(reading, at),
    mayBe,
    next: (from, sieve) => {
      let at = from;
      while (at < count && !mayBe(at, sieve)) at++;
      return at;
    },
    shapes: words.shapes,
  };
}

function numberAt({ text, rows: { starts, ends, shapes }, words }: Reading, at: number): number {
  const known = shapes[at] ?? UNREAD;
  if (known !== UNREAD) return known - 1;
  const number = words.numberOf(text, starts[at] ?? 0, ends[at] ?? 0);
  shapes[at] = number + 1;
  return number;
}

/** Adds the word that begins at `start`, or what it turns out to be; returns where to go on. */
function addWord(reading: Reading, start: number): number {
  const { text, rows, words } = reading;
  const first = text.charCodeAt(start);
  if (first < 0x80 && !isWordUnit(first)) return start + 1;
  const ascii = asciiWordEnd(text, start);
  const past = ascii < 0 ? wordEnd(text, start) : ascii;
  if (past === start) return start + 1;
  const number = ascii < 0 ? words.numberOf(text, start, past) : -1;
  const shape = words.shapes[number];
  const end =
    shape === undefined ? past - (isPossessive(text, start, past) ? 2 : 0) : start + shape.length;
  const isLetter = shape?.isLetter ?? (end - start === 1 && !isDigit(first));
  const gapStart = rows.count === 0 ? start : (rows.ends[rows.count - 1] ?? 0);
  if (isNumberOfLine(text, gapStart, start, end)) return past;
  if (!isLetter || !goesOn(reading, start)) joinSpaced(reading);
  if (isLetter) reading.singles++;
  const isSimple = shape === undefined && pastPart(text, start, end) === end;
  addRow(rows, start, end, number + 1, isSimple ? signOf(text, start, end) : 0);
  return past;
}

/** Whether a letter follows others with a blank between. */
function goesOn({ text, rows, singles }: Reading, start: number): boolean {
  if (singles === 0 || singles >= MOST_SPACED) return false;
  return isBlank(text, rows.ends[rows.count - 1] ?? 0, start);
}

/** Letters with a blank after each, the last so many words, are one word. */
function joinSpaced(reading: Reading): void {
  const { rows, words, singles } = reading;
  reading.singles = 0;
  if (singles < LEAST_SPACED) return;
  const from = rows.count - singles;
  const letters = Array.from(
    { length: singles },
    (_, at) => words.shapes[numberAt(reading, from + at)],
  );
  const key = letters.map((one) => one?.key).join('');
  const first = letters[0] ?? NO_SHAPE;
  const isUpper = first.isCapital && letters.at(-1)?.isCapital === true;
  const number = words.add({ ...first, key, pieces: [key], isUpper });
  const end = rows.ends[rows.count - 1] ?? 0;
  rows.shapes.fill(UNREAD, from, rows.count);
  rows.count = from;
  addRow(rows, rows.starts[from] ?? 0, end, number + 1, 0);
}

/** The shape of word `at`, which none has outside of the table. */
export function wordAt({ count, numberAt, shapes }: WordTable, at: number): WordShape | undefined {
  return at >= 0 && at < count ? shapes[numberAt(at)] : undefined;
}

/** Where the word that begins at `start` ends; `start` where none does. */
function wordEnd(text: string, start: number): number {
  WORD.lastIndex = start;
  return WORD.test(text) ? WORD.lastIndex : start;
}

function isBlank(text: string, start: number, end: number): boolean {
  if (end - start !== 1) return false;
  const unit = text.charCodeAt(start);
  return unit === 0x20 || unit === 0xa0;
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

/** In place of a shape that nobody has asked for. */
const UNREAD = 0;

const LEAST_SPACED = 4;
const MOST_SPACED = 40;

// Where it is told to begin: letters and digits of a word, with marks and signs that cannot be seen, over a hyphen or apostrophe.
export const WORD: RegExp =
  /[\p{L}\p{N}][\p{L}\p{M}\p{N}\u00ad\u200b-\u200d\u2060]{0,60}(?:(?:['’‘]|[-\u2010\u2011](?: {0,2}\r?\n {0,20})?)[\p{L}\p{N}][\p{L}\p{M}\p{N}\u00ad\u200b-\u200d\u2060]{0,60}){0,3}/uy;
