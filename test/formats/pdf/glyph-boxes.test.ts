import { expect, it } from 'vitest';
import { boxesOver } from '../../../src/formats/pdf/removal/glyph-boxes.js';
import type { GlyphTable } from '../../../src/formats/pdf/content/glyph-table.js';

const row = (...numbers: number[]): Float64Array => Float64Array.from(numbers);

it.each([
  ['of shapes twice as high as the em', 6, 9],
  ['of a font that declares boxes of any size', 2.5, 5],
])('a box holds the ink %s', (_, advance, top) => {
  const coordinates = {
    direction: new Int32Array(2),
    axesOf: new Int32Array(2),
    axes: [],
    along: row(0, advance),
    above: row(0, 0),
    advance: row(advance, advance),
    em: row(5, 5),
  };
  const table = { originX: coordinates.along, originY: coordinates.above } as unknown as GlyphTable;
  const ink = { left: 0, bottom: -1, right: advance, top: 9 };
  const [quad] = boxesOver(
    table,
    coordinates,
    () => false,
    [0, 1],
    () => ink,
  );
  expect(quad?.[5]).toBeCloseTo(top);
});
