import fc from 'fast-check';
import sharp from 'sharp';
import type { Sharp } from 'sharp';
import { afterAll, describe, expect, it } from 'vitest';
import { textPicture } from '../../fixtures/image/text-picture.js';
import type { GrayRaster, OcrEngine } from '../../src/core/recogniser.js';
import { installedOcr } from '../../src/ocr/language-data.js';
import { inverse, mapBox, rotation, scaling, compose } from '../../src/ocr/prepare/affine.js';
import { createRecogniser } from '../../src/ocr/recogniser.js';
import { tesseractEngine } from '../../src/ocr/tesseract-engine.js';
import { startTesseract } from '../../src/ocr/tesseract-thread.js';

const VALUE = '812-34-5678';
const LINES = ['The claimant gave the number', `${VALUE} in her letter`, 'and signed it by hand'];
const { signal } = new AbortController();
const recogniser = createRecogniser([tesseractEngine()]);
afterAll(() => recogniser.close());

describe('reading', () => {
  it.each([
    ['as it is', 0],
    ['on its side', 90],
    ['upside down', 180],
    ['on its other side', 270],
    ['askew', 2.5],
    ['askew the other way', -2.5],
  ])('finds a value and where it stands: %s', async (_name, degrees) => {
    const page = await grayOf(
      sharp(await textPicture(LINES)).rotate(degrees, { background: 'white' }),
    );
    const { readings } = await recogniser.readPage(page, { dpi: 200, languages: ['eng'], signal });
    const word = readings.flat().find(({ text }) => text === VALUE);
    const { left = 0, top = 0, right = 0, bottom = 0 } = word?.box ?? {};
    expect(Math.max(right - left, bottom - top)).toBeGreaterThan(100);
    const inside = darkIn(page, {
      left: left - 3,
      top: top - 3,
      right: right + 3,
      bottom: bottom + 3,
    });
    const middle = darkIn(page, { left, top, right, bottom });
    expect(middle).toBeGreaterThan(200);
    expect(inside - middle).toBeLessThan(middle / 5);
  });

  it('reads small print after raising it', async () => {
    const small = sharp(await textPicture(LINES)).resize({ width: 450 });
    const page = await grayOf(small);
    const { readings } = await recogniser.readPage(page, { dpi: 100, languages: ['eng'], signal });
    expect(readings.flat().map(({ text }) => text)).toContain(VALUE);
  });

  it('says nothing of a blank page, and of one pixel', async () => {
    for (const [width, height] of [
      [400, 300],
      [1, 1],
    ] as const) {
      const page = { width, height, pixels: new Uint8Array(width * height).fill(255) };
      const reading = await recogniser.readPage(page, { dpi: 200, languages: ['eng'], signal });
      expect(reading).toMatchObject({ confidence: 0, needsReview: false });
    }
  });

  it('asks for a review where it is not sure', async () => {
    const page = {
      width: 60,
      height: 20,
      pixels: new Uint8Array(1200).fill(255).fill(0, 300, 500),
    };
    const engine: OcrEngine = {
      id: 'unsure',
      recognise: async () => [
        { text: 'x1', confidence: 0.5, box: { left: 1, top: 1, right: 9, bottom: 9 }, line: 0 },
      ],
      close: async () => undefined,
    };
    const options = { dpi: 200, languages: ['eng'], signal };
    expect(await createRecogniser([engine]).readPage(page, options)).toMatchObject({
      needsReview: true,
    });
  });
});

describe('failure', () => {
  it('of a language that is not there is typed', () => {
    for (const language of ['epo', '../eng', '']) {
      expect(() => installedOcr(language)).toThrow(
        expect.objectContaining({ code: 'MISSING_OPTIONAL' }) as Error,
      );
    }
  });

  it('of data in a folder that is not there is typed, and costs no process', async () => {
    const { library } = installedOcr('eng');
    const thread = startTesseract({
      library,
      folder: '/nowhere',
      language: 'eng',
      startMs: 20_000,
      pageMs: 1,
    });
    const asked = thread.ask(new Uint8Array([80, 53]), 200, signal);
    await expect(asked).rejects.toMatchObject({
      code: expect.stringMatching(/^CRASHED$|^LIMIT_TIME$/u) as string,
    });
    await thread.stop();
  });

  it('of one page leaves the next one', async () => {
    const thread = startTesseract({ ...installedOcr('eng'), language: 'eng' });
    await expect(thread.ask(new Uint8Array(), 200, signal)).rejects.toMatchObject({
      code: 'CRASHED',
    });
    const page = new TextEncoder().encode(`P5\n40 40\n255\n${' '.repeat(1600)}`);
    expect(await thread.ask(page, 200, signal)).toEqual([]);
    await thread.stop();
  });

  it('over time kills the thread', async () => {
    const thread = startTesseract({
      ...installedOcr('eng'),
      language: 'eng',
      startMs: 1,
      pageMs: 1,
    });
    const page = new Uint8Array(10);
    await expect(thread.ask(page, 200, signal)).rejects.toMatchObject({ code: 'LIMIT_TIME' });
    expect(thread.isAlive()).toBe(false);
  });

  it('by abort is the abort', async () => {
    const abort = new AbortController();
    const thread = startTesseract({ ...installedOcr('eng'), language: 'eng' });
    const asked = thread.ask(new Uint8Array(10), 200, abort.signal);
    abort.abort(new Error('enough'));
    await expect(asked).rejects.toThrow('enough');
    expect(thread.isAlive()).toBe(false);
  });
});

it('a map and its inverse bring every box back', () => {
  const side = fc.integer({ min: 1, max: 5000 });
  const degrees = fc.oneof(
    fc.constantFrom(0, 90, 180, 270),
    fc.double({ min: -5, max: 5, noNaN: true }),
  );
  fc.assert(
    fc.property(
      side,
      side,
      degrees,
      fc.double({ min: 0.1, max: 4, noNaN: true }),
      (width, height, turn, scale) => {
        const turned = rotation(turn, { width, height });
        const way = compose(turned.map, scaling(scale, scale));
        const box = { left: 1, top: 2, right: width + 1, bottom: height + 2 };
        const back = mapBox(box, compose(way, inverse(way)));
        for (const side of ['left', 'top', 'right', 'bottom'] as const) {
          expect(back[side]).toBeCloseTo(box[side], 4);
        }
      },
    ),
  );
});

async function grayOf(picture: Sharp): Promise<GrayRaster> {
  const { data, info } = await picture
    .flatten({ background: 'white' })
    .toColourspace('b-w')
    .raw()
    .toBuffer({ resolveWithObject: true });
  return { width: info.width, height: info.height, pixels: new Uint8Array(data) };
}

function darkIn(
  { width, height, pixels }: GrayRaster,
  { left, top, right, bottom }: { left: number; top: number; right: number; bottom: number },
): number {
  let count = 0;
  for (let y = Math.max(0, Math.floor(top)); y < Math.min(height, Math.ceil(bottom)); y++) {
    for (let x = Math.max(0, Math.floor(left)); x < Math.min(width, Math.ceil(right)); x++) {
      if ((pixels[y * width + x] ?? 255) < 128) count += 1;
    }
  }
  return count;
}
