import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { OcrWord } from '../../../../src/core/recogniser.js';
import { unlikeWords } from '../../../../src/formats/pdf/audit/unlike-words.js';
import { boxQuad, transformedQuad } from '../../../../src/formats/pdf/content/quad.js';
import { levelMatrix } from '../../../../src/formats/pdf/text-layer/level-lines.js';
import { quadsMeet } from '../../../../src/formats/pdf/text-layer/quads-meet.js';

const box = (
  left: number,
  bottom: number,
  width: number,
  height: number,
): ReturnType<typeof boxQuad> =>
  boxQuad({ left, bottom, right: left + width, top: bottom + height });

describe('quads meet', () => {
  it.each([
    ['one in the other', box(0, 0, 10, 10), box(4, 4, 1, 1), true],
    ['a corner in common', box(0, 0, 10, 10), box(9, 9, 5, 5), true],
    ['a cross', box(0, 4, 10, 1), box(4, 0, 1, 10), true],
    ['an edge only', box(0, 0, 10, 10), box(10, 0, 5, 10), false],
    ['apart', box(0, 0, 1, 1), box(5, 5, 1, 1), false],
    ['a diamond beside a corner', [0, 5, 5, 0, 10, 5, 5, 10] as const, box(0, 0, 2, 2), false],
  ])('%s', (_, one, other, meets) => {
    expect([quadsMeet(one, other), quadsMeet(other, one)]).toEqual([meets, meets]);
  });
});

describe('the way from a level page to the picture', () => {
  it('is the turn and the shift that the words made', () => {
    const place = fc.record({
      x: fc.integer({ min: 0, max: 2000 }),
      y: fc.integer({ min: 0, max: 2000 }),
    });
    fc.assert(
      fc.property(
        fc.double({ min: -Math.PI, max: Math.PI, noNaN: true }),
        place,
        fc.uniqueArray(place, {
          minLength: 2,
          maxLength: 20,
          selector: ({ x, y }) => x * 5000 + y,
        }),
        (angle, shift, places) => {
          const [cos, sin] = [Math.cos(angle), Math.sin(angle)];
          const turn = [cos, sin, -sin, cos, shift.x, shift.y] as const;
          const words = places.map(({ x, y }): OcrWord => {
            const [cx, cy] = transformedQuad(box(x, y, 0, 0), turn);
            const around = (px: number, py: number): OcrWord['box'] => ({
              left: px - 5,
              right: px + 5,
              top: py - 2,
              bottom: py + 2,
            });
            return { text: 'a', confidence: 1, line: 1, box: around(cx, cy), level: around(x, y) };
          });
          const found = levelMatrix(words);
          turn.forEach((number, at) => {
            expect(Math.abs((found[at] ?? 0) - number)).toBeLessThan(1e-4);
          });
        },
      ),
      { numRuns: 50 },
    );
  });
});

describe('words that were read again', () => {
  it.each([
    [['Affidavit', 'of', 'Fact'], ['AFFIDAVIT OF FACT'], 0],
    [['Abernathy'], ['Abernatny'], 0],
    [['Social', 'Security'], ['SocialSecurity'], 0],
    [['812-34-5678'], ['counsel of record'], 1],
    [['made', 'up'], [''], 2],
  ])('%j in %j', (words, readings, unlike) => {
    expect(unlikeWords(words, readings)).toBe(unlike);
  });
});
