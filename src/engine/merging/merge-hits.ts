import type { HitCluster } from './hit-cluster.js';
import type { LayerHit } from './layer-hit.js';
import { layerOrderOf, orderOf } from './layer-order.js';
import { mergeFew } from './merge-few.js';
import { mergeGlyphs } from './merge-glyphs.js';
import { NOBODY } from './open-cluster.js';
import type { UnitsOf } from './units.js';

/**
 * Brings hits on the same glyphs together: the likeliest leads, a first reading before a second one. Every hit is in
 * exactly one cluster, and no two leading hits overlap.
 */
export function mergeHits(hits: readonly LayerHit[], unitsOf: UnitsOf): HitCluster[] {
  if (hits.length === 0) return [];
  // Where no layer has atoms, glyphs are shared within a layer only, and most hits share none.
  const isPlain = hits.every(({ layer }) => layer.atoms === undefined);
  return isPlain ? mergePlain(hits, unitsOf) : mergeGlyphs(hits, unitsOf);
}

/** The same for layers without atoms: each stretch of hits that hang together by overlaps is merged by itself. */
function mergePlain(hits: readonly LayerHit[], unitsOf: UnitsOf): HitCluster[] {
  const order = orderOf(hits, layerOrderOf(hits));
  const clusters: HitCluster[] = [];
  for (let at = 0; at < order.length;) {
    const past = pastOverlaps(hits, order, at);
    const hit = hits[order[at] ?? 0];
    if (past > at + 1) {
      const several = listed(hits, order.slice(at, past).sort());
      const merged = past - at > FEW ? mergeGlyphs(several, unitsOf) : mergeFew(several);
      for (const cluster of merged) clusters.push(cluster);
    } else if (hit !== undefined) clusters.push({ hit, others: NOBODY });
    at = past;
  }
  return clusters;
}

/** The end of the stretch of hits from `at` on of which each overlaps one before it. */
function pastOverlaps(hits: readonly LayerHit[], order: Int32Array, at: number): number {
  const { layer, span } = hits[order[at] ?? 0] ?? {};
  let end = span?.end ?? 0;
  let past = at + 1;
  for (; past < order.length; past++) {
    const next = hits[order[past] ?? 0];
    if (next === undefined || next.span.start >= end || next.layer.id !== layer?.id) break;
    end = Math.max(end, next.span.end);
  }
  return past;
}

function listed(hits: readonly LayerHit[], numbers: Int32Array): LayerHit[] {
  const some: LayerHit[] = [];
  for (const number of numbers) {
    const hit = hits[number];
    if (hit !== undefined) some.push(hit);
  }
  return some;
}

/** So many are compared with each other. */
const FEW = 24;
