import { orderByKey, sortByKey } from '../../core/sort-by-key.js';
import type { TextLayer } from '../../core/text.js';
import type { LayerHit } from './layer-hit.js';

/** The place of a layer among those of a document. */
export type LayerOrder = (layer: TextLayer) => number;

/** Layers with one name are one; others come with the first. */
export function layerOrder(layers: Iterable<TextLayer>): LayerOrder {
  const order = new Map<string, number>();
  for (const { id } of layers) if (!order.has(id)) order.set(id, order.size);
  return rankIn(order);
}

/** Layers in the order in which hits name them. */
export function layerOrderOf(hits: readonly LayerHit[]): LayerOrder {
  const order = new Map<string, number>();
  let last: TextLayer | undefined;
  for (const { layer } of hits) {
    if (layer === last) continue;
    last = layer;
    if (!order.has(layer.id)) order.set(layer.id, order.size);
  }
  return rankIn(order);
}

function rankIn(order: ReadonlyMap<string, number>): LayerOrder {
  let last: TextLayer | undefined;
  let lastRank = 0;
  if (order.size <= 1) return () => 0;
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
    (thing) => keyOf(hitOf(thing), order),
    (one, other) => byLength(hitOf(one), hitOf(other)),
  );
}

/** The same of hits, as their numbers in the list. */
export function orderOf(hits: readonly LayerHit[], order: LayerOrder): Int32Array {
  return orderByKey(hits, (hit) => keyOf(hit, order), byLength);
}

/** Of hits that begin together the longer one first. */
function byLength({ span: a }: LayerHit, { span: b }: LayerHit): number {
  return b.end - a.end;
}

function keyOf({ layer, span }: LayerHit, order: LayerOrder): number {
  return order(layer) * LONGEST + span.start;
}

/** No string has as many units. */
const LONGEST: number = 2 ** 30;
