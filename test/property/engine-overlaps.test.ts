import fc from 'fast-check';
import { expect, it } from 'vitest';
import type { EntityId } from '../../src/core/entity.js';
import type { TextLayer } from '../../src/core/text.js';
import type { LayerHit } from '../../src/engine/merging/layer-hit.js';
import { mergeHits } from '../../src/engine/merging/merge-hits.js';
import { removalsOf } from '../../src/engine/redaction/removals.js';
import { numberUnits } from '../../src/engine/merging/units.js';
import { full } from '../../src/policy/full.js';

const TEXT = 'abcdefghijklmnopqrstuvwxyz0123';
const place = { kind: 'page', page: 1, boxes: [] } as const;
const first: TextLayer = {
  id: 'page-1',
  text: TEXT,
  source: 'text',
  removal: 'span',
  place,
  atoms: Int32Array.from({ length: TEXT.length }, (_, at) => at),
};
/** The same glyphs in another order. */
const second: TextLayer = {
  ...first,
  id: 'page-1/drawn',
  text: TEXT.slice(10) + TEXT.slice(0, 10),
  atoms: Int32Array.from({ length: TEXT.length }, (_, at) => (at + 10) % TEXT.length),
  secondary: true,
};
const field: TextLayer = { id: 'info', text: TEXT, source: 'metadata', removal: 'whole', place };
const layers = [first, second, field];
const unitsOf = numberUnits(layers);

const entities: readonly EntityId[] = ['us-ssn', 'bank-account', 'phone'];
const hits = fc.array(
  fc
    .record({
      layer: fc.constantFrom(...layers),
      from: fc.nat(TEXT.length - 1),
      size: fc.integer({ min: 1, max: 12 }),
      entity: fc.constantFrom(...entities),
      confidence: fc.constantFrom(0.3, 0.5, 0.9, 1),
    })
    .map(({ layer, from, size, entity, confidence }): LayerHit => {
      const span = { start: from, end: Math.min(TEXT.length, from + size) };
      return { layer, span, core: span, entity, detector: entity, confidence, reasons: [] };
    }),
  { maxLength: 12 },
);

it('removes exactly the union of all hits under the full policy', () => {
  fc.assert(
    fc.property(hits, (found) => {
      const removed = mergeHits(found, unitsOf).flatMap((cluster) =>
        removalsOf(cluster, full, unitsOf).flatMap(({ layer, span }) =>
          unitsOf({ layer: layers.find(({ id }) => id === layer) ?? first, span }),
        ),
      );
      expect(new Set(removed)).toEqual(new Set(found.flatMap((hit) => unitsOf(hit))));
    }),
  );
});

it('leaves no two leading hits on the same glyph', () => {
  fc.assert(
    fc.property(hits, (found) => {
      const leading = mergeHits(found, unitsOf).flatMap(({ hit }) => unitsOf(hit));
      expect(new Set(leading).size).toBe(leading.length);
    }),
  );
});

it('is led by the surest, and does not depend on the order of equal detectors', () => {
  fc.assert(
    fc.property(hits, (found) => {
      for (const { hit, others } of mergeHits(found, unitsOf)) {
        for (const other of others) expect(other.confidence).toBeLessThanOrEqual(hit.confidence);
      }
    }),
  );
});

it('prefers the first reading of the same glyphs', () => {
  const hit: LayerHit = {
    layer: first,
    span: { start: 12, end: 20 },
    core: { start: 12, end: 20 },
    entity: 'us-ssn',
    detector: 'us-ssn',
    confidence: 0.5,
    reasons: ['read'],
  };
  const drawn = {
    ...hit,
    layer: second,
    span: { start: 2, end: 10 },
    confidence: 0.9,
    reasons: ['drawn'],
  };
  const clusters = mergeHits([drawn, hit], unitsOf);
  expect(clusters).toHaveLength(1);
  expect(clusters[0]?.hit).toMatchObject({
    layer: { id: 'page-1' },
    confidence: 0.9,
    reasons: ['read', 'drawn'],
  });
});
