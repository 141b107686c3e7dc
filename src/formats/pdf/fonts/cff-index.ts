import { concatenate } from '../objects/bytes.js';
import { u16 } from './big-endian.js';

/** An INDEX of a CFF font: byte strings one behind the other (Adobe Technical Note 5176 §5). */
export interface CffIndex {
  readonly items: readonly Uint8Array[];
  readonly end: number;
}

/** Undefined where it does not fit into the font. */
export function readIndex(bytes: Uint8Array, at: number): CffIndex | undefined {
  const count = u16(bytes, at);
  if (count === 0) return { items: [], end: at + 2 };
  const size = bytes[at + 2] ?? 0;
  if (size < 1 || size > 4) return undefined;
  const offset = (item: number): number => {
    let value = 0;
    for (let index = 0; index < size; index++)
      value = value * 256 + (bytes[at + 3 + item * size + index] ?? 0);
    return value;
  };
  const base = at + 2 + (count + 1) * size;
  const items: Uint8Array[] = [];
  for (let item = 0; item < count; item++) {
    const start = base + offset(item);
    const end = base + offset(item + 1);
    if (end < start || end > bytes.length) return undefined;
    items.push(bytes.subarray(start, end));
  }
  return { items, end: base + offset(count) };
}

export function writeIndex(items: readonly Uint8Array[]): Uint8Array {
  if (items.length === 0) return Uint8Array.of(0, 0);
  const data = concatenate(items);
  const size = data.length < 0xff ? 1 : data.length < 0xffff ? 2 : data.length < 0xffffff ? 3 : 4;
  const head = [items.length >> 8, items.length & 255, size];
  let offset = 1;
  for (const length of [0, ...items.map((item) => item.length)]) {
    offset += length;
    for (let byte = size - 1; byte >= 0; byte--) head.push(Math.floor(offset / 256 ** byte) & 255);
  }
  return concatenate([Uint8Array.from(head), data]);
}
