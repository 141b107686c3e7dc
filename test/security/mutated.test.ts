import { describe, expect, it } from 'vitest';
import { sequence } from '../../fixtures/pdf/placement.js';
import { placement } from '../../fixtures/pdf/placements.js';
import { motionPdf, motionSecrets } from '../../fixtures/pdf/motion.js';
import { createEngine } from '../../src/index.js';
import { runFactor } from '../runs.js';
import { attempt } from './attempt.js';

const VALUE = '842-26-9118';
const engine = createEngine({ isolate: 'none' });
const secrets = [...new Set(motionSecrets.map(({ value }) => value))];

/** Documents with other structures, and how many changed copies of each are tried. */
const DOCUMENTS: readonly {
  readonly name: string;
  readonly bytes: Uint8Array;
  readonly values: readonly string[];
  readonly copies: number;
}[] = [
  { name: 'motion', bytes: motionPdf(), values: secrets, copies: 3 * runFactor() },
  ...(
    [
      ['object-and-xref-streams', 8 * runFactor()],
      ['nested-forms', 8 * runFactor()],
      ['unfiltered-streams', 8 * runFactor()],
    ] as const
  ).map(([name, copies]) => ({
    name,
    bytes: placement(name).build(VALUE),
    values: [VALUE],
    copies,
  })),
];

describe('a document with one byte changed', () => {
  it.each(DOCUMENTS)(
    '$name: is refused, incomplete, or proved',
    async ({ bytes, values, copies }) => {
      const pick = sequence(bytes.length);
      const statuses = new Set<string>();
      for (let copy = 0; copy < copies; copy++) {
        const changed = bytes.slice();
        const at = pick(bytes.length);
        changed[at] = (changed[at] ?? 0) ^ (1 + pick(255));
        statuses.add((await attempt(engine, changed, { values })).status);
      }
      // Where all came to the same, the changes would have tested little.
      expect(statuses.size).toBeGreaterThan(1);
    },
    60_000,
  );
});

describe('a document with one byte left out', () => {
  it.each(DOCUMENTS.slice(1))(
    '$name: is refused, incomplete, or proved',
    async ({ bytes, values }) => {
      const pick = sequence(7);
      for (let copy = 0; copy < 4; copy++) {
        const at = pick(bytes.length);
        const shorter = new Uint8Array(
          Buffer.concat([bytes.subarray(0, at), bytes.subarray(at + 1)]),
        );
        await attempt(engine, shorter, { values });
      }
    },
  );
});
