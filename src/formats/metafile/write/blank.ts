import type { Bytes, DrawnText } from '../read/metafile.js';

/** Writes over stretches of a drawing, and remembers which. */
export interface Blanker {
  readonly zero: (stretch: Bytes) => void;
  /** A character of a text becomes a block, and stands as far from the next one as the others that go. */
  readonly characters: (drawn: DrawnText, indices: readonly number[]) => void;
  /** Three numbers a stretch, ascending: start, end, new length. */
  readonly ranges: () => Int32Array;
}

/** @param bytes Written over in place. */
export function blanker(bytes: Uint8Array): Blanker {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const written: Bytes[] = [];
  return {
    zero: (stretch) => {
      bytes.fill(0, stretch.start, stretch.end);
      written.push(stretch);
    },
    characters: (drawn, indices) => {
      const { start, width, spacing } = drawn;
      for (const index of indices) {
        const at = start + index * width;
        if (width === 2) view.setUint16(at, BLOCK, true);
        else view.setUint8(at, LETTER);
        written.push({ start: at, end: at + width });
      }
      if (spacing === undefined) return;
      const { size, step } = spacing;
      const places = indices.map((index) => spacing.start + index * step);
      const distances = places.map((at) =>
        size === 4 ? view.getInt32(at, true) : view.getInt16(at, true),
      );
      const sum = distances.reduce((total, one) => total + one, 0);
      const mean = Math.trunc(sum / Math.max(1, distances.length));
      places.forEach((at, index) => {
        const distance = index === 0 ? sum - mean * (places.length - 1) : mean;
        if (size === 4) view.setInt32(at, distance, true);
        else view.setInt16(at, distance, true);
        written.push({ start: at, end: at + size });
      });
    },
    ranges: () => {
      const ranges: number[] = [];
      for (const { start, end } of written.sort((a, b) => a.start - b.start)) {
        const last = ranges.length - 3;
        const before = ranges[last + 1] ?? -1;
        if (last >= 0 && start <= before) {
          const reach = Math.max(before, end);
          ranges.splice(last + 1, 2, reach, reach - (ranges[last] ?? 0));
        } else ranges.push(start, end, end - start);
      }
      return Int32Array.from(ranges);
    },
  };
}

/** FULL BLOCK; in fonts of one byte a character an asterisk stands for it. */
const BLOCK = 0x2588;
const LETTER = 0x2a;
