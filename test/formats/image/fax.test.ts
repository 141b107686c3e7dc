import sharp from 'sharp';
import { afterAll, describe, expect, it } from 'vitest';
import { textPicture } from '../../../fixtures/image/text-picture.js';
import { pixelAspect } from '../../../src/formats/image/read/pixel-aspect.js';
import { encodeBmp } from '../../../src/formats/image/write/bmp.js';
import { encodeJpeg } from '../../../src/formats/image/write/jpeg.js';
import { encodePng } from '../../../src/formats/image/write/png.js';
import { encodeTiffPage, joinTiff } from '../../../src/formats/image/write/tiff.js';
import { createEngine } from '../../../src/index.js';

const engine = createEngine({ isolate: 'none' });
afterAll(() => engine.close());

it('a fax with half the rows is read, and keeps both densities', async () => {
  const page = await textPicture(['Social Security number', 'of the claimant: 812-34-5678']);
  const { width, height } = await sharp(page).metadata();
  const fax = await sharp(page)
    .resize(width, Math.round(height * 0.48), { fit: 'fill' })
    .threshold(140)
    .toColourspace('b-w')
    .tiff({ compression: 'ccittfax4', bitdepth: 1, xres: 204 / 25.4, yres: 98 / 25.4 })
    .toBuffer();
  const outcome = await engine.redact(new Uint8Array(fax));
  expect(outcome).toMatchObject({ status: 'redacted' });
  if (!('output' in outcome)) throw new Error('No output');
  expect(pixelAspect(outcome.output, 'tiff', 1)).toBeCloseTo(98 / 204, 2);
  expect(outcome.findings.map(({ entity }) => entity)).toEqual(['us-ssn']);
});

describe('both densities are written as they are read', () => {
  const look = { density: 200, rowDensity: 100 };
  const raster = { width: 4, height: 4, channels: 1, samples: new Uint8Array(16) } as const;
  it.each([
    ['png', () => encodePng(raster, look)],
    ['bmp', () => encodeBmp(raster, look)],
    ['jpeg', () => encodeJpeg(raster, look, { quality: 80, chromaSubsampling: '4:2:0' })],
    ['tiff', async () => joinTiff([await encodeTiffPage(raster, look, undefined)])],
  ] as const)('%s', async (kind, encode) => {
    expect(pixelAspect(await encode(), kind, 1)).toBeCloseTo(0.5, 2);
  });
});
