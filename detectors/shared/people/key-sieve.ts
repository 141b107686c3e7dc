/** Tells most words from all of some keys (`nameKey`), without making a string of any. */
export interface KeySieve {
  /** A bit for each `signOf` a key. */
  readonly signs: Int32Array;
  /** A bit for each opening of a key: its first three letters. */
  readonly openings: Int32Array;
}

export function keySieve(keys: ReadonlySet<string>): KeySieve {
  let size = 1 << 5;
  while (size < keys.size && size < LARGEST) size *= 2;
  // A bit for each sign, and for each opening.
  const signs = new Int32Array(size * 4);
  const openings = new Int32Array(size);
  for (const key of keys) {
    put(signs, signOf(key, 0, key.length));
    put(openings, openingOf(key, 0, key.length));
  }
  return { signs, openings };
}

/** Keeps every word. */
export const ANY_KEY: KeySieve = {
  signs: new Int32Array(1).fill(-1),
  openings: new Int32Array(1).fill(-1),
};

/** Whether the word with this sign may have one of the keys. */
export function hasSign({ signs }: KeySieve, sign: number): boolean {
  return has(signs, sign);
}

/** Whether letters and digits of ASCII at `[start, end)` begin as one of the keys does, by the first three. */
export function hasOpening(
  { openings }: KeySieve,
  text: string,
  start: number,
  end: number,
): boolean {
  return has(openings, openingOf(text, start, end));
}

/**
 * A number other than 0 for a word of letters and digits of ASCII, the same in any case: of the first three, the last and the
 * count of them.
 */
export function signOf(text: string, start: number, end: number): number {
  const last = text.charCodeAt(end - 1) | 0x20;
  const sign = Math.imul(openingOf(text, start, end) + last, 0x9e3779b1) ^ ((end - start) << 7);
  return Math.imul(sign ^ (sign >>> 15), 0x85ebca6b) | 1;
}

/** In lower case; a digit stays what it is. */
function openingOf(text: string, start: number, end: number): number {
  let opening = text.charCodeAt(start) | 0x20;
  if (end - start > 1) opening |= (text.charCodeAt(start + 1) | 0x20) << 8;
  if (end - start > 2) opening |= (text.charCodeAt(start + 2) | 0x20) << 16;
  return Math.imul(opening, 0x9e3779b1);
}

function put(bits: Int32Array, hash: number): void {
  const place = placeOf(bits, hash);
  bits[place >>> 5] = (bits[place >>> 5] ?? 0) | (1 << (place & 31));
}

function has(bits: Int32Array, hash: number): boolean {
  const place = placeOf(bits, hash);
  return (((bits[place >>> 5] ?? 0) >>> (place & 31)) & 1) === 1;
}

/** By the upper bits, which are mixed best. */
function placeOf({ length }: Int32Array, hash: number): number {
  return (hash >>> 8) & (length * 32 - 1);
}

const LARGEST: number = 1 << 14;
