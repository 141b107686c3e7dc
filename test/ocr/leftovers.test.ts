import sharp from 'sharp';
import type { Sharp } from 'sharp';
import { afterAll, describe, expect, it } from 'vitest';
import { textPicture } from '../../fixtures/image/text-picture.js';
import type { GrayRaster } from '../../src/core/recogniser.js';
import type { LetterPiece } from '../../src/ocr/leftovers/letter-pieces.js';
import { letterRows } from '../../src/ocr/leftovers/letter-rows.js';
import { createRecogniser } from '../../src/ocr/recogniser.js';
import { tesseractEngine } from '../../src/ocr/tesseract-engine.js';

const VALUE = '812-34-5678';
const PLAIN = ['This record is kept by the clerk', 'and nothing in it may be changed'];
const { signal } = new AbortController();
const recogniser = createRecogniser([tesseractEngine()]);
afterAll(() => recogniser.close());

/** A value dressed in some way, alone or below plain text. */
describe('what a person reads is read, or its page is for review', () => {
  it.each<[string, (value: Sharp) => Sharp]>([
    ['slanted by 25 degrees', (one) => one.rotate(25, WHITE)],
    ['slanted by 40 degrees the other way', (one) => one.rotate(-40, WHITE)],
    ['in a corner on its side', (one) => one.rotate(90, WHITE)],
    ['in gray on gray', (one) => one.linear(0.06, 128)],
    ['in dark gray on darker gray', (one) => one.negate().linear(0.06, 32)],
    ['in light gray on white', (one) => one.linear(0.05, 242)],
    ['very large', (one) => one.resize({ width: 2200 })],
  ])('%s', async (_name, dress) => {
    const value = await dress(sharp(await textPicture([VALUE])).flatten())
      .png()
      .toBuffer();
    for (const page of [await grayOf(sharp(value)), await below(value)]) {
      const { readings, needsReview } = await recogniser.readPage(page, {
        dpi: 150,
        languages: ['eng'],
        signal,
      });
      const texts = readings.flat().map(({ text }) => text);
      expect(texts.includes(VALUE) || needsReview, texts.join(' ')).toBe(true);
    }
  });

  it('words of a slanted row stand where they are', async () => {
    const value = await sharp(await textPicture([VALUE]))
      .rotate(25, WHITE)
      .png()
      .toBuffer();
    const page = await below(value);
    const { readings } = await recogniser.readPage(page, { dpi: 150, languages: ['eng'], signal });
    const word = readings.flat().find(({ text }) => text === VALUE);
    expect(word).toBeDefined();
    const { left = 0, top = 0, right = 0, bottom = 0 } = word?.box ?? {};
    expect(top).toBeGreaterThan(300);
    expect((right - left) * (bottom - top)).toBeGreaterThan(2000);
    expect(word?.level?.bottom).toBeLessThan(page.height);
  });
});

describe('rows of letters', () => {
  const row = (count: number, dx: number, dy: number): LetterPiece[] =>
    Array.from({ length: count }, (_, at) => piece(200 + at * dx, 200 + at * dy, 20));
  it.each<[string, LetterPiece[], number[]]>([
    ['level', row(9, 24, 0), [9]],
    ['slanted', row(9, 20, 12), [9]],
    ['upright', row(9, 0, 30), [9]],
    ['far apart', row(9, 62, 0), [9]],
    ['too few', row(6, 24, 0), []],
    ['too far apart', row(9, 80, 0), []],
    ['of different sizes', row(9, 40, 0).map((one, at) => piece(one.x, one.y, 20 << (at % 2))), []],
    ['more than there are letters', row(5000, 1, 0), []],
  ])('%s', (_name, pieces, lengths) => {
    expect(letterRows(pieces).map((found) => found.pieces.length)).toEqual(lengths);
  });
});

const WHITE = { background: 'white' };

function piece(x: number, y: number, size: number): LetterPiece {
  const half = size / 2;
  return { x, y, size, left: x - half, right: x + half, top: y - half, bottom: y + half };
}

async function grayOf(picture: Sharp): Promise<GrayRaster> {
  const { data, info } = await picture
    .flatten(WHITE)
    .grayscale()
    .raw()
    .toBuffer({ resolveWithObject: true });
  return { width: info.width, height: info.height, pixels: new Uint8Array(data) };
}

/** The picture under two lines of text that are read well. */
async function below(value: Buffer): Promise<GrayRaster> {
  const plain = await textPicture(PLAIN);
  const [over, under] = [await sharp(plain).metadata(), await sharp(value).metadata()];
  const top = 300;
  const canvas = sharp({
    create: {
      width: Math.max(over.width, under.width) + 100,
      height: Math.max(top, over.height) + under.height + 50,
      channels: 3,
      background: 'white',
    },
  });
  const at = Math.max(top, over.height);
  const both = canvas.composite([
    { input: plain, left: 0, top: 0 },
    { input: value, left: 40, top: at },
  ]);
  return grayOf(sharp(await both.png().toBuffer()));
}
