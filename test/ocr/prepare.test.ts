import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { GrayRaster } from '../../src/core/recogniser.js';
import { mapBox } from '../../src/ocr/prepare/affine.js';
import { evenLight } from '../../src/ocr/prepare/even-light.js';
import { prepare } from '../../src/ocr/prepare/prepare.js';
import { runs } from '../runs.js';

const WIDTH = 420;
const HEIGHT = 380;
const SPOT = 24;

/** White paper with lines that are askew, and a black spot above them. */
function pageWith(spot: { readonly x: number; readonly y: number }, degrees: number): GrayRaster {
  const pixels = new Uint8Array(WIDTH * HEIGHT).fill(255);
  const slope = Math.tan((degrees * Math.PI) / 180);
  for (let line = 150; line < 330; line += 14) {
    for (let x = 40; x < WIDTH - 40; x++) {
      if (x % 9 < 3) continue;
      const y = Math.round(line + (x - WIDTH / 2) * slope);
      for (let thick = 0; thick < 4; thick++) pixels[(y + thick) * WIDTH + x] = 0;
    }
  }
  for (let y = spot.y; y < spot.y + SPOT; y++) {
    pixels.fill(0, y * WIDTH + spot.x, y * WIDTH + spot.x + SPOT);
  }
  return { width: WIDTH, height: HEIGHT, pixels };
}

/** The middle of what is dark all around it, as far as a quarter of the spot's way. */
function middleOfSpot({ width, height, pixels }: GrayRaster, reach: number): [number, number] {
  let [sumX, sumY, count] = [0, 0, 0];
  for (let y = reach; y < height - reach; y += 1) {
    for (let x = reach; x < width - reach; x += 1) {
      let isInside = true;
      for (const [dx, dy] of [
        [-reach, -reach],
        [reach, -reach],
        [-reach, reach],
        [reach, reach],
        [0, 0],
      ] as const) {
        if ((pixels[(y + dy) * width + x + dx] ?? 255) > 96) isInside = false;
      }
      if (!isInside) continue;
      sumX += x + 0.5;
      sumY += y + 0.5;
      count += 1;
    }
  }
  return [sumX / count, sumY / count];
}

it('what stands somewhere on the prepared page maps back to where it came from', () => {
  const cases = fc.record({
    x: fc.integer({ min: 30, max: WIDTH - 60 }),
    y: fc.integer({ min: 20, max: 80 }),
    degrees: fc.constantFrom(0, 1.5, -3, 4),
    dpi: fc.constantFrom(96, 130, 200, 300, 600),
    aspect: fc.constantFrom(1, 0.5, 1.6),
    turns: fc.constantFrom(0 as const, 1 as const, 2 as const, 3 as const),
    mends: fc.boolean(),
  });
  fc.assert(
    fc.property(cases, ({ x, y, degrees, dpi, aspect, turns, mends }) => {
      const page = pageWith({ x, y }, degrees);
      const verticalDpi = dpi * aspect;
      const prepared = prepare(page, { dpi, verticalDpi, turns, mends });
      const least = Math.min(prepared.dpi / dpi, prepared.dpi / verticalDpi);
      const [spotX, spotY] = middleOfSpot(prepared.page, Math.floor((SPOT * least) / 4));
      const back = mapBox({ left: spotX, right: spotX, top: spotY, bottom: spotY }, prepared.back);
      // A page that was shrunk has pixels of so many of the first ones.
      const slack = Math.max(1.5, 1.5 / least);
      expect(Math.abs(back.left - (x + SPOT / 2))).toBeLessThan(slack);
      expect(Math.abs(back.top - (y + SPOT / 2))).toBeLessThan(slack);
    }),
    runs(20),
  );
});

describe('the ink of a faded page is made as dark', () => {
  it.each<[string, number, (x: number, y: number) => boolean]>([
    ['without marks', 0, () => false],
    ['beside one mark', 0, (x, y) => x >= 90 && x < 200 && y >= 142 && y < 175],
    ['beside marks over whole tiles', 0, (x, y) => x < 260 && y > 190],
    ['beside marks that JPEG made uneven', 12, (x, y) => x >= 51 && x < 301 && y % 60 < 23],
    ['by the edge of a scanner', 20, (x) => x > WIDTH - 20],
  ])('%s', (_name, black, isMark) => {
    const { pixels } = pageWith({ x: 30, y: 20 }, 0);
    const faded = pixels.map((level) => (level === 0 ? 150 : 190));
    const marked = faded.map((level, at) =>
      isMark(at % WIDTH, Math.floor(at / WIDTH)) ? black + (at % 5) : level,
    );
    const lit = evenLight({ width: WIDTH, height: HEIGHT, pixels: marked }).pixels;
    const most = (of: number): number =>
      lit.reduce((sum, level, at) => (marked[at] === of ? Math.max(sum, level) : sum), 0);
    const least = (of: number): number =>
      lit.reduce((sum, level, at) => (marked[at] === of ? Math.min(sum, level) : sum), 255);
    expect(most(150)).toBeLessThan(32);
    expect(least(190)).toBeGreaterThan(224);
  });
});
