import type { DistinctWords } from './distinct-words.js';
import { distinctWords } from './distinct-words.js';
import { unglued } from './glued-words.js';
import { nearestWord } from './nearest-word.js';
import { splitWords } from './split-words.js';
import { isWordUnit, wordEnd } from './word-units.js';

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

export function mendWords(lower: string): MendedText {
  const distinct = distinctWords(lower);
  const splits = splitWords(lower, distinct);
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
  eachNear(lower, distinct, (start, end, near) => {
    join(end);
    if (start < past) return;
    text += lower.slice(past, start);
    pieces.push({ at: text.length, length: near.length, from: start, was: end - start });
    text += near;
    past = end;
  });
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

/** Calls `take` with each word that is nearly one of the lexicon's. */
function eachNear(
  lower: string,
  distinct: DistinctWords,
  take: (start: number, end: number, near: string) => void,
): void {
  /** By number; '' for a word that is near none. */
  const known: (string | undefined)[] = [];
  for (let at = 0; at < lower.length; at++) {
    if (!isWordUnit(lower.charCodeAt(at))) continue;
    const start = at;
    at = wordEnd(lower, start);
    const length = at - start;
    const first = lower.charCodeAt(start);
    if (length < SHORTEST || length > LONGEST || (first >= 0x30 && first <= 0x39)) continue;
    const number = distinct.numberOf(start, at);
    while (known.length < number) known.push(undefined);
    const near = (known[number] ??= nearTo(lower.slice(start, at)));
    if (near !== '') take(start, at, near);
  }
}

function nearTo(word: string): string {
  return unglued(word) ?? nearestWord(word) ?? '';
}

const SHORTEST = 4;
const LONGEST = 18;
