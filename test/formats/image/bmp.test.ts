import { describe, expect, it } from 'vitest';
import { decodeBmp } from '../../../src/formats/image/read/bmp.js';

const RED = [255, 0, 0];
const GREEN = [0, 255, 0];
const BLUE = [0, 0, 255];
const WHITE = [255, 255, 255];
/** Blue, green, red, white, as the palette has them: blue first, and a byte of nothing. */
const PALETTE = [255, 0, 0, 0, 0, 255, 0, 0, 0, 0, 255, 0, 255, 255, 255, 0];

/** A bitmap of three by two pixels; rows are stored from the lowest up. */
function bitmap(bits: number, packing: number, more: readonly number[], data: readonly number[]) {
  const bytes = new Uint8Array(54 + more.length + data.length);
  const view = new DataView(bytes.buffer);
  bytes.set([0x42, 0x4d]);
  view.setUint32(10, 54 + more.length, true);
  for (const [at, value] of [14, 40, 18, 3, 22, 2, 30, packing].entries()) {
    if (at % 2 === 1) view.setUint32([14, 18, 22, 30][at >> 1] ?? 0, value, true);
  }
  view.setUint16(26, 1, true);
  view.setUint16(28, bits, true);
  bytes.set(more, 54);
  bytes.set(data, 54 + more.length);
  return bytes;
}

const word = (...values: readonly number[]): number[] =>
  values.flatMap((value) => [value & 255, value >> 8]);
const mask = (...values: readonly number[]): number[] =>
  values.flatMap((value) => [value & 255, (value >> 8) & 255, (value >> 16) & 255, value >>> 24]);

describe('bitmaps of red, green, blue over white, white, red', () => {
  const PIXELS = [RED, GREEN, BLUE, WHITE, WHITE, RED].flat();
  const KINDS: readonly (readonly [string, Uint8Array])[] = [
    ['run lengths of bytes', bitmap(8, 1, PALETTE, [2, 3, 1, 2, 0, 0, 0, 3, 2, 1, 0, 0, 0, 1])],
    ['run lengths of half bytes', bitmap(4, 2, PALETTE, [2, 0x33, 1, 0x20, 0, 0, 3, 0x21, 0, 1])],
    [
      'pixels of two bytes',
      bitmap(16, 0, [], word(0x7fff, 0x7fff, 0x7c00, 0, 0x7c00, 0x3e0, 0x1f, 0)),
    ],
    [
      'colours of five, six and five bits',
      bitmap(
        16,
        3,
        mask(0xf800, 0x7e0, 0x1f),
        word(0xffff, 0xffff, 0xf800, 0, 0xf800, 0x7e0, 0x1f, 0),
      ),
    ],
    [
      'colours in another order',
      bitmap(
        32,
        3,
        mask(0xff, 0xff00, 0xff0000),
        mask(0xffffff, 0xffffff, 0xff, 0xff, 0xff00, 0xff0000),
      ),
    ],
  ];
  it.each(KINDS)('%s', (name, bytes) => {
    const { width, height, samples } = decodeBmp(bytes);
    expect([width, height]).toEqual([3, 2]);
    const expected = name.includes('half')
      ? [...RED, ...GREEN, ...RED, ...PIXELS.slice(9)]
      : PIXELS;
    expect([...samples]).toEqual(expected);
  });

  it('runs that go on behind the end are cut off, and what is skipped has the first colour', () => {
    const { samples } = decodeBmp(bitmap(8, 1, PALETTE, [0, 2, 1, 1, 9, 3, 0, 0, 9, 3]));
    expect([...samples]).toEqual([...BLUE, ...WHITE, ...WHITE, ...BLUE, ...BLUE, ...BLUE]);
  });
});
