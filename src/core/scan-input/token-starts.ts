import { WIDE, WIDE_LETTER } from './text-bytes.js';

/** For each first letter of a token two numbers of a bit for each second one, by their bits: 1 where a token is looked for. */
export function makePairs(): Int32Array {
  return new Int32Array(PAIRS);
}

/** Looks for tokens that begin with these letters; what is no letter may stand between them, or one of any letters. */
export function addPair(pairs: Int32Array, first: number, second: number): void {
  for (const next of [0, second, UNSURE]) {
    const place = (first << 1) | (next >>> 5);
    pairs[place] = (pairs[place] ?? 0) | (1 << (next & 31));
  }
}

/**
 * Writes down where in `[from, to)` of a text as bytes (`text-bytes.ts`) tokens begin with one of the pairs, or anything stands
 * that only a closer look tells; gives how many do.
 */
export function findTokenStarts(
  bytes: Uint8Array,
  from: number,
  to: number,
  pairs: Int32Array,
  starts: Int32Array,
): number {
  const all = findAllStarts(bytes, from, to, starts);
  let count = 0;
  for (let start = 0; start < all; start++) {
    const at = starts[start] ?? 0;
    const bits = BYTE_BITS[bytes[at] ?? 0] ?? 0;
    const next = BYTE_BITS[bytes[at + 1] ?? 0] ?? 0;
    const pair = (pairs[(bits << 1) | (next >>> 5)] ?? 0) >>> (next & 31);
    if ((pair & 1) === 1 || bits === UNSURE) starts[count++] = at;
  }
  return count;
}

/** A loop and nothing else, so that engines compile it soon, and without a branch for a unit: none could be foretold. */
function findAllStarts(bytes: Uint8Array, from: number, to: number, starts: Int32Array): number {
  let before = from === 0 ? 0 : (KINDS[bytes[from - 1] ?? 0] ?? 0) >>> 2;
  let count = 0;
  for (let at = from; at < to; at++) {
    const kind = KINDS[bytes[at] ?? 0] ?? 0;
    starts[count] = at;
    count += (before - (kind & 3)) >>> 31;
    before = kind >>> 2;
  }
  return count;
}

/** From 1 on for a letter or digit of ASCII in any case; 0 for any other unit of it. */
function bitsOfAscii(unit: number): number {
  if (unit >= 0x30 && unit <= 0x39) return unit - 0x2f;
  const small = unit | 0x20;
  return small >= 0x61 && small <= 0x7a ? small - 0x56 : 0;
}

/** In place of the bits of a character that may have any letters, or none. */
export const UNSURE = 63;
export const LETTER_BITS = 6;
export const PAIRS: number = 2 << LETTER_BITS;

/** By the bytes of a text; `UNSURE` for what is not in ASCII, or has the byte of such. */
export const BYTE_BITS: Uint8Array = Uint8Array.from({ length: 0x100 }, (_, byte) =>
  byte >= 0x80 || byte === WIDE_LETTER || byte === WIDE ? UNSURE : bitsOfAscii(byte),
);

/** 1 for what may stand before a token: no letter, or what may have none. */
export const IS_APART: Uint8Array = Uint8Array.from({ length: 1 << LETTER_BITS }, (_, bits) =>
  bits === 0 || bits === UNSURE ? 1 : 0,
);

/**
 * A token begins with a byte of which the lower two bits are more than the upper ones of the byte before: with a letter where
 * none is before, and with any that may have letters.
 */
const KINDS: Uint8Array = BYTE_BITS.map((bits) =>
  bits === 0 ? 0 : bits === UNSURE ? 3 : 1 | (2 << 2),
);

/** How many units are looked through at a time. */
export const PIECE = 4096;
