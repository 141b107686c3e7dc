import { makeColumn, push, valuesOf } from '../../../src/core/column.js';
import type { ScanInput } from '../../../src/core/detector.js';
import { unitAt } from '../../../src/core/unit-at.js';
import type { WordShape } from './word-shapes.js';
import { makeWordShapes } from './word-shapes.js';

/**
 * The words of a text in order, as names are compared: hyphenated words, words broken at a line end and spaced letters are
 * one. Struct of arrays; what a word is, wherever it stands, is worked out once for all its places.
 */
export interface WordTable {
  readonly count: number;
  readonly starts: Int32Array;
  /** Without a possessive `'s`. */
  readonly ends: Int32Array;
  /** The number of each word's shape. */
  readonly shapeOf: Int32Array;
  readonly shapes: readonly WordShape[];
}

/** The words of a text, without the numbers of lines. Ask for it by `input.once(findWords)`. */
export function findWords({ text, source }: ScanInput): WordTable {
  const room = (text.length >> 3) + 8;
  const starts = makeColumn(room);
  const ends = makeColumn(room);
  const shapeOf = makeColumn(room);
  const { shapes, numberOf, add } = makeWordShapes(source);
  /** Letters with a blank after each, the last so many words, are one word. */
  const joinSpaced = (count: number): void => {
    if (count < LEAST_SPACED) return;
    const from = shapeOf.length - count;
    const letters = Array.from(
      shapeOf.values.subarray(from, shapeOf.length),
      (one) => shapes[one] ?? NO_SHAPE,
    );
    const key = letters.map((one) => one.key).join('');
    const [first = NO_SHAPE] = letters;
    const isUpper = first.isCapital && letters.at(-1)?.isCapital === true;
    shapeOf.values[from] = add({ ...first, key, pieces: [key], isUpper });
    ends.values[from] = ends.values[ends.length - 1] ?? 0;
    starts.length = ends.length = shapeOf.length = from + 1;
  };
  let singles = 0;
  for (let at = 0; at < text.length;) {
    const past = wordEnd(text, at);
    if (past === at) {
      at++;
      continue;
    }
    const start = at;
    at = past;
    const number = numberOf(text, start, past);
    const shape = shapes[number] ?? NO_SHAPE;
    const gapStart = ends.length === 0 ? start : (ends.values[ends.length - 1] ?? 0);
    if (shape.isShortNumber && text.slice(gapStart, start).includes('\n')) continue;
    if (singles > 0) {
      const goesOn =
        shape.isLetter &&
        singles < MOST_SPACED &&
        isBlank(text.charCodeAt(gapStart), gapStart, start);
      if (!goesOn) {
        joinSpaced(singles);
        singles = 0;
      }
    }
    if (shape.isLetter) singles++;
    push(starts, start);
    push(ends, start + shape.length);
    push(shapeOf, number);
  }
  joinSpaced(singles);
  return {
    count: starts.length,
    starts: valuesOf(starts),
    ends: valuesOf(ends),
    shapeOf: valuesOf(shapeOf),
    shapes,
  };
}

/** The shape of word `at`, which none has outside of the table. */
export function wordAt({ count, shapeOf, shapes }: WordTable, at: number): WordShape | undefined {
  return at >= 0 && at < count ? shapes[shapeOf[at] ?? -1] : undefined;
}

function isBlank(unit: number, start: number, end: number): boolean {
  return end - start === 1 && (unit === 0x20 || unit === 0xa0);
}

/** Where the word that begins at an offset ends; the offset itself where none begins. */
function wordEnd(text: string, start: number): number {
  let at = start;
  let unit = unitAt(text, at);
  // No further than the expression goes, or long runs would be read again and again.
  const most = start + MOST_UNITS;
  while (at < most && isAsciiWord(unit)) unit = unitAt(text, ++at);
  // Most words are plain and end at a blank or a stop; the expression knows the others.
  const isPlain = unit < 0x80 && unit !== APOSTROPHE && unit !== DASH && !isAsciiWord(unit);
  if (isPlain) return at;
  WORD.lastIndex = start;
  return WORD.test(text) ? WORD.lastIndex : start;
}

function isAsciiWord(unit: number): boolean {
  return (
    (unit >= 0x61 && unit <= 0x7a) ||
    (unit >= 0x41 && unit <= 0x5a) ||
    (unit >= 0x30 && unit <= 0x39)
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
  isShortNumber: false,
};

const APOSTROPHE = 0x27;
const DASH = 0x2d;
/** What the expression takes for one part of a word. */
const MOST_UNITS = 61;

const LEAST_SPACED = 4;
const MOST_SPACED = 40;

// Where it is told to begin: letters and digits of a word, with marks and signs that cannot be seen, over a hyphen or apostrophe.
const WORD =
  /[\p{L}\p{N}][\p{L}\p{M}\p{N}\u00ad\u200b-\u200d\u2060]{0,60}(?:(?:['’‘]|[-\u2010\u2011](?: {0,2}\r?\n {0,20})?)[\p{L}\p{N}][\p{L}\p{M}\p{N}\u00ad\u200b-\u200d\u2060]{0,60}){0,3}/uy;
