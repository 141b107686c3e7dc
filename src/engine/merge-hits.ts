import { byPosition } from '../core/span.js';
import type { HitCluster } from './hit-cluster.js';
import type { LayerHit } from './layer-hit.js';
import type { UnitsOf } from './units.js';

interface OpenCluster {
  hit: LayerHit;
  readonly others: LayerHit[];
}

/**
 * Brings hits on the same glyphs together: the likeliest leads, a first reading before a second one. Every hit is in
 * exactly one cluster, and no two leading hits overlap.
 */
export function mergeHits(hits: readonly LayerHit[], unitsOf: UnitsOf): HitCluster[] {
  const clusters: OpenCluster[] = [];
  const owners = new Map<number, OpenCluster>();
  for (const { hit, others } of [...sameGlyphs(hits, unitsOf)].sort(byRank)) {
    const units = unitsOf(hit);
    const owner = firstOwner(units, owners);
    const cluster = owner ?? { hit, others: [] };
    if (owner === undefined) clusters.push(cluster);
    else owner.others.push(hit);
    cluster.others.push(...others);
    // A longer form of the same value, found in the same reading, belongs to the leading hit.
    const extended = owner === undefined ? undefined : extend(owner.hit, hit);
    if (extended !== undefined && unitsOf(extended).every(isFreeFor(cluster, owners))) {
      cluster.hit = extended;
    }
    if (owner === undefined || cluster.hit === extended) {
      for (const unit of unitsOf(cluster.hit)) owners.set(unit, cluster);
    }
  }
  return inDocumentOrder(clusters, hits);
}

/** By layer, in the order in which the hits name them, and by position. */
function inDocumentOrder(clusters: OpenCluster[], hits: readonly LayerHit[]): HitCluster[] {
  const order = new Map<string, number>();
  for (const { layer } of hits) if (!order.has(layer.id)) order.set(layer.id, order.size);
  const rank = ({ hit }: OpenCluster): number => order.get(hit.layer.id) ?? 0;
  return clusters.sort((a, b) => rank(a) - rank(b) || byPosition(a.hit.span, b.hit.span));
}

function isFreeFor(
  cluster: OpenCluster,
  owners: ReadonlyMap<number, OpenCluster>,
): (unit: number) => boolean {
  return (unit) => (owners.get(unit) ?? cluster) === cluster;
}

function firstOwner(
  units: readonly number[],
  owners: ReadonlyMap<number, OpenCluster>,
): OpenCluster | undefined {
  for (const unit of units) {
    const owner = owners.get(unit);
    if (owner !== undefined) return owner;
  }
  return undefined;
}

/** Hits of one entity on exactly the same glyphs are one hit, as sure as the surest of them. */
function sameGlyphs(hits: readonly LayerHit[], unitsOf: UnitsOf): Iterable<OpenCluster> {
  const byGlyphs = new Map<string, OpenCluster>();
  for (const hit of [...hits].sort((a, b) => reading(a) - reading(b))) {
    const key = `${hit.entity} ${[...unitsOf(hit)].sort((a, b) => a - b).join()}`;
    const same = byGlyphs.get(key);
    if (same === undefined) {
      byGlyphs.set(key, { hit, others: [] });
      continue;
    }
    same.others.push(hit);
    if (hit.confidence > same.hit.confidence) {
      const { detector, confidence } = hit;
      const reasons = [...new Set([...same.hit.reasons, ...hit.reasons])];
      same.hit = { ...same.hit, detector, confidence, reasons };
    }
  }
  return byGlyphs.values();
}

function byRank({ hit: a }: OpenCluster, { hit: b }: OpenCluster): number {
  const length = ({ span }: LayerHit): number => span.end - span.start;
  return b.confidence - a.confidence || reading(a) - reading(b) || length(b) - length(a);
}

/** 0 for a first reading, 1 for a second. */
function reading({ layer }: LayerHit): number {
  return layer.secondary === true ? 1 : 0;
}

function extend(hit: LayerHit, other: LayerHit): LayerHit | undefined {
  if (hit.layer.id !== other.layer.id || hit.entity !== other.entity) return undefined;
  const start = Math.min(hit.span.start, other.span.start);
  const end = Math.max(hit.span.end, other.span.end);
  return { ...hit, span: { start, end } };
}
