/** Tells most words from all of some keys (`nameKey`), without making a string of any. */
export interface KeySieve {
  /** A bit for each `signOf` a key. */
  readonly signs: Int32Array;
}

export function keySieve(keys: ReadonlySet<string>): KeySieve {
  let size = 1 << 7;
  while (size < keys.size * 4 && size < LARGEST) size *= 2;
  const signs = new Int32Array(size);
  for (const key of keys) {
    const place = placeOf(signs, signOf(key, 0, key.length));
    signs[place >>> 5] = (signs[place >>> 5] ?? 0) | (1 << (place & 31));
  }
  return { signs };
}

/** Keeps every word. */
export const ANY_KEY: KeySieve = { signs: new Int32Array(1).fill(-1) };

/** Whether the word with this sign may have one of the keys. */
export function hasSign({ signs }: KeySieve, sign: number): boolean {
  const place = placeOf(signs, sign);
  return (((signs[place >>> 5] ?? 0) >>> (place & 31)) & 1) === 1;
}

/** A number other than 0 for a word of letters and digits of ASCII, the same in any case. */
export function signOf(text: string, start: number, end: number): number {
  let sum = 0;
  for (let at = start; at < end; at++) sum = addToSign(sum, text.charCodeAt(at));
  return closeSign(sum);
}

/** The sum over the units of a word so far with one more; 0 before the first. */
export function addToSign(sum: number, unit: number): number {
  // In lower case; a digit stays what it is.
  return Math.imul(sum, 0x01000193) + (unit | 0x20);
}

export function closeSign(sum: number): number {
  return (sum ^ (sum >>> 15)) | 1;
}

/** By the upper bits, which are mixed best. */
function placeOf({ length }: Int32Array, sign: number): number {
  return (Math.imul(sign, 0x9e3779b1) >>> 8) & (length * 32 - 1);
}

const LARGEST: number = 1 << 16;
