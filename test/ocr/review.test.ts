import { describe, expect, it } from 'vitest';
import type { GrayRaster, OcrEngine, OcrWord, PixelBox } from '../../src/core/recogniser.js';
import { createRecogniser } from '../../src/ocr/recogniser.js';
import { unreadInk } from '../../src/ocr/unread-ink.js';

const [WIDTH, HEIGHT] = [1000, 600];
const WORD: OcrWord = {
  text: 'affidavit',
  confidence: 0.96,
  box: { left: 100, top: 100, right: 900, bottom: 300 },
  line: 0,
};
const { signal } = new AbortController();

describe('strokes in no word', () => {
  it.each<[string, (x: number, y: number) => boolean, number, number]>([
    ['a word that was read', (x, y) => isHatched(x, y) && isIn(x, y, WORD.box), 0, 0],
    ['as much beside it', (x, y) => isHatched(x, y) && y >= 350 && y < 550, 2.4, 3.4],
    ['rules', (x, y) => y % 150 < 3 || x % 250 < 3, 0, 0],
    ['rules of a page that was set level', (x, y) => isJagged(x, y) || isJagged(y, x), 0, 0],
    ['a filled field', (_x, y) => y > 400, 0, 0],
    ['specks', (x, y) => x % 30 === 0 && y % 30 === 0, 0, 0],
    ['letters in pieces, on a page of few words', isInPieces, 2.4, 3.4],
  ])('%s', (_name, isInk, least, most) => {
    const area = unreadInk(drawn(isInk), [WORD], 200);
    expect(area).toBeGreaterThanOrEqual(least);
    expect(area).toBeLessThanOrEqual(most);
  });

  it('pieces are dirt on a page of many words', () => {
    const words = Array.from({ length: 20 }, () => WORD);
    expect(unreadInk(drawn(isInPieces), words, 200)).toBe(0);
  });

  it('the sides of boxes for letters are none, what stands in the boxes is', () => {
    const sides = (x: number, y: number): boolean =>
      CELLS.some(
        ({ left, top, right, bottom }) =>
          isIn(x, y, { left: left - 4, top: top - 4, right: right + 4, bottom: bottom + 4 }) &&
          !isIn(x, y, { left, top, right, bottom }),
      );
    const letters = (x: number, y: number): boolean =>
      CELLS.some(({ left, top }) => isIn(x - left - 12, y - top - 10, LETTER) && x % 10 < 5);
    const areaOf = (isInk: (x: number, y: number) => boolean): number =>
      unreadInk(drawn(isInk), [], 200, CELLS);
    expect(areaOf(sides)).toBe(0);
    expect(areaOf((x, y) => sides(x, y) || letters(x, y))).toBeGreaterThan(0.5);
  });
});

/** In rows of twelve, drawn apart. */
const CELLS: readonly PixelBox[] = [400, 480].flatMap((top) =>
  Array.from({ length: 12 }, (_, at) => {
    const left = 100 + at * 62;
    return { left, top, right: left + 44, bottom: top + 46 };
  }),
);
const LETTER: PixelBox = { left: 0, top: 0, right: 20, bottom: 26 };

describe('a person is to look at a page', () => {
  const text = drawn((x, y) => isHatched(x, y) && isIn(x, y, WORD.box));
  const gray = { ...text, pixels: text.pixels.map((level) => Math.min(250, level + 20)) };
  const strokes = drawn(isHatched);
  it.each([
    { name: 'that was read', page: gray, scale: { dpi: 200 }, needsReview: false },
    { name: 'in gray at 100 dots an inch', page: gray, scale: { dpi: 100 }, needsReview: false },
    { name: 'in two colours at 100', page: text, scale: { dpi: 100 }, needsReview: true },
    { name: 'of a fax', page: text, scale: { dpi: 204, verticalDpi: 98 }, needsReview: true },
    {
      name: 'of a fine fax',
      page: text,
      scale: { dpi: 204, verticalDpi: 196 },
      needsReview: false,
    },
    { name: 'with strokes not read', page: strokes, scale: { dpi: 200 }, needsReview: true },
  ])('$name: $needsReview', async ({ page, scale, needsReview }) => {
    const recogniser = createRecogniser([readsAll]);
    const reading = await recogniser.readPage(page, { ...scale, languages: ['eng'], signal });
    expect(reading.needsReview).toBe(needsReview);
  });
});

/** Says that it read the word, wherever that is on the page as it is given. */
const readsAll: OcrEngine = {
  id: 'sure',
  recognise: async ({ width, height }) => {
    const [across, down] = [width / WIDTH, height / HEIGHT];
    const { left, top, right, bottom } = WORD.box;
    const box = {
      left: left * across,
      right: right * across,
      top: top * down,
      bottom: bottom * down,
    };
    return [{ ...WORD, box }];
  },
  close: async () => undefined,
};

function drawn(isInk: (x: number, y: number) => boolean): GrayRaster {
  const pixels = new Uint8Array(WIDTH * HEIGHT).fill(255);
  for (let at = 0; at < pixels.length; at++) {
    if (isInk(at % WIDTH, Math.floor(at / WIDTH))) pixels[at] = 0;
  }
  return { width: WIDTH, height: HEIGHT, pixels };
}

/** Strokes as letters have them. */
function isHatched(x: number, y: number): boolean {
  return x % 12 < 4 && y % 36 < 24 && x > 100 && x < 700;
}

/** What is left of strokes where a copier took most of them for paper. */
function isInPieces(x: number, y: number): boolean {
  return x % 8 === 0 && y % 6 === 0 && isIn(x, y, { left: 100, top: 350, right: 700, bottom: 550 });
}

/** Rules two pixels thick as they are when a page was set level: not quite level, with notches and steps. */
function isJagged(along: number, across: number): boolean {
  const from = (across - Math.floor(along / 300)) % 150;
  const isNotch = along % 19 === 0;
  const step = Math.floor(along / 19) % 2;
  return from === 1 ? !isNotch : from === step * 2;
}

function isIn(x: number, y: number, { left, top, right, bottom }: OcrWord['box']): boolean {
  return x >= left && x < right && y >= top && y < bottom;
}
