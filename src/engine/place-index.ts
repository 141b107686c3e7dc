import type { EntityId } from '../core/entity.js';
import type { TextLayer } from '../core/text.js';
import type { LayerHit } from './layer-hit.js';

/** Finds the last of some hits of an entity on exactly a span of a layer. */
export type PlaceIndex = (
  layer: TextLayer,
  start: number,
  end: number,
  entity: EntityId,
) => LayerHit | undefined;

/** A hash table over numbers: a string for each place takes longer than all the looking up. */
export function indexPlaces(hits: readonly LayerHit[]): PlaceIndex {
  let size = 1 << 8;
  while (size < hits.length * 2) size *= 2;
  const heads = new Int32Array(size).fill(-1);
  const before = new Int32Array(hits.length);
  const slotOf = (start: number, end: number): number =>
    (Math.imul(start, 0x9e3779b1) ^ Math.imul(end, 0x85ebca6b)) >>> 7;
  hits.forEach(({ span: { start, end } }, number) => {
    const slot = slotOf(start, end) & (size - 1);
    before[number] = heads[slot] ?? -1;
    heads[slot] = number;
  });
  return (layer, start, end, entity) => {
    let number = heads[slotOf(start, end) & (size - 1)] ?? -1;
    for (; number >= 0; number = before[number] ?? -1) {
      const hit = hits[number];
      if (hit?.span.start !== start || hit.span.end !== end) continue;
      if (hit.entity === entity && hit.layer.id === layer.id) return hit;
    }
    return undefined;
  };
}
