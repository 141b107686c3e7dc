import type { ScanInput } from '../detector.js';

/** The texts of an input as bytes, unit for unit: what loops over every unit read many times faster than a string. */
export interface TextBytes {
  readonly folded: Uint8Array;
  readonly lower: Uint8Array;
}

/** Ask for it by `input.once(findBytes)`. */
export function findBytes({ folded, lower }: ScanInput): TextBytes {
  return { folded: bytesOf(folded), lower: bytesOf(lower) };
}

/**
 * A folded text, with zeros behind it so that a loop may look a little ahead. What is not in Latin-1 is `WIDE_LETTER` or `WIDE`,
 * which a folded text has no units of.
 */
export function bytesOf(text: string): Uint8Array {
  const { length } = text;
  const bytes = new Uint8Array(length + ROOM);
  for (let from = 0; from < length; from += PIECE) {
    const to = Math.min(length, from + PIECE);
    // In UTF-8 a unit is a byte only in ASCII, as most pieces of most texts are.
    const { read } = encoder.encodeInto(text.slice(from, to), bytes.subarray(from, to));
    if (read === to - from) continue;
    for (let at = from; at < to; at++) bytes[at] = byteOf(text.charCodeAt(at));
  }
  return bytes;
}

function byteOf(unit: number): number {
  return unit < 0x100 ? unit : unit <= LAST_LETTER ? WIDE_LETTER : WIDE;
}

/** Stands for a letter of Latin Extended-A and -B. */
export const WIDE_LETTER = 1;
/** Stands for all other units over U+00FF. */
export const WIDE = 2;

const LAST_LETTER = 0x24f;
const ROOM = 64;
/** Short, so that few pieces hold one of the characters that are left beside ASCII. */
const PIECE = 1024;
const encoder = new TextEncoder();
