import { isForeign } from '../../../src/core/shared/foreign-unit.js';
import {
  BYTE_BITS,
  LETTER_BITS,
  UNSURE,
  addPair,
  makePairs,
} from '../../../src/core/scan-input/token-starts.js';

/** How some keys (`nameKey`) begin: by it most words are told from all of them before they are read. */
export interface KeyOpenings {
  /** Of the first two letters or digits (`core/token-starts.ts`). */
  readonly pairs: Int32Array;
  /** A bit for the first three letters or digits. */
  readonly threes: Int32Array;
}

export function keyOpenings(keys: ReadonlySet<string>): KeyOpenings {
  const pairs = makePairs();
  const threes = new Int32Array(1 << (3 * LETTER_BITS - 5));
  for (const key of keys) {
    const [first = ANY, second = ANY, third = ANY] = [0, 1, 2].map((at) =>
      at < key.length ? bitsOf(key.charCodeAt(at)) : ANY,
    );
    if (first === ANY || first === UNSURE) continue;
    const seconds = second === ANY ? ALL : [second];
    for (const one of seconds) addPair(pairs, first, one);
    // What is foreign in a key is so in a text too, and words that begin with such are all looked at.
    if (second === UNSURE || third === UNSURE) continue;
    for (const one of seconds) {
      for (const other of third === ANY ? ALL : [third]) mark(threes, first, one, other);
    }
  }
  return { pairs, threes };
}

/** False where no word with one of the keys begins at `at` of a text, which is given as bytes too (`core/text-bytes.ts`). */
export function opensKey(
  { threes }: KeyOpenings,
  text: string,
  bytes: Uint8Array,
  at: number,
): boolean {
  let three = 0;
  let shift = 2 * LETTER_BITS;
  for (let next = at; shift >= 0 && next < text.length; next++) {
    const bits = BYTE_BITS[bytes[next] ?? 0] ?? 0;
    if (bits === UNSURE) {
      if (isForeign(text.charCodeAt(next))) return true;
      if (next === at) return false;
    } else {
      three |= bits << shift;
      shift -= bits === 0 ? 0 : LETTER_BITS;
    }
  }
  return (((threes[three >>> 5] ?? 0) >>> (three & 31)) & 1) === 1;
}

function mark(threes: Int32Array, first: number, second: number, third: number): void {
  const three = (((first << LETTER_BITS) | second) << LETTER_BITS) | third;
  threes[three >>> 5] = (threes[three >>> 5] ?? 0) | (1 << (three & 31));
}

function bitsOf(unit: number): number {
  return unit < 0x80 ? (BYTE_BITS[unit] ?? 0) : UNSURE;
}

/** In place of a letter that a short key has not. */
const ANY = -1;
const ALL: readonly number[] = Array.from({ length: 1 << LETTER_BITS }, (_, bits) => bits);
