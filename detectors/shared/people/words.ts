import type { ScanInput } from '../../../src/core/detector.js';
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
  let singles = 0;
  for (const found of text.matchAll(WORD)) {
    const start = found.index;
    const written = found[0].replace(POSSESSIVE, '');
    const before = words.at(-1);
    const gap = before === undefined ? '' : text.slice(before.end, start);
    if (LINE_NUMBER.test(written) && gap.includes('\n')) continue;
    const isSingle = LETTER.test(written);
    const goesOn = isSingle && singles > 0 && singles < MOST_SPACED && SPACED.test(gap);
    if (!goesOn) {
      joinSpaced(words, singles);
      singles = 0;
    }
    if (isSingle) singles++;
    words.push(wordOf(written, start, source));
  }
  joinSpaced(words, singles);
  return words;
}

function wordOf(written: string, start: number, source: ScanInput['source']): Word {
  const fold = (part: string): string => (source === 'ocr' ? confusionsFolded(part) : part);
  const key = fold(nameKey(written));
  const parts = written.split(HYPHEN);
  return {
    start,
    end: start + written.length,
    key,
    pieces: parts.length === 1 ? [key] : parts.map((part) => fold(nameKey(part))),
    isCapital: CAPITAL.test(written),
    isUpper: written.length > 1 && !LOWER.test(written),
  };
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

const LEAST_SPACED = 4;
const MOST_SPACED = 40;

// Letters and digits of a word, with marks and signs that cannot be seen, over a hyphen or apostrophe.
const WORD =
  /[\p{L}\p{N}][\p{L}\p{M}\p{N}\u00ad\u200b-\u200d\u2060]{0,60}(?:(?:['’‘]|[-\u2010\u2011](?: {0,2}\r?\n {0,20})?)[\p{L}\p{N}][\p{L}\p{M}\p{N}\u00ad\u200b-\u200d\u2060]{0,60}){0,3}/gu;
const POSSESSIVE = /['’‘][sS]$/u;
const HYPHEN = /[-\u2010\u2011]\s*/u;
const LETTER = /^\p{L}$/u;
const CAPITAL = /^\p{Lu}/u;
const LOWER = /\p{Ll}/u;
const SPACED = /^[ \u00a0]$/u;
const LINE_NUMBER = /^\d{1,2}$/u;
