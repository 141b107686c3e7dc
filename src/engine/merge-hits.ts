import type { EntityId } from '../core/entity.js';
import { byPosition } from '../core/span.js';
import type { HitCluster } from './hit-cluster.js';
import type { LayerHit } from './layer-hit.js';
import { layerOrder } from './layer-order.js';
import { unitTable } from './unit-table.js';
import type { UnitsOf } from './units.js';

interface OpenCluster {
  hit: LayerHit;
  /** `NOBODY` until there is one. */
  others: LayerHit[];
}

const NOBODY: LayerHit[] = [];

/**
 * Brings hits on the same glyphs together: the likeliest leads, a first reading before a second one. Every hit is in
 * exactly one cluster, and no two leading hits overlap.
 */
export function mergeHits(hits: readonly LayerHit[], unitsOf: UnitsOf): HitCluster[] {
  const clusters: OpenCluster[] = [];
  // Of each unit, the number of its cluster from 1 on.
  const owners = unitTable();
  const ownerOf = (unit: number): OpenCluster | undefined => clusters[owners.get(unit) - 1];
  for (const one of sameGlyphs(hits, unitsOf).sort(byRank)) {
    // Worked out anew, for as long as it is looked at: kept, the units of all hits take more time than that.
    const own = unitsOf(one.hit);
    const owned = own.find((unit) => owners.get(unit) !== 0);
    const owner = owned === undefined ? undefined : ownerOf(owned);
    if (owner === undefined) {
      clusters.push(one);
      for (const unit of own) owners.set(unit, clusters.length);
      continue;
    }
    addOther(owner, one.hit);
    for (const other of one.others) addOther(owner, other);
    // A longer form of the same value, found in the same reading, belongs to the leading hit.
    const extended = extend(owner.hit, one.hit);
    if (extended === undefined) continue;
    const units = unitsOf(extended);
    if (!units.every((unit) => (ownerOf(unit) ?? owner) === owner)) continue;
    owner.hit = extended;
    const number = owned === undefined ? 0 : owners.get(owned);
    for (const unit of units) owners.set(unit, number);
  }
  return inDocumentOrder(clusters, hits);
}

function addOther(cluster: OpenCluster, other: LayerHit): void {
  if (cluster.others === NOBODY) cluster.others = [other];
  else cluster.others.push(other);
}

/** By layer, in the order in which the hits name them, and by position. */
function inDocumentOrder(clusters: OpenCluster[], hits: readonly LayerHit[]): HitCluster[] {
  const order = layerOrder(hits.map(({ layer }) => layer));
  return clusters.sort(
    ({ hit: a }, { hit: b }) => order(a.layer) - order(b.layer) || byPosition(a.span, b.span),
  );
}

/** Hits of one entity on exactly the same glyphs are one hit, as sure as the surest of them. */
function sameGlyphs(hits: readonly LayerHit[], unitsOf: UnitsOf): OpenCluster[] {
  const byGlyphs = new Map<EntityId, Map<number | string, OpenCluster>>();
  const all: OpenCluster[] = [];
  const put = (hit: LayerHit): void => {
    const units = unitsOf(hit);
    let ofEntity = byGlyphs.get(hit.entity);
    if (ofEntity === undefined) {
      ofEntity = new Map<number | string, OpenCluster>();
      byGlyphs.set(hit.entity, ofEntity);
    }
    const key = setKey(units);
    const same = ofEntity.get(key);
    if (same === undefined) {
      const one = { hit, others: NOBODY };
      ofEntity.set(key, one);
      all.push(one);
      return;
    }
    addOther(same, hit);
    if (hit.confidence > same.hit.confidence) {
      const { detector, confidence } = hit;
      const reasons = [...new Set([...same.hit.reasons, ...hit.reasons])];
      same.hit = { ...same.hit, detector, confidence, reasons };
    }
  };
  for (const hit of hits) if (reading(hit) === 0) put(hit);
  for (const hit of hits) if (reading(hit) === 1) put(hit);
  return all;
}

/** The same for the same units in any order; most are a run of neighbours, up or down. */
function setKey(units: readonly number[]): number | string {
  const { length } = units;
  const first = units[0] ?? 0;
  const last = units[length - 1] ?? 0;
  const step = last < first ? -1 : 1;
  let isRun = length < LONGEST_RUN;
  for (let at = 1; isRun && at < length; at++) isRun = units[at] === first + at * step;
  if (isRun) return Math.min(first, last) * LONGEST_RUN + length;
  return [...units].sort((a, b) => a - b).join();
}

/** Longer than any value but a few. */
const LONGEST_RUN = 4096;

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
