import type { ScanInput } from '../../../src/core/detector.js';
import { confusionsFolded, nameKey } from './name-key.js';

/** What a word is, wherever it stands. */
export interface WordShape {
  /** As it is written; of spaced letters the first. */
  readonly written: string;
  /** In units of the text, without a possessive `'s`. */
  readonly length: number;
  /** Its letters and digits in lower case, without accents, hyphens and apostrophes. */
  readonly key: string;
  /** The keys of the parts of a hyphenated word; of any other the key alone. */
  readonly pieces: readonly string[];
  readonly isCapital: boolean;
  readonly isUpper: boolean;
  readonly isLetter: boolean;
}

/** The different words of a text, numbered as they are met. */
export interface WordShapes {
  readonly shapes: readonly WordShape[];
  /** The number of the word at `[start, end)`. */
  readonly numberOf: (text: string, start: number, end: number) => number;
  /** The number of a new one that is not written so anywhere. */
  readonly add: (shape: WordShape) => number;
}

/** Words repeat: their places are told apart by a table over their units, and no string is made for one met before. */
export function makeWordShapes(source: ScanInput['source']): WordShapes {
  const shapes: WordShape[] = [];
  let slots = new Int32Array(1 << 6);
  const hashes: number[] = [];
  const put = (hash: number, number: number): void => {
    let slot = hash & (slots.length - 1);
    while (slots[slot] !== 0) slot = (slot + 1) & (slots.length - 1);
    slots[slot] = number + 1;
  };
  const grow = (): void => {
    slots = new Int32Array(slots.length * 4);
    for (const [number, hash] of hashes.entries()) if (hash >= 0) put(hash, number);
  };
  return {
    shapes,
    numberOf: (text, start, end) => {
      const hash = hashOf(text, start, end);
      const last = slots.length - 1;
      for (let slot = hash & last; slots[slot] !== 0; slot = (slot + 1) & last) {
        const number = (slots[slot] ?? 0) - 1;
        const { written = '' } = shapes[number] ?? {};
        if (
          hashes[number] === hash &&
          written.length === end - start &&
          text.startsWith(written, start)
        ) {
          return number;
        }
      }
      if (shapes.length * 2 >= slots.length) grow();
      put(hash, shapes.length);
      hashes.push(hash);
      return shapes.push(shapeOfWord(text.slice(start, end), source)) - 1;
    },
    add: (shape) => {
      hashes.push(-1);
      return shapes.push(shape) - 1;
    },
  };
}

/** Never below zero. */
function hashOf(text: string, start: number, end: number): number {
  let hash = 0;
  for (let at = start; at < end; at++) hash = Math.imul(hash ^ text.charCodeAt(at), 0x9e3779b1);
  return (hash ^ (hash >>> 15)) & 0x7fffffff;
}

function shapeOfWord(full: string, source: ScanInput['source']): WordShape {
  if (source !== 'ocr' && PLAIN.test(full)) return shapeOfPlain(full);
  const written = full.replace(POSSESSIVE, '');
  const fold = (part: string): string => (source === 'ocr' ? confusionsFolded(part) : part);
  const key = fold(nameKey(written));
  const parts = written.split(HYPHEN);
  return {
    written: full,
    length: written.length,
    key,
    pieces: parts.length === 1 ? [key] : parts.map((part) => fold(nameKey(part))),
    isCapital: CAPITAL.test(written),
    isUpper: written.length > 1 && !LOWER.test(written),
    isLetter: LETTER.test(written),
  };
}

/** Of letters of ASCII and digits only, as most words are: the same in fewer steps. */
function shapeOfPlain(written: string): WordShape {
  const first = written.charCodeAt(0);
  const key = written.toLowerCase();
  const isDigit = first < 0x3a;
  const { length } = written;
  return {
    written,
    length,
    key,
    pieces: [key],
    isCapital: !isDigit && first < 0x5b,
    isUpper: length > 1 && written.toUpperCase() === written,
    isLetter: length === 1 && !isDigit,
  };
}

const PLAIN = /^[0-9A-Za-z]*$/u;
const POSSESSIVE = /['’‘][sS]$/u;
const HYPHEN = /[-\u2010\u2011]\s*/u;
const LETTER = /^\p{L}$/u;
const CAPITAL = /^\p{Lu}/u;
const LOWER = /\p{Ll}/u;
