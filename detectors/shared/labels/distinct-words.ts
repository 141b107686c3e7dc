/** Numbers from 0 for the words of one text, the same for the same letters, without making a string of any. */
export interface DistinctWords {
  /** The number of the word in `[start, end)`. */
  readonly numberOf: (start: number, end: number) => number;
}

/** @example distinctWords('no or no').numberOf(6, 8) // as of (0, 2) */
export function distinctWords(text: string): DistinctWords {
  let slots = new Int32Array(1 << 10).fill(-1);
  const starts: number[] = [];
  const ends: number[] = [];
  const hashes: number[] = [];
  const isSame = (word: number, start: number, end: number): boolean => {
    const from = starts[word] ?? 0;
    if ((ends[word] ?? 0) - from !== end - start) return false;
    for (let at = start; at < end; at++) {
      if (text.charCodeAt(at) !== text.charCodeAt(at - start + from)) return false;
    }
    return true;
  };
  const slotOf = (hash: number, start: number, end: number): number => {
    const mask = slots.length - 1;
    let slot = hash & mask;
    for (;;) {
      const word = slots[slot] ?? -1;
      if (word < 0 || (hashes[word] === hash && isSame(word, start, end))) return slot;
      slot = (slot + 1) & mask;
    }
  };
  const grow = (): void => {
    slots = new Int32Array(slots.length * 4).fill(-1);
    for (const [word, hash] of hashes.entries()) {
      slots[slotOf(hash, starts[word] ?? 0, ends[word] ?? 0)] = word;
    }
  };
  return {
    numberOf: (start, end) => {
      const hash = hashOf(text, start, end);
      const slot = slotOf(hash, start, end);
      const known = slots[slot] ?? -1;
      if (known >= 0) return known;
      slots[slot] = starts.length;
      starts.push(start);
      ends.push(end);
      hashes.push(hash);
      if (starts.length * 2 > slots.length) grow();
      return starts.length - 1;
    },
  };
}

/** FNV-1a, mixed so that its low bits tell all words apart. */
function hashOf(text: string, start: number, end: number): number {
  let hash = 0x811c9dc5;
  for (let at = start; at < end; at++) hash = Math.imul(hash ^ text.charCodeAt(at), 0x01000193);
  return hash ^ (hash >>> 15);
}
