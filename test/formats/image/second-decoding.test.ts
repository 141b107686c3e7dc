import sharp from 'sharp';
import type { Sharp } from 'sharp';
import { describe, expect, it } from 'vitest';
import { decodeAgain } from '../../../src/formats/image/audit/decode-again.js';
import { pixelChangesAgain } from '../../../src/formats/image/audit/same-pixels.js';
import type { PictureKind } from '../../../src/formats/image/read/kind.js';
import { encodeTiffPage, joinTiff } from '../../../src/formats/image/write/tiff.js';

const [WIDTH, HEIGHT] = [200, 120];
const BOX = { left: 40, top: 30, right: 120, bottom: 60 };
const CODINGS: readonly (readonly [string, PictureKind, (image: Sharp) => Sharp])[] = [
  ['JPEG', 'jpeg', (image) => image.jpeg({ quality: 60 })],
  ['JPEG, coarse colour', 'jpeg', (image) => image.jpeg({ chromaSubsampling: '4:2:0' })],
  ['progressive JPEG', 'jpeg', (image) => image.jpeg({ progressive: true })],
  ['gray JPEG', 'jpeg', (image) => image.toColourspace('b-w').jpeg()],
  ['WebP', 'webp', (image) => image.webp({ quality: 80 })],
  ['WebP without loss', 'webp', (image) => image.webp({ lossless: true })],
  ['GIF', 'gif', (image) => image.gif({ dither: 0 })],
];

describe('a second decoder', () => {
  it.each(CODINGS)('sees what the first one sees: %s', async (_name, kind, coded) => {
    const before: unknown = Reflect.get(globalThis, 'ImageData');
    const { source, bytes } = await encoded(coded);
    const raster = await rasterOf(bytes, kind);
    expect(pixelChangesAgain(source, raster, [], 1)).toEqual([]);
    expect(pixelChangesAgain(source, raster, [BOX], 1)).toEqual([
      { kind: 'pixels', where: 'page 1' },
    ]);
    const painted = await encoded(coded, BOX);
    const after = await rasterOf(painted.bytes, kind);
    expect(pixelChangesAgain(source, after, [BOX], 1)).toEqual([]);
    expect(pixelChangesAgain(source, after, [], 1)).toHaveLength(1);
    expect(Reflect.get(globalThis, 'ImageData')).toBe(before);
  });

  it('sees JPEG in TIFF', async () => {
    const { source } = await encoded((image) => image.jpeg());
    const settings = { quality: 90, chromaSubsampling: '4:4:4' } as const;
    const bytes = joinTiff([await encodeTiffPage(source, { density: 100 }, settings)]);
    expect(pixelChangesAgain(source, await rasterOf(bytes, 'tiff'), [], 1)).toEqual([]);
  });

  it('throws at a file that breaks off', async () => {
    const { bytes } = await encoded((image) => image.jpeg());
    const broken = bytes.subarray(0, bytes.length / 2);
    await expect(
      decodeAgain(broken, 'jpeg', 1, { width: WIDTH, height: HEIGHT }),
    ).rejects.toThrow();
  });

  it('leaves alone what is too large for it', async () => {
    const { bytes } = await encoded((image) => image.jpeg());
    const size = { width: 5000, height: 5000 };
    expect(await decodeAgain(bytes, 'jpeg', 1, size)).toEqual({ reader: 'jpeg-js' });
  });
});

interface Pixels {
  readonly width: number;
  readonly height: number;
  readonly channels: 3;
  readonly samples: Uint8Array;
}

async function rasterOf(bytes: Uint8Array, kind: PictureKind): Promise<Pixels> {
  const { raster } = (await decodeAgain(bytes, kind, 1, { width: WIDTH, height: HEIGHT })) ?? {};
  if (raster === undefined) throw new Error('Not decoded');
  return raster as Pixels;
}

/** Stripes of two shades, as pixels and in a coding. */
async function encoded(
  coded: (image: Sharp) => Sharp,
  box?: typeof BOX,
): Promise<{ source: Pixels; bytes: Uint8Array }> {
  const samples = new Uint8Array(WIDTH * HEIGHT * 3);
  for (let at = 0; at < samples.length; at += 3) {
    const [x, y] = [(at / 3) % WIDTH, Math.floor(at / 3 / WIDTH)];
    const shade = x % 32 < 16 ? 230 : 180;
    samples.fill(shade, at, at + 3);
    if (box === undefined) continue;
    const isInside = x >= box.left && x < box.right && y >= box.top && y < box.bottom;
    if (isInside) samples.fill(0, at, at + 3);
  }
  const raw = { width: WIDTH, height: HEIGHT, channels: 3 } as const;
  const bytes = new Uint8Array(await coded(sharp(samples, { raw })).toBuffer());
  return { source: { ...raw, samples }, bytes };
}
