/** Ascending offsets with a coarse table beside them, so that a place is found in a few steps. */
export interface OffsetIndex {
  readonly starts: Int32Array;
  /** For every block of 64 units the number of the last start before the block; -1 for none. */
  readonly blocks: Int32Array;
}

/** @param length Of the text. */
export function indexOffsets(starts: Int32Array, length: number): OffsetIndex {
  const blocks = new Int32Array((length >> BLOCK) + 2);
  let last = -1;
  for (let block = 0; block < blocks.length; block++) {
    const from = block << BLOCK;
    while (last + 1 < starts.length && (starts[last + 1] ?? 0) < from) last++;
    blocks[block] = last;
  }
  return { starts, blocks };
}

/** Number of the last start that is not over `offset`; -1 before the first. */
export function lastBefore({ starts, blocks }: OffsetIndex, offset: number): number {
  if (offset < 0) return -1;
  let at = blocks[Math.min(offset >> BLOCK, blocks.length - 1)] ?? -1;
  while (at + 1 < starts.length && (starts[at + 1] ?? 0) <= offset) at++;
  return at;
}

const BLOCK = 6;
