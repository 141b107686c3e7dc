import type { Span } from '../core/span.js';

/** All letters of each word of a name but the first; hyphens and apostrophes are part of a word. */
export function removedByInitials(text: string): Span[] {
  return [...text.matchAll(WORD)].flatMap((word) => {
    const [first = ''] = [...word[0]];
    const start = word.index + first.length;
    const end = word.index + word[0].length;
    return end > start ? [{ start, end }] : [];
  });
}

const WORD = /[\p{L}\p{N}](?:[\p{L}\p{M}\p{N}]|['’\-‐‑](?=[\p{L}\p{N}]))*/gu;
