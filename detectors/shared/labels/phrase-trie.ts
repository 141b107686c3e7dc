import { WIDE_LETTER } from '../../../src/core/scan-input/text-bytes.js';
import { isDigit, isUpper } from '../units.js';
import type { PhraseOpenings } from './phrase-openings.js';
import { findOpenings, stepBit } from './phrase-openings.js';
import { BLANK, WIDTH, symbolOf } from './trie-symbols.js';

/** A set of phrases as a tree of transitions in one typed array. */
export interface PhraseTrie {
  /** `next[node * WIDTH + symbol]` is a node, 0 where there is none. */
  readonly next: Uint16Array;
  /** Number of the phrase that ends in each node, or -1. */
  readonly phraseAt: Int16Array;
  readonly openings: PhraseOpenings;
}

/** Compiles phrases of up to 65 535 letters together; of two that are the same, the first counts. */
export function makePhraseTrie(phrases: readonly string[]): PhraseTrie {
  const most = phrases.reduce((sum, { length }) => sum + length, 1);
  const next = new Uint16Array(most * WIDTH);
  const phraseAt = new Int16Array(most).fill(-1);
  const steps = new Int32Array(most);
  let nodes = 1;
  phrases.forEach((phrase, index) => {
    let node = 0;
    for (let i = 0; i < phrase.length; i++) {
      const symbol = symbolOf(phrase.charCodeAt(i));
      const edge = node * WIDTH + symbol;
      if (next[edge] === 0) {
        next[edge] = nodes++;
        steps[node] = (steps[node] ?? 0) | stepBit(symbol);
      }
      node = next[edge] ?? 0;
    }
    if (phraseAt[node] === -1) phraseAt[node] = index;
  });
  const used = next.slice(0, nodes * WIDTH);
  const ends = phraseAt.slice(0, nodes);
  return {
    next: used,
    phraseAt: ends,
    openings: findOpenings({ next: used, phraseAt: ends, steps }),
  };
}

/**
 * The longest phrase that begins at `start` of a folded text in lower case as bytes (`core/text-bytes.ts`), written to `found`
 * as number and end.
 * @param folded The text before it was made lower case, where a capital can begin a word: `SSNIdentification`.
 * @returns whether there is one.
 */
export function matchPhrase(
  { next, phraseAt }: PhraseTrie,
  lower: Uint8Array,
  start: number,
  found: { phrase: number; end: number },
  folded: Uint8Array = lower,
): boolean {
  found.phrase = -1;
  let node = 0;
  let at = start;
  for (;;) {
    const symbol = SYMBOLS[lower[at] ?? 0] ?? NONE;
    let step = symbol === BLANK ? 0 : (next[node * WIDTH + symbol] ?? 0);
    if (step === 0) {
      const blank = next[node * WIDTH + BLANK] ?? 0;
      if (blank === 0) break;
      if (symbol !== BLANK) step = next[blank * WIDTH + symbol] ?? 0;
      if (step === 0) {
        const past = skipGap(lower, at);
        if (past === at) break;
        node = blank;
        at = past;
        continue;
      }
    }
    node = step;
    at++;
    const phrase = phraseAt[node] ?? -1;
    if (phrase < 0) continue;
    const end = wordEnd(lower, folded, at);
    if (end < 0) continue;
    found.phrase = phrase;
    found.end = end;
  }
  return found.phrase >= 0;
}

/** Where a word that reaches to `at` ends, with a plural `s`; -1 when it goes on. */
function wordEnd(lower: Uint8Array, folded: Uint8Array, at: number): number {
  const unit = lower[at] ?? 0;
  if (isDigit(lower[at - 1] ?? 0)) return isDigit(unit) ? -1 : at;
  if (!isLetter(unit)) return at;
  if (unit === 0x73 && !isLetter(lower[at + 1] ?? 0)) return at + 1;
  return isCapitalInWord(folded, at) ? at : -1;
}

/** True where a word of one name begins at `at`: `ssnValue`, `SSNValue`. */
function isCapitalInWord(folded: Uint8Array, at: number): boolean {
  if (!isUpper(folded[at] ?? 0)) return false;
  return isSmall(folded[at - 1] ?? 0) || isSmall(folded[at + 1] ?? 0);
}

/** Past a few separators, or a line end with indentation. */
function skipGap(lower: Uint8Array, start: number): number {
  let at = start;
  let lines = 0;
  const limit = start + LONGEST_GAP;
  while (at < limit) {
    const unit = lower[at] ?? 0;
    if (unit === 0x0a && lines === 0) {
      lines++;
      at = pastLineNumber(lower, at + 1) - 1;
    } else if (IN_GAP[unit] !== 1) break;
    if (lines === 0 && at - start >= 3) return start;
    at++;
  }
  return at;
}

/** Past the number that a line of numbered paper begins with, if one stands there with room after it. */
function pastLineNumber(lower: Uint8Array, lineStart: number): number {
  let at = lineStart;
  while (at < lineStart + 8 && lower[at] === 0x20) at++;
  const first = at;
  while (at < first + 2 && isDigit(lower[at] ?? 0)) at++;
  if (at === first) return lineStart;
  if (lower[at] === 0x7c) at++;
  return lower[at] === 0x20 ? at : lineStart;
}

function isSmall(byte: number): boolean {
  return byte >= 0x61 && byte <= 0x7a;
}

function isLetter(byte: number): boolean {
  return IS_LETTER[byte] === 1;
}

const LONGEST_GAP = 60;

/** A symbol that leads nowhere. */
const NONE = WIDTH - 1;

const SYMBOLS: Uint8Array = Uint8Array.from({ length: 0x100 }, (_, unit) => {
  const symbol = symbolOf(unit);
  return symbol < 0 ? NONE : symbol;
});

const IS_LETTER: Uint8Array = Uint8Array.from({ length: 0x100 }, (_, byte) =>
  byte === WIDE_LETTER || isSmall(byte) || (byte >= 0xdf && byte !== 0xf7 && byte !== 0xfe) ? 1 : 0,
);

/** Separators within a phrase: ` -_.'+(`. */
const IN_GAP: Uint8Array = new Uint8Array(0x100);
for (const unit of [0x20, 0x2d, 0x5f, 0x2e, 0x27, 0x2b, 0x28]) IN_GAP[unit] = 1;
