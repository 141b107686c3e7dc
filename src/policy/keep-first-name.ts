import type { Span } from '../core/span.js';
import { removedByInitials } from './keep-initials.js';

/** `John Adam Smith` to `John S…`: all but the first word and the first letter of the last one; a single word goes to its initial. */
export function removedByFirstName(text: string): Span[] {
  const words = [...text.matchAll(WORD)].map((word) => ({
    start: word.index,
    end: word.index + word[0].length,
  }));
  const last = words.at(-1);
  const [first] = words;
  if (first === undefined || last === undefined || words.length === 1) {
    return removedByInitials(text);
  }
  const [initial = ''] = [...text.slice(last.start)];
  const middle = words.slice(1, -1).filter(({ start, end }) => end > start);
  const tail = { start: last.start + initial.length, end: last.end };
  return [...middle, tail].filter(({ start, end }) => end > start);
}

const WORD = /[\p{L}\p{N}](?:[\p{L}\p{M}\p{N}]|['’\-‐‑](?=[\p{L}\p{N}]))*/gu;
