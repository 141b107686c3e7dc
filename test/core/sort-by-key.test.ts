import fc from 'fast-check';
import { expect, it } from 'vitest';
import { sortByKey } from '../../src/core/sort-by-key.js';

interface Thing {
  readonly key: number;
  readonly rank: number;
}

const compare = (a: Thing, b: Thing): number => a.rank - b.rank;

it('sorts as a stable sort does, whether the keys tell all of the order or a part of it', () => {
  const ranks = fc.array(fc.integer({ min: 0, max: 30 }), { maxLength: 60 });
  const keys = fc.oneof(
    fc.constant(Array.from({ length: 31 }, (_, rank) => rank)),
    fc.constant(Array.from({ length: 31 }, (_, rank) => rank >> 3)),
    fc.constant(Array.from({ length: 31 }, () => 0)),
  );
  fc.assert(
    fc.property(ranks, keys, (some, keyOf) => {
      const things = some.map((rank) => ({ key: keyOf[rank] ?? 0, rank }));
      const sorted = sortByKey(things, ({ key }) => key, compare);
      // The same things, not only equal ones.
      expect(sorted.map((one) => things.indexOf(one))).toEqual(
        [...things].sort(compare).map((one) => things.indexOf(one)),
      );
    }),
  );
});

it('sorts many things whose keys say nothing', () => {
  const things = Array.from({ length: 500 }, (_, at) => ({ key: 0, rank: (at * 7919) % 503 }));
  expect(sortByKey(things, ({ key }) => key, compare)).toEqual([...things].sort(compare));
});
