import type { TextLayer } from '../core/text.js';

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
