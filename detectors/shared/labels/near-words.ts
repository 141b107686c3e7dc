import { later } from '../../../src/core/later.js';
import { PHRASES } from './lexicon.js';
import { splitWords } from './split-words.js';

/**
 * A text in which words that are nearly one of the lexicon's are that word, as recognition of a picture leaves them:
 * `Social Secunty`, `Date of binh`. Lengths may differ; offsets lead back.
 */
export interface MendedText {
  readonly text: string;
  /** The offset in the text as it was at which a word or gap begins or ends. */
  readonly startOf: (at: number) => number;
  readonly endOf: (at: number) => number;
  /** Whether one of the words in `[start, end)` was mended. */
  readonly isMended: (start: number, end: number) => boolean;
}

/** @param alike One character for all that look alike, unit for unit. */
export function mendWords(lower: string, alike: (word: string) => string): MendedText {
  const nearest = nearestWord(alike);
  const splits = splitWords(lower, splittable(), alike);
  const pieces: Piece[] = [];
  let text = '';
  let past = 0;
  let split = 0;
  const join = (before: number): void => {
    for (; (splits[split]?.from ?? Infinity) < before; split++) {
      const { from, was, word } = splits[split] ?? { from: 0, was: 0, word: '' };
      if (from < past) continue;
      text += lower.slice(past, from);
      pieces.push({ at: text.length, length: word.length, from, was });
      text += word;
      past = from + was;
    }
  };
  for (const { 0: word, index } of lower.matchAll(WORDS)) {
    const near = nearest(word);
    if (near === undefined) continue;
    join(index + word.length);
    if (index < past) continue;
    text += lower.slice(past, index);
    pieces.push({ at: text.length, length: near.length, from: index, was: word.length });
    text += near;
    past = index + word.length;
  }
  join(Infinity);
  text += lower.slice(past);
  const lastBefore = (at: number): Piece | undefined => {
    let [low, high] = [0, pieces.length];
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((pieces[middle]?.at ?? 0) <= at) low = middle + 1;
      else high = middle;
    }
    return pieces[low - 1];
  };
  const back = (at: number, piece: Piece | undefined): number =>
    piece === undefined ? at : piece.from + piece.was + (at - piece.at - piece.length);
  return {
    text,
    startOf: (at) => {
      const piece = lastBefore(at);
      return piece !== undefined && at < piece.at + piece.length ? piece.from : back(at, piece);
    },
    endOf: (at) => {
      const piece = lastBefore(at - 1);
      return piece !== undefined && at <= piece.at + piece.length
        ? piece.from + piece.was
        : back(at, piece);
    },
    isMended: (start, end) => {
      const piece = lastBefore(end - 1);
      return piece !== undefined && piece.at + piece.length > start;
    },
  };
}

interface Piece {
  readonly at: number;
  readonly length: number;
  /** In the text as it was. */
  readonly from: number;
  readonly was: number;
}

const WORDS = /(?<![a-z0-9$])[a-z$][a-z0-9$]{3,17}(?![a-z0-9$])/gu;

/** Words of the lexicon that are long enough to be known by most of their letters. */
const vocabulary = later((): readonly string[] => wordsOf(5));

/** Those that are long enough to be known by all of them. */
const splittable = later((): readonly string[] => wordsOf(4));

function wordsOf(least: number): readonly string[] {
  const words = new Set(PHRASES.flatMap(({ phrase }) => phrase.split(/[^a-z]+/u)));
  return [...words].filter((word) => word.length >= least && !FOREIGN.has(word));
}

/** Words that differ by one letter from English ones, which are meant. */
const FOREIGN: ReadonlySet<string> = new Set(['januar', 'februar', 'aprile', 'mobil']);

function nearestWord(alike: (word: string) => string): (word: string) => string | undefined {
  const known = new Map<string, string | undefined>();
  const seen = vocabulary().map((word) => ({ word, as: alike(word) }));
  const exact = new Set(seen.flatMap(({ as }) => [as, `${as}s`]));
  const find = (word: string): string | undefined => {
    const as = alike(word);
    if (exact.has(as)) return undefined;
    let best: string | undefined;
    let least = Infinity;
    for (const candidate of seen) {
      const most = candidate.as.length >= 8 ? 2 : 1;
      if (Math.abs(candidate.as.length - as.length) > most) continue;
      const cost = distance(as, candidate.as, most);
      if (cost > most || cost > least) continue;
      // Of two that are as near neither is meant.
      best = cost === least && candidate.as !== alike(best ?? '') ? undefined : candidate.word;
      least = cost;
    }
    return best;
  };
  return (word) => {
    if (!known.has(word)) known.set(word, find(word));
    return known.get(word);
  };
}

/** Letters added, dropped and confused, and pairs that were read as one letter; above `most` any number above it. */
function distance(one: string, other: string, most: number): number {
  const rows: number[][] = [];
  for (let i = 0; i <= one.length; i++) {
    const row: number[] = [];
    let least = Infinity;
    for (let j = 0; j <= other.length; j++) {
      let cost = i === 0 ? j : j === 0 ? i : Infinity;
      if (i > 0 && j > 0) {
        const same = one[i - 1] === other[j - 1] ? 0 : 1;
        cost = Math.min(
          (rows[i - 1]?.[j - 1] ?? Infinity) + same,
          (rows[i - 1]?.[j] ?? Infinity) + 1,
          (row[j - 1] ?? Infinity) + 1,
        );
        if (j > 1 && isPair(other.slice(j - 2, j), one[i - 1])) {
          cost = Math.min(cost, (rows[i - 1]?.[j - 2] ?? Infinity) + 1);
        }
        if (i > 1 && isPair(one.slice(i - 2, i), other[j - 1])) {
          cost = Math.min(cost, (rows[i - 2]?.[j - 1] ?? Infinity) + 1);
        }
      }
      row.push(cost);
      least = Math.min(least, cost);
    }
    rows.push(row);
    if (least > most + 1) return least;
  }
  return rows[one.length]?.[other.length] ?? Infinity;
}

function isPair(pair: string, letter: string | undefined): boolean {
  return letter !== undefined && (PAIRS[letter] ?? '').includes(pair);
}

/** What two letters beside each other look like, after look-alikes were made one (i is l, h is b, e is c, a is o). */
const PAIRS: Readonly<Record<string, string>> = {
  m: 'rn nn ln',
  n: 'rt rl tl',
  u: 'll tl',
  d: 'cl',
  b: 'll lt',
  w: 'vv',
};
