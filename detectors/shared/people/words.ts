import type { ScanInput } from '../../../src/core/detector.js';
import { unitAt } from '../../../src/core/unit-at.js';
import { confusionsFolded, nameKey } from './name-key.js';

/** A word of a text as names are compared: hyphenated words, words broken at a line end and spaced letters are one. */
export interface Word {
  readonly start: number;
  /** Without a possessive `'s`. */
  readonly end: number;
  /** Its letters and digits in lower case, without accents, hyphens and apostrophes. */
  readonly key: string;
  /** The keys of the parts of a hyphenated word; of any other the key alone. */
  readonly pieces: readonly string[];
  readonly isCapital: boolean;
  readonly isUpper: boolean;
}

/** The words of a text in order, without the numbers of lines. Ask for it by `input.once(findWords)`. */
export function findWords({ text, source }: ScanInput): readonly Word[] {
  const words: Word[] = [];
  const shapeOf = rememberedShapes(source);
  const endOf = wordEnds(text);
  let singles = 0;
  for (let at = 0; at < text.length;) {
    const past = endOf(at);
    if (past === at) {
      at++;
      continue;
    }
    const start = at;
    at = past;
    const shape = shapeOf(text.slice(start, past));
    const before = words.at(-1);
    const gapStart = before?.end ?? start;
    if (shape.isShortNumber && text.slice(gapStart, start).includes('\n')) continue;
    const goesOn =
      shape.isLetter &&
      singles > 0 &&
      singles < MOST_SPACED &&
      SPACED.test(text.slice(gapStart, start));
    if (!goesOn && singles > 0) {
      joinSpaced(words, singles);
      singles = 0;
    }
    if (shape.isLetter) singles++;
    const { length, key, pieces, isCapital, isUpper } = shape;
    words.push({ start, end: start + length, key, pieces, isCapital, isUpper });
  }
  joinSpaced(words, singles);
  return words;
}

/** What a word is, wherever it stands. */
interface Shape extends Pick<Word, 'key' | 'pieces' | 'isCapital' | 'isUpper'> {
  /** Without a possessive. */
  readonly length: number;
  readonly isLetter: boolean;
  /** One that could be the number of a line. */
  readonly isShortNumber: boolean;
}

/** Words repeat, so what each is, is worked out once. */
function rememberedShapes(source: ScanInput['source']): (written: string) => Shape {
  const known = new Map<string, Shape>();
  return (written) => {
    let shape = known.get(written);
    if (shape === undefined) {
      shape = shapeOfWord(written, source);
      known.set(written, shape);
    }
    return shape;
  };
}

function shapeOfWord(full: string, source: ScanInput['source']): Shape {
  const written = full.replace(POSSESSIVE, '');
  const fold = (part: string): string => (source === 'ocr' ? confusionsFolded(part) : part);
  const key = fold(nameKey(written));
  const parts = written.split(HYPHEN);
  return {
    length: written.length,
    key,
    pieces: parts.length === 1 ? [key] : parts.map((part) => fold(nameKey(part))),
    isCapital: CAPITAL.test(written),
    isUpper: written.length > 1 && !LOWER.test(written),
    isLetter: LETTER.test(written),
    isShortNumber: LINE_NUMBER.test(written),
  };
}

/** Tells where the word that begins at an offset ends; the offset itself where none begins. */
function wordEnds(text: string): (start: number) => number {
  return (start) => {
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
  };
}

function isAsciiWord(unit: number): boolean {
  return (
    (unit >= 0x61 && unit <= 0x7a) ||
    (unit >= 0x41 && unit <= 0x5a) ||
    (unit >= 0x30 && unit <= 0x39)
  );
}

/** Letters with a blank after each, the last `count` words, are one word. */
function joinSpaced(words: Word[], count: number): void {
  if (count < LEAST_SPACED) return;
  const letters = words.splice(-count);
  const [first] = letters;
  const last = letters.at(-1);
  if (first === undefined || last === undefined) return;
  const key = letters.map((one) => one.key).join('');
  const isUpper = first.isCapital && last.isCapital;
  words.push({ ...first, end: last.end, key, pieces: [key], isUpper });
}

const APOSTROPHE = 0x27;
const DASH = 0x2d;
/** What the expression takes for one part of a word. */
const MOST_UNITS = 61;

const LEAST_SPACED = 4;
const MOST_SPACED = 40;

// Where it is told to begin: letters and digits of a word, with marks and signs that cannot be seen, over a hyphen or apostrophe.
const WORD =
  /[\p{L}\p{N}][\p{L}\p{M}\p{N}\u00ad\u200b-\u200d\u2060]{0,60}(?:(?:['’‘]|[-\u2010\u2011](?: {0,2}\r?\n {0,20})?)[\p{L}\p{N}][\p{L}\p{M}\p{N}\u00ad\u200b-\u200d\u2060]{0,60}){0,3}/uy;
const POSSESSIVE = /['’‘][sS]$/u;
const HYPHEN = /[-\u2010\u2011]\s*/u;
const LETTER = /^\p{L}$/u;
const CAPITAL = /^\p{Lu}/u;
const LOWER = /\p{Ll}/u;
const SPACED = /^[ \u00a0]$/u;
const LINE_NUMBER = /^\d{1,2}$/u;
