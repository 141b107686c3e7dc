/** Whether the word at `[start, end)`, of letters and digits of ASCII only, may have one of some keys (`nameKey`). */
export type KeySieve = (text: string, start: number, end: number) => boolean;

/** Tells most words from all keys by their first three letters, without making a string of any. */
export function keySieve(keys: ReadonlySet<string>): KeySieve {
  let size = 1 << 9;
  while (size < keys.size * 16 && size < LARGEST) size *= 2;
  const known = new Uint8Array(size);
  const slotOf = (letters: string, start: number, end: number): number => {
    let slot = 0;
    for (let at = start; at < start + 3; at++) {
      // In lower case; a digit stays what it is.
      const letter = at < end ? letters.charCodeAt(at) | 0x20 : 0;
      slot = Math.imul(slot ^ letter, 0x9e3779b1);
      slot ^= slot >>> 15;
    }
    return slot & (size - 1);
  };
  for (const key of keys) known[slotOf(key, 0, key.length)] = 1;
  return (text, start, end) => known[slotOf(text, start, end)] === 1;
}

const LARGEST: number = 1 << 16;
