import type { LayerHit } from './layer-hit.js';

/** Hits on the same glyphs: one finding. */
export interface HitCluster {
  /** The likeliest one, by which the finding is known. */
  readonly hit: LayerHit;
  /** The others, which may reach beyond it. */
  readonly others: readonly LayerHit[];
}

/** Stable for the same document and place, and without any text of it. */
export function clusterId({ hit }: HitCluster): string {
  return `${hit.entity}@${hit.layer.id}:${String(hit.span.start)}-${String(hit.span.end)}`;
}
