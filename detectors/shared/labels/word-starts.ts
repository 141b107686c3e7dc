import { WIDE_LETTER } from '../../../src/core/scan-input/text-bytes.js';

/**
 * Writes down where words and parts of names such as `birthDate` begin in `[from, to)` of a folded text as bytes, and gives how
 * many do. Without a branch for a unit: none could be foretold.
 */
export function findWordStarts(
  folded: Uint8Array,
  from: number,
  to: number,
  starts: Int32Array,
): number {
  let before = from === 0 ? OTHER : (CASES[folded[from - 1] ?? 0] ?? OTHER);
  let count = 0;
  for (let at = from; at < to; at++) {
    const kind = CASES[folded[at] ?? 0] ?? OTHER;
    starts[count] = at;
    count += (before - kind) >>> 31;
    before = kind;
  }
  return count;
}

// In this order, because a word begins wherever a unit is of a later kind than the one before it.
const OTHER = 0;
const LOWER = 1;
const UPPER = 2;

/** What kind each byte of a text is (`core/text-bytes.ts`), of those that are letters of the lexicon. */
const CASES: Uint8Array = Uint8Array.from({ length: 0x100 }, (_, byte) => {
  if (byte === WIDE_LETTER || (byte >= 0x61 && byte <= 0x7a)) return LOWER;
  if (byte >= 0x41 && byte <= 0x5a) return UPPER;
  // Thorns stand around the values of a load file.
  if (byte < 0xc0 || byte === 0xde || byte === 0xfe) return OTHER;
  return byte <= 0xde ? UPPER : LOWER;
});
