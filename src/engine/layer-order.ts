import { sortByKey } from '../core/sort-by-key.js';
import { byPosition } from '../core/span.js';
import type { TextLayer } from '../core/text.js';
import type { LayerHit } from './layer-hit.js';

/** The place of a layer among those of a document. */
export type LayerOrder = (layer: TextLayer) => number;

/** Layers with one name are one; others come with the first. */
export function layerOrder(layers: Iterable<TextLayer>): LayerOrder {
  const order = new Map<string, number>();
  let last: TextLayer | undefined;
  let lastRank = 0;
  for (const layer of layers) {
    if (layer === last) continue;
    last = layer;
    if (!order.has(layer.id)) order.set(layer.id, order.size);
  }
  if (order.size <= 1) return () => 0;
  last = undefined;
  return (layer) => {
    if (layer !== last) {
      last = layer;
      lastRank = order.get(layer.id) ?? 0;
    }
    return lastRank;
  };
}

/** Things with hits by their layers, and by position in them. */
export function inOrderOf<Thing>(
  things: readonly Thing[],
  hitOf: (thing: Thing) => LayerHit,
  order: LayerOrder,
): Thing[] {
  return sortByKey(
    things,
    (thing) => {
      const { layer, span } = hitOf(thing);
      return order(layer) * 2 ** 24 + span.start;
    },
    (one, other) => {
      const a = hitOf(one);
      const b = hitOf(other);
      return order(a.layer) - order(b.layer) || byPosition(a.span, b.span);
    },
  );
}
