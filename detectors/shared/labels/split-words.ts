import { later } from '../../../src/core/later.js';
import type { DistinctWords } from './distinct-words.js';
import { alike } from './look-alikes.js';
import { wordsOfLabels } from './nearest-word.js';
import { isWordUnit, wordEnd } from './word-units.js';

/** A word that a stray blank parts in two: `acco unt`. */
export interface SplitWord {
  readonly from: number;
  /** Length with the blank. */
  readonly was: number;
  readonly word: string;
}

/**
 * The words of labels that recognition of a picture has parted by a blank, in order.
 *
 * @param lower The text in small letters, and `distinct` its words.
 * @example splitWords('bank acco unt 12', distinctWords('bank acco unt 12')) // [{ from: 5, was: 8, word: 'account' }]
 */
export function splitWords(lower: string, distinct: DistinctWords): SplitWord[] {
  const { words, beginnings } = splittable();
  /** How a piece looks where it may begin a word, by its number; '' where it may not. */
  const known: (string | undefined)[] = [];
  const opening = (start: number, end: number): string => {
    const number = distinct.numberOf(start, end);
    while (known.length < number) known.push(undefined);
    return (known[number] ??= openingOf(lower.slice(start, end)));
  };
  // `birth date` is no word that was parted.
  const openingOf = (piece: string): string => {
    const as = alike(piece);
    return beginnings.has(as) && !words.has(as) ? as : '';
  };
  const found: SplitWord[] = [];
  for (let at = 0; at < lower.length; at++) {
    if (!isWordUnit(lower.charCodeAt(at))) continue;
    const end = wordEnd(lower, at);
    const start = at;
    at = end;
    const isPiece = end - start <= LONGEST && !isDigit(lower.charCodeAt(start));
    if (!isPiece || lower.charCodeAt(end) !== 0x20 || !isWordUnit(lower.charCodeAt(end + 1)))
      continue;
    const as = opening(start, end);
    if (as === '') continue;
    const past = wordEnd(lower, end + 1);
    if (past - end - 1 > LONGEST) continue;
    const rest = alike(lower.slice(end + 1, past));
    const word = words.has(rest) ? undefined : words.get(as + rest);
    if (word !== undefined) found.push({ from: start, was: past - start, word });
  }
  return found;
}

function isDigit(unit: number): boolean {
  return unit >= 0x30 && unit <= 0x39;
}

const LONGEST = 16;

/** Words of labels that are long enough to be known by all of their letters, by how they look, and what they begin with. */
const splittable = later(() => {
  const words = new Map(wordsOfLabels(4).map((word) => [alike(word), word]));
  const beginnings = new Set<string>();
  for (const word of words.keys()) {
    for (let length = 1; length < word.length; length++) beginnings.add(word.slice(0, length));
  }
  return { words, beginnings };
});
