import type { EntityId } from '../../core/entity.js';
import type { TextLayer } from '../../core/text.js';
import type { LayerHit } from './layer-hit.js';

/** Things by the exact places of their hits. */
export interface PlaceIndex<Thing> {
  readonly add: (thing: Thing) => void;
  /** The last one added of an entity on exactly this span of a layer. */
  readonly find: (
    layer: TextLayer,
    start: number,
    end: number,
    entity: EntityId,
  ) => Thing | undefined;
}

/**
 * A hash table over numbers: a string for each place takes longer than all the looking up.
 * @param most How many things will be added.
 * @param hitOf The hit of a thing: its place and entity stay the same.
 */
export function makePlaceIndex<Thing>(
  most: number,
  hitOf: (thing: Thing) => LayerHit,
): PlaceIndex<Thing> {
  let size = 1 << 4;
  while (size < most * 2) size *= 2;
  const heads = new Int32Array(size).fill(-1);
  const before = new Int32Array(most);
  const things: Thing[] = [];
  const slotOf = (start: number, end: number): number =>
    ((Math.imul(start, 0x9e3779b1) ^ Math.imul(end, 0x85ebca6b)) >>> 7) & (size - 1);
  return {
    add: (thing) => {
      const { span } = hitOf(thing);
      const slot = slotOf(span.start, span.end);
      before[things.length] = heads[slot] ?? -1;
      heads[slot] = things.length;
      things.push(thing);
    },
    find: (layer, start, end, entity) => {
      let number = heads[slotOf(start, end)] ?? -1;
      for (; number >= 0; number = before[number] ?? -1) {
        const thing = things[number];
        if (thing === undefined) break;
        const hit = hitOf(thing);
        if (hit.span.start !== start || hit.span.end !== end) continue;
        if (hit.entity === entity && hit.layer.id === layer.id) return thing;
      }
      return undefined;
    },
  };
}
