import type { EntityId } from '../core/entity.js';
import type { TextLayer } from '../core/text.js';
import type { LayerHit } from './layer-hit.js';

/** Hits by their exact places. */
export interface PlaceIndex {
  readonly add: (hit: LayerHit) => void;
  /** The last one added of an entity on exactly this span of a layer. */
  readonly find: (
    layer: TextLayer,
    start: number,
    end: number,
    entity: EntityId,
  ) => LayerHit | undefined;
}

/**
 * A hash table over numbers: a string for each place takes longer than all the looking up.
 * @param most How many hits will be added.
 */
export function makePlaceIndex(most: number): PlaceIndex {
  let size = 1 << 8;
  while (size < most * 2) size *= 2;
  const heads = new Int32Array(size).fill(-1);
  const before = new Int32Array(most);
  const hits: LayerHit[] = [];
  const slotOf = (start: number, end: number): number =>
    ((Math.imul(start, 0x9e3779b1) ^ Math.imul(end, 0x85ebca6b)) >>> 7) & (size - 1);
  return {
    add: (hit) => {
      const slot = slotOf(hit.span.start, hit.span.end);
      before[hits.length] = heads[slot] ?? -1;
      heads[slot] = hits.length;
      hits.push(hit);
    },
    find: (layer, start, end, entity) => {
      let number = heads[slotOf(start, end)] ?? -1;
      for (; number >= 0; number = before[number] ?? -1) {
        const hit = hits[number];
        if (hit?.span.start !== start || hit.span.end !== end) continue;
        if (hit.entity === entity && hit.layer.id === layer.id) return hit;
      }
      return undefined;
    },
  };
}
