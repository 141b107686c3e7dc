import type { LayerHit } from './layer-hit.js';

/** A cluster to which hits are still added. */
export interface OpenCluster {
  hit: LayerHit;
  /** `NOBODY` until there is one. */
  others: LayerHit[];
}

export const NOBODY: LayerHit[] = [];

/** A hit of one entity on exactly the same glyphs as the cluster's: one hit, as sure as the surest of them. */
export function addSame(cluster: OpenCluster, hit: LayerHit): void {
  addOther(cluster, hit);
  if (hit.confidence <= cluster.hit.confidence) return;
  const { detector, confidence } = hit;
  const reasons = [...new Set([...cluster.hit.reasons, ...hit.reasons])];
  cluster.hit = { ...cluster.hit, detector, confidence, reasons };
}

/** Adds the hits of another cluster. */
export function addCluster(cluster: OpenCluster, { hit, others }: OpenCluster): void {
  addOther(cluster, hit);
  for (const other of others) addOther(cluster, other);
}

function addOther(cluster: OpenCluster, other: LayerHit): void {
  if (cluster.others === NOBODY) cluster.others = [other];
  else cluster.others.push(other);
}

/** The likeliest first. */
export function byRank({ hit: a }: OpenCluster, { hit: b }: OpenCluster): number {
  const length = ({ span }: LayerHit): number => span.end - span.start;
  return b.confidence - a.confidence || reading(a) - reading(b) || length(b) - length(a);
}

/** 0 for a first reading, 1 for a second. */
export function reading({ layer }: LayerHit): number {
  return layer.secondary === true ? 1 : 0;
}

/** A hit with the longer form of its value that another one in the same reading reaches over. */
export function extend(hit: LayerHit, other: LayerHit): LayerHit | undefined {
  if (hit.layer.id !== other.layer.id || hit.entity !== other.entity) return undefined;
  const start = Math.min(hit.span.start, other.span.start);
  const end = Math.max(hit.span.end, other.span.end);
  const span = { start, end };
  return { ...hit, span, core: span };
}
