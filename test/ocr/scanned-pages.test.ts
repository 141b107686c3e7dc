import { afterAll, describe, expect, it } from 'vitest';
import type { Layout } from '../../fixtures/scanned-pages/index.js';
import { CONDITIONS, LAYOUTS, scannedPage } from '../../fixtures/scanned-pages/index.js';
import { createRecogniser } from '../../src/ocr/recogniser.js';
import { tesseractEngine } from '../../src/ocr/tesseract-engine.js';
import { pageReader } from '../bench/ocr-score.js';

const reader = pageReader(createRecogniser([tesseractEngine()]));
afterAll(() => reader.close());

/** One row of `npm run bench:ocr`. */
describe('a page as a scanner gives it', () => {
  it.each([
    ['statement', 'scan 150'],
    ['letter', 'turned 270'],
    ['boxes', 'salt and pepper'],
  ] as const)('%s, %s: loses its identifiers', async (layout, name) => {
    const condition = CONDITIONS.find((one) => one.name === name);
    if (condition === undefined) throw new Error('No such condition');
    const page = await scannedPage('train', layout, condition, 0);
    const { identifiers, removed, comb, missed } = await reader.score(page);
    expect(missed).toEqual([]);
    expect(removed).toBe(identifiers);
    expect(comb.removed).toBe(comb.identifiers);
  });
});

const GEOMETRIES = ['skew 3', 'turned 270', 'fax standard'];

it.each(Object.keys(LAYOUTS) as Layout[])('%s has its ink where it says', async (layout) => {
  const at = Object.keys(LAYOUTS).indexOf(layout);
  for (const name of [GEOMETRIES[at % GEOMETRIES.length]]) {
    const condition = CONDITIONS.find((one) => one.name === name);
    if (condition === undefined) throw new Error('No such condition');
    const { picture, identifiers } = await scannedPage('train', layout, condition, 1);
    expect(identifiers.length).toBeGreaterThan(10);
    for (const { ink } of identifiers) {
      for (const corners of ink) {
        const [x = 0, y = 0, , , farX = 0, farY = 0] = corners;
        let darkest = 255;
        for (let py = Math.floor(Math.min(y, farY)); py <= Math.max(y, farY); py++) {
          for (let px = Math.floor(Math.min(x, farX)); px <= Math.max(x, farX); px++) {
            darkest = Math.min(darkest, picture.pixels[py * picture.width + px] ?? 255);
          }
        }
        expect(darkest).toBeLessThan(160);
      }
    }
  }
});
