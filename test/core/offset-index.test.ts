import fc from 'fast-check';
import { expect, it } from 'vitest';
import { makeColumn, push, valuesOf } from '../../src/core/scan-input/column.js';
import { indexOffsets, lastBefore } from '../../src/core/offset-index.js';

it('finds the last start at or before any offset', () => {
  fc.assert(
    fc.property(fc.uniqueArray(fc.nat(700), { maxLength: 40 }), (unordered) => {
      const starts = Int32Array.from(unordered).sort();
      const index = indexOffsets(starts, 701);
      for (let offset = -2; offset < 720; offset++) {
        expect(lastBefore(index, offset)).toBe(starts.findLastIndex((start) => start <= offset));
      }
    }),
  );
});

it('keeps what is pushed to a column, over every growth', () => {
  fc.assert(
    fc.property(fc.array(fc.integer(), { maxLength: 300 }), fc.nat(4), (values, room) => {
      const column = makeColumn(room);
      for (const value of values) push(column, value);
      expect([...valuesOf(column)]).toEqual(values);
    }),
  );
});
