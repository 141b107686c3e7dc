import { unitAt } from '../../../src/core/unit-at.js';
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
 * The longest phrase that begins at `start` of a folded text in lower case, written to `found` as number and end.
 * @param folded The text before it was made lower case, where a capital can begin a word: `SSNIdentification`.
 * @returns whether there is one.
 */
export function matchPhrase(
  trie: PhraseTrie,
  lower: string,
  start: number,
  found: { phrase: number; end: number },
  folded: string = lower,
): boolean {
  found.phrase = -1;
  let node = 0;
  let at = start;
  while (at < lower.length) {
    const unit = lower.charCodeAt(at);
    const symbol = unit < 0x100 ? (SYMBOL_OF[unit] ?? -1) : -1;
    let step = symbol < 0 ? 0 : (trie.next[node * WIDTH + symbol] ?? 0);
    if (step === 0 || symbol === BLANK) {
      const blank = trie.next[node * WIDTH + BLANK] ?? 0;
      if (blank === 0) break;
      if (symbol >= 0 && symbol !== BLANK) step = trie.next[blank * WIDTH + symbol] ?? 0;
      if (step !== 0 && symbol !== BLANK) {
        node = step;
        at++;
        note(trie, lower, folded, at, unit, node, found);
        continue;
      }
      const past = skipGap(lower, at);
      if (past === at) break;
      node = blank;
      at = past;
      continue;
    }
    node = step;
    at++;
    note(trie, lower, folded, at, unit, node, found);
  }
  return found.phrase >= 0;
}

/** Writes down the phrase that ends in the node, if the word ends there too. */
function note(
  { phraseAt }: PhraseTrie,
  lower: string,
  folded: string,
  at: number,
  unit: number,
  node: number,
  found: { phrase: number; end: number },
): void {
  const phrase = phraseAt[node] ?? -1;
  const end = phrase < 0 ? -1 : wordEnd(lower, folded, at, unit);
  if (end < 0) return;
  found.phrase = phrase;
  found.end = end;
}

/** Where a word that reaches to `at` ends, with a plural `s`; -1 when it goes on. */
function wordEnd(lower: string, folded: string, at: number, last: number): number {
  const unit = unitAt(lower, at);
  if (last >= 0x30 && last <= 0x39) return unit >= 0x30 && unit <= 0x39 ? -1 : at;
  if (!isLetter(unit)) return at;
  if (unit === 0x73 && !isLetter(unitAt(lower, at + 1))) return at + 1;
  return isCapitalInWord(folded, at) ? at : -1;
}

/** True where a word of one name begins at `at`: `ssnValue`, `SSNValue`. */
function isCapitalInWord(folded: string, at: number): boolean {
  const unit = folded.charCodeAt(at);
  if (unit < 0x41 || unit > 0x5a) return false;
  const before = folded.charCodeAt(at - 1);
  const after = unitAt(folded, at + 1);
  return (before >= 0x61 && before <= 0x7a) || (after >= 0x61 && after <= 0x7a);
}

/** Past a few separators, or a line end with indentation. */
function skipGap(lower: string, start: number): number {
  let at = start;
  let lines = 0;
  const limit = start + LONGEST_GAP;
  while (at < limit) {
    const unit = unitAt(lower, at);
    if (unit === 0x0a && lines === 0) {
      lines++;
      at = pastLineNumber(lower, at + 1) - 1;
    } else if (!(
      unit === 0x20 ||
      unit === 0x2d ||
      unit === 0x5f ||
      unit === 0x2e ||
      unit === 0x27 ||
      unit === 0x2b ||
      unit === 0x28
    ))
      break;
    if (lines === 0 && at - start >= 3) return start;
    at++;
  }
  return at;
}

/** Past the number that a line of numbered paper begins with, if one stands there with room after it. */
function pastLineNumber(lower: string, lineStart: number): number {
  let at = lineStart;
  while (at < lineStart + 8 && unitAt(lower, at) === 0x20) at++;
  const first = at;
  while (at < first + 2 && isDigit(unitAt(lower, at))) at++;
  if (at === first) return lineStart;
  if (unitAt(lower, at) === 0x7c) at++;
  return unitAt(lower, at) === 0x20 ? at : lineStart;
}

function isDigit(unit: number): boolean {
  return unit >= 0x30 && unit <= 0x39;
}

export function isLetter(unit: number): boolean {
  return (
    (unit >= 0x61 && unit <= 0x7a) ||
    (unit >= 0xdf && unit <= 0x24f && unit !== 0xf7 && unit !== 0xfe)
  );
}

const LONGEST_GAP = 60;

const SYMBOL_OF: Int8Array = Int8Array.from({ length: 0x100 }, (_, unit) => symbolOf(unit));
