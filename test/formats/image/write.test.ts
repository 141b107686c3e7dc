import fc from 'fast-check';
import sharp from 'sharp';
import { describe, expect, it } from 'vitest';
import type { Raster } from '../../../src/raster/raster.js';
import { jpegQuality, repaintedQuality } from '../../../src/raster/jpeg-quality.js';
import { encodePng } from '../../../src/formats/image/write/png.js';
import { encodeTiffPage, joinTiff } from '../../../src/formats/image/write/tiff.js';
import { runs } from '../../runs.js';

/** Rows of runs, as scans have them. */
const bilevel = fc
  .record({
    width: fc.oneof(fc.integer({ min: 1, max: 90 }), fc.integer({ min: 2500, max: 6000 })),
    height: fc.integer({ min: 1, max: 12 }),
    runs: fc.array(fc.oneof(fc.integer({ min: 1, max: 9 }), fc.integer({ min: 1, max: 4000 })), {
      minLength: 1,
      maxLength: 60,
    }),
  })
  .map(({ width, height, runs }): Raster => {
    const samples = new Uint8Array(width * height);
    let at = 0;
    for (let turn = 0; at < samples.length; turn++) {
      const end = at + (runs[turn % runs.length] ?? 1);
      samples.fill(turn % 2 === 0 ? 255 : 0, at, end);
      at = end;
    }
    return { width, height, channels: 1, samples };
  });

const anyRaster = fc
  .record({
    width: fc.integer({ min: 1, max: 20 }),
    height: fc.integer({ min: 1, max: 20 }),
    channels: fc.constantFrom(1 as const, 3 as const),
    deep: fc.boolean(),
    seed: fc.uint8Array({ minLength: 1, maxLength: 64 }),
  })
  .map(({ width, height, channels, deep, seed }): Raster => {
    const length = width * height * channels;
    const at = (index: number): number => (seed[index % seed.length] ?? 0) + (index % 7);
    const samples = deep
      ? Uint16Array.from({ length }, (_, index) => at(index) * 251)
      : Uint8Array.from({ length }, (_, index) => at(index) & 255);
    return { width, height, channels, samples };
  });

describe('what was written is what another decoder reads', () => {
  it('group 4, page by page', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(bilevel, { minLength: 1, maxLength: 3 }), async (pages) => {
        const encoded = await Promise.all(
          pages.map((page) => encodeTiffPage(page, { density: 200 }, undefined)),
        );
        const file = joinTiff(encoded);
        for (const [page, { samples }] of pages.entries()) {
          expect(await decoded(file, page)).toEqual([...samples]);
        }
      }),
      runs(20),
    );
  });

  it.each(['png', 'tiff'] as const)('%s without loss', async (kind) => {
    await fc.assert(
      fc.asyncProperty(anyRaster, async (raster) => {
        const file =
          kind === 'png'
            ? encodePng(raster, { density: 300 })
            : joinTiff([await encodeTiffPage(raster, { density: 300 }, undefined)]);
        expect(await decoded(file, 0)).toEqual([...raster.samples]);
        expect((await sharp(file).metadata()).density).toBe(300);
      }),
      runs(20),
    );
  });

  it('JPEG in TIFF, but for the loss', async () => {
    const samples = new Uint8Array(64 * 64 * 3).fill(90);
    const raster: Raster = { width: 64, height: 64, channels: 3, samples };
    const settings = { quality: 90, chromaSubsampling: '4:4:4' } as const;
    const file = joinTiff([await encodeTiffPage(raster, { density: 0 }, settings)]);
    for (const value of await decoded(file, 0)) expect(Math.abs(value - 90)).toBeLessThan(4);
  });
});

it.each([20, 50, 75, 85, 95])('a JPEG of quality %d is known as that', async (quality) => {
  const create = { width: 40, height: 40, channels: 3, background: 'white' } as const;
  const file = await sharp({ create }).jpeg({ quality }).toBuffer();
  expect(jpegQuality(new Uint8Array(file))).toBe(quality);
  expect(repaintedQuality(new Uint8Array(file))).toBe(Math.max(60, quality));
});

async function decoded(file: Uint8Array, page: number): Promise<number[]> {
  const { depth, channels } = await sharp(file, { page }).metadata();
  const deep = depth === 'ushort';
  const colours = channels === 1 ? (deep ? 'grey16' : 'b-w') : deep ? 'rgb16' : 'srgb';
  const data = await sharp(file, { page })
    .toColourspace(colours)
    .raw({ depth: deep ? 'ushort' : 'uchar' })
    .toBuffer();
  return deep
    ? [...new Uint16Array(data.buffer.slice(data.byteOffset, data.byteOffset + data.length))]
    : [...data];
}
