import type { ScanInput } from '../../src/core/detector.js';
import type { Span } from '../../src/core/span.js';

/**
 * Finds in a folded text, and once more without what nobody sees in it: soft hyphens and joiners, which stand in the middle
 * of words and numbers. Offsets are those of the text itself.
 */
export function withoutUnseen(
  find: (folded: string) => readonly Span[],
): (input: ScanInput) => readonly Span[] {
  return ({ text, folded }) => {
    const found = find(folded);
    const places = [...text.matchAll(UNSEEN)].map(({ index }) => index);
    if (places.length === 0) return found;
    const pieces: string[] = [];
    const origins = new Int32Array(folded.length - places.length + 1);
    let written = 0;
    let from = 0;
    for (const place of [...places, folded.length]) {
      pieces.push(folded.slice(from, place));
      for (let at = from; at < place; at++) origins[written++] = at;
      from = place + 1;
    }
    const others = find(pieces.join('')).map(({ start, end }) => ({
      start: origins[start] ?? 0,
      end: (origins[end - 1] ?? 0) + 1,
    }));
    return [...found, ...others];
  };
}

const UNSEEN = /[\u00ad\u200b-\u200d\u2060\ufeff]/gu;
