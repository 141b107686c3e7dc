import type { Span } from '../core/span.js';

/**
 * Everything before the last `count` letters or digits. A value with no more than `count` of them goes as a whole:
 * else nothing of it would be hidden.
 */
export function removedByLast(text: string, count: number): Span[] {
  const offsets = [...text.matchAll(LETTER_OR_DIGIT)].map((found) => found.index);
  const firstKept = offsets[offsets.length - count];
  const cut = count > 0 && offsets.length > count && firstKept !== undefined;
  return [{ start: 0, end: cut ? firstKept : text.length }].filter(({ end }) => end > 0);
}

const LETTER_OR_DIGIT = /[\p{L}\p{N}]/gu;
