import { overlaps } from '../../core/span.js';
import type { LayerHit } from './layer-hit.js';
import type { OpenCluster } from './open-cluster.js';
import { NOBODY, addCluster, addSame, byRank, extend, reading } from './open-cluster.js';

/**
 * Brings together hits of one layer whose places are its glyphs, as `mergeGlyphs` does, without a table: for as few as hang
 * together in nearly all texts that is many times faster.
 */
export function mergeFew(hits: readonly LayerHit[]): OpenCluster[] {
  const clusters: OpenCluster[] = [];
  for (const one of sameSpans(hits).sort(byRank)) {
    const owner = firstOver(clusters, one.hit);
    if (owner === undefined) {
      clusters.push(one);
      continue;
    }
    addCluster(owner, one);
    const extended = extend(owner.hit, one.hit);
    if (extended === undefined) continue;
    const isFree = clusters.every(
      (cluster) => cluster === owner || !overlaps(cluster.hit.span, extended.span),
    );
    if (isFree) owner.hit = extended;
  }
  return clusters.length < 2 ? clusters : clusters.sort(byStart);
}

function sameSpans(hits: readonly LayerHit[]): OpenCluster[] {
  const all: OpenCluster[] = [];
  for (const wanted of [0, 1]) {
    for (const hit of hits) {
      if (reading(hit) !== wanted) continue;
      const same = all.find((one) => isSamePlace(one.hit, hit));
      if (same === undefined) all.push({ hit, others: NOBODY });
      else addSame(same, hit);
    }
  }
  return all;
}

function isSamePlace(a: LayerHit, b: LayerHit): boolean {
  return a.span.start === b.span.start && a.span.end === b.span.end && a.entity === b.entity;
}

/** The cluster that has the first of the hit's glyphs that any has. */
function firstOver(clusters: readonly OpenCluster[], { span }: LayerHit): OpenCluster | undefined {
  let first: OpenCluster | undefined;
  for (const cluster of clusters) {
    if (!overlaps(cluster.hit.span, span)) continue;
    if (first === undefined || cluster.hit.span.start < first.hit.span.start) first = cluster;
  }
  return first;
}

/** Leading hits do not overlap. */
function byStart({ hit: a }: OpenCluster, { hit: b }: OpenCluster): number {
  return a.span.start - b.span.start;
}
