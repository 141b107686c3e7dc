import { expect, it } from 'vitest';
import { sourceOf } from '../../fixtures/text/source.js';
import { isotonicTable } from './fit-calibration.js';
import type { Sample } from './fit-logistic.js';
import { fitWeights, logOddsOf } from './fit-logistic.js';

const TRUE_WEIGHTS = [-1, 2.5, -3, 0];

/** Candidates of which each piece of evidence is there every other time; the last piece never. */
function drawn(count: number): Sample[] {
  const source = sourceOf('train', 'logistic');
  return Array.from({ length: count }, () => {
    const features: (readonly [number, number])[] = [[0, 1]];
    if (source.chance(0.5)) features.push([1, 1]);
    if (source.chance(0.5)) features.push([2, 0.5]);
    return {
      features,
      right: source.chance(1 / (1 + Math.exp(-logOddsOf(features, TRUE_WEIGHTS)))),
    };
  });
}

it('finds the weights that made the samples, and leaves alone what they do not have', () => {
  const weights = fitWeights(drawn(20_000), [0, 0, 0, 1.5]);
  for (const at of [0, 1, 2]) expect(weights[at]).toBeCloseTo(TRUE_WEIGHTS[at] ?? 0, 0);
  expect(weights[3]).toBe(1.5);
});

it('makes a table that rises and says what was so', () => {
  const scored = drawn(20_000).map(({ features, right }) => ({
    logOdds: 3 * logOddsOf(features, TRUE_WEIGHTS),
    right,
  }));
  const table = isotonicTable(scored);
  expect(table.length).toBeGreaterThan(2);
  for (const [at, [logOdds, probability]] of table.entries()) {
    expect(logOdds).toBeGreaterThan(table[at - 1]?.[0] ?? -Infinity);
    expect(probability).toBeGreaterThan(table[at - 1]?.[1] ?? 0);
    expect(Math.abs(probability - 1 / (1 + Math.exp(-logOdds / 3)))).toBeLessThan(0.1);
  }
});

it('makes no table of too few samples', () => {
  expect(isotonicTable([{ logOdds: 1, right: true }])).toEqual([]);
});
