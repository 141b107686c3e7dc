/** Where in a journal the lines of keys stand: some 11 bytes a key, whatever the keys are. */
export interface OffsetTable {
  /** @param key Hexadecimal, at least 8 digits, evenly spread (a hash). */
  readonly add: (key: string, offset: number) => void;
  /** Offsets of all lines that may be of that key: most often one, and then it is. */
  readonly find: (key: string) => Iterable<number>;
  readonly size: () => number;
}

/**
 * A hash table in typed arrays; a map of half a million strings would take ten times the memory.
 * @param bytes Length of a journal whose lines are added in their order: the table grows to what all of it will need, not
 * to twice what it has.
 */
export function offsetTable(bytes = 0): OffsetTable {
  let capacity = 1024;
  let count = 0;
  // 32 bits of the key, and 48 bits of one more than the offset, of which none are 0 in a place that is taken.
  let tags = new Uint32Array(capacity);
  let low = new Uint32Array(capacity);
  let high = new Uint16Array(capacity);

  const put = (tag: number, lowBits: number, highBits: number): void => {
    let at = tag % capacity;
    while ((low[at] ?? 0) !== 0 || (high[at] ?? 0) !== 0) at = (at + 1) % capacity;
    tags[at] = tag;
    low[at] = lowBits;
    high[at] = highBits;
  };

  const grow = (offset: number): void => {
    const before = { tags, low, high };
    const expected = offset > 0 && bytes > offset ? (count * bytes) / offset : 0;
    capacity = Math.max(Math.ceil(capacity * 1.25), Math.ceil((expected * 1.05) / MOST_FILLED));
    tags = new Uint32Array(capacity);
    low = new Uint32Array(capacity);
    high = new Uint16Array(capacity);
    for (let at = 0; at < before.tags.length; at++) {
      const lowBits = before.low[at] ?? 0;
      const highBits = before.high[at] ?? 0;
      if (lowBits !== 0 || highBits !== 0) put(before.tags[at] ?? 0, lowBits, highBits);
    }
  };

  return {
    add: (key, offset) => {
      if (count >= capacity * MOST_FILLED) grow(offset);
      const stored = offset + 1;
      put(tagOf(key), stored % 2 ** 32, Math.floor(stored / 2 ** 32));
      count += 1;
    },
    *find(key) {
      const tag = tagOf(key);
      let at = tag % capacity;
      for (;;) {
        const stored = (high[at] ?? 0) * 2 ** 32 + (low[at] ?? 0);
        if (stored === 0) return;
        if (tags[at] === tag) yield stored - 1;
        at = (at + 1) % capacity;
      }
    },
    size: () => count,
  };
}

/** Share of the places that are taken before there are more. */
const MOST_FILLED = 0.75;

function tagOf(key: string): number {
  return Number.parseInt(key.slice(0, 8), 16);
}
