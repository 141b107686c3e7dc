import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { FaxCoding } from '../../src/raster/decode-fax.js';
import { decodeFax } from '../../src/raster/decode-fax.js';
import { encodeG4 } from '../../src/raster/encode-g4.js';
import { BLACK_CODES, WHITE_CODES } from '../../src/raster/fax-codes.js';

/** Pictures as people scan them are runs, not noise. */
const pictures = fc
  .tuple(fc.integer({ min: 1, max: 3000 }), fc.integer({ min: 1, max: 12 }))
  .chain(([width, height]) =>
    fc
      .array(fc.array(fc.integer({ min: 0, max: width }), { maxLength: 12 }), {
        minLength: height,
        maxLength: height,
      })
      .map((rows) => ({ width, height, pixels: drawn(rows, width) })),
  );

/** Pixels (0 black, 255 white) whose colour changes at these columns of each row. */
function drawn(rows: readonly (readonly number[])[], width: number): Uint8Array {
  const pixels = new Uint8Array(width * rows.length).fill(255);
  rows.forEach((changes, y) => {
    for (const x of changes)
      for (let at = y * width + x; at < (y + 1) * width; at++) pixels[at] = 255 - (pixels[at] ?? 0);
  });
  return pixels;
}

function unpacked(packed: Uint8Array, { columns, rows }: FaxCoding): Uint8Array {
  const stride = (columns + 7) >> 3;
  return Uint8Array.from({ length: columns * rows }, (_, at) => {
    const x = at % columns;
    const byte = packed[Math.floor(at / columns) * stride + (x >> 3)] ?? 0;
    return (byte >> (7 - (x & 7))) & 1 ? 255 : 0;
  });
}

function bytesOf(bits: string): Uint8Array {
  return Uint8Array.from(bits.match(/.{1,8}/gu) ?? [], (byte) =>
    Number.parseInt(byte.padEnd(8, '0'), 2),
  );
}

const EOL = '000000000001';

/** ITU-T T.4 in one dimension, with what stands before each row and after all. */
function levelFax(
  pixels: Uint8Array,
  width: number,
  { before = '', aligned = false, after = '' } = {},
): Uint8Array {
  let bits = '';
  for (let row = 0; row < pixels.length; row += width) {
    if (aligned) bits = bits.padEnd(Math.ceil(bits.length / 8) * 8, '0');
    bits += before;
    let black = false;
    for (let x = 0; x < width; black = !black) {
      let end = x;
      while (end < width && (pixels[row + end] === 0) === black) end++;
      const codes = black ? BLACK_CODES : WHITE_CODES;
      let run = end - x;
      for (; run >= 2560; run -= 2560) bits += codes[103] ?? '';
      if (run >= 64) bits += codes[63 + (run >> 6)] ?? '';
      bits += codes[run & 63] ?? '';
      x = end;
    }
  }
  return bytesOf(bits + after);
}

describe('fax coding', () => {
  it('reads what it wrote by T.6', () => {
    fc.assert(
      fc.property(pictures, ({ width, height, pixels }) => {
        const coding = { k: -1, columns: width, rows: height };
        const { packed, isWhole } = decodeFax(encodeG4(pixels, { width, height }), coding);
        expect(isWhole).toBe(true);
        expect(Buffer.compare(unpacked(packed, coding), pixels)).toBe(0);
      }),
    );
  });

  const ways = [
    ['rows one behind the other', {}],
    ['rows on whole bytes', { aligned: true }],
    ['ends of lines', { before: EOL, after: EOL.repeat(6) }],
    ['fill before ends of lines', { before: `0000${EOL}`, after: EOL.repeat(6) }],
  ] as const;
  it.each(ways)('reads T.4 in one dimension: %s', (_, way) => {
    fc.assert(
      fc.property(pictures, ({ width, height, pixels }) => {
        const coding = {
          k: 0,
          columns: width,
          rows: height,
          isByteAligned: 'aligned' in way,
        };
        const { packed } = decodeFax(levelFax(pixels, width, way), coding);
        expect(Buffer.compare(unpacked(packed, coding), pixels)).toBe(0);
      }),
    );
  });

  it('reads rows of both kinds', () => {
    // Eight pixels, three of them black in the middle; the row below one to the right at both edges.
    const level = `${EOL}1${WHITE_CODES[2]}${BLACK_CODES[3]}${WHITE_CODES[3]}`;
    const stacked = `${EOL}00110111`;
    const coding = { k: 4, columns: 8, rows: 2 };
    const { packed, isWhole } = decodeFax(bytesOf(level + stacked + `${EOL}1`.repeat(6)), coding);
    expect({ rows: [...packed], isWhole }).toEqual({
      rows: [0b11000111, 0b11100011],
      isWhole: true,
    });
  });

  it('says where data makes no sense, and leaves the rest white', () => {
    const rows = { k: -1, columns: 16, rows: 3 };
    expect(decodeFax(bytesOf('0000000111110101'), rows)).toEqual({
      packed: new Uint8Array(6).fill(0xff),
      isWhole: false,
    });
    expect(decodeFax(new Uint8Array(), rows).isWhole).toBe(false);
  });

  it('takes any bytes and ends', () => {
    fc.assert(
      fc.property(
        fc.uint8Array({ maxLength: 300 }),
        fc.integer({ min: -1, max: 1 }),
        (bytes, k) => {
          expect(decodeFax(bytes, { k, columns: 40, rows: 20 }).packed).toHaveLength(100);
        },
      ),
    );
  });
});
