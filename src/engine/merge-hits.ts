import type { EntityId } from '../core/entity.js';
import { sortByKey } from '../core/sort-by-key.js';
import type { HitCluster } from './hit-cluster.js';
import type { LayerHit } from './layer-hit.js';
import { inOrderOf, layerOrder } from './layer-order.js';
import { glyphTable } from './glyph-table.js';
import { makePlaceIndex } from './place-index.js';
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
  // Where no layer has atoms, glyphs are shared within a layer only, and most hits share none.
  const isPlain = hits.every(({ layer }) => layer.atoms === undefined);
  return isPlain ? mergePlain(hits, unitsOf) : mergeAll(hits, unitsOf);
}

/** The same for layers without atoms: each stretch of hits that hang together by overlaps is merged by itself. */
function mergePlain(hits: readonly LayerHit[], unitsOf: UnitsOf): HitCluster[] {
  const ordered = inOrderOf(hits, itself, layerOrder(hits.map(({ layer }) => layer)));
  const numberOf = numbers(hits);
  const clusters: HitCluster[] = [];
  for (let at = 0; at < ordered.length;) {
    const past = pastOverlaps(ordered, at);
    const hit = ordered[at];
    if (past > at + 1) {
      const several = ordered.slice(at, past).sort((a, b) => numberOf(a) - numberOf(b));
      for (const cluster of mergeAll(several, unitsOf)) clusters.push(cluster);
    } else if (hit !== undefined) clusters.push({ hit, others: NOBODY });
    at = past;
  }
  return clusters;
}

/** The end of the stretch of hits from `at` on of which each overlaps one before it. */
function pastOverlaps(ordered: readonly LayerHit[], at: number): number {
  const { layer, span } = ordered[at] ?? {};
  let end = span?.end ?? 0;
  let past = at + 1;
  for (; past < ordered.length; past++) {
    const next = ordered[past];
    if (next === undefined || next.span.start >= end || next.layer.id !== layer?.id) break;
    end = Math.max(end, next.span.end);
  }
  return past;
}

/** The places of hits in a list, worked out when the first is asked for. */
function numbers(hits: readonly LayerHit[]): (hit: LayerHit) => number {
  let known: Map<LayerHit, number> | undefined;
  return (hit) => {
    known ??= new Map(hits.map((one, number) => [one, number]));
    return known.get(hit) ?? 0;
  };
}

function itself(hit: LayerHit): LayerHit {
  return hit;
}

function mergeAll(hits: readonly LayerHit[], unitsOf: UnitsOf): HitCluster[] {
  const clusters: OpenCluster[] = [];
  // Of each glyph, the number of its cluster from 1 on.
  const owners = glyphTable();
  for (const one of inRank(sameGlyphs(hits, unitsOf))) {
    const number = owners.firstOf(one.hit);
    const owner = clusters[number - 1];
    if (owner === undefined) {
      clusters.push(one);
      owners.set(one.hit, clusters.length);
      continue;
    }
    addOther(owner, one.hit);
    for (const other of one.others) addOther(owner, other);
    // A longer form of the same value, found in the same reading, belongs to the leading hit.
    const extended = extend(owner.hit, one.hit);
    if (extended === undefined || !owners.hasOnly(extended, number)) continue;
    owner.hit = extended;
    owners.set(extended, number);
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
  return inOrderOf(clusters, ({ hit }) => hit, order);
}

/** Hits of one entity on exactly the same glyphs are one hit, as sure as the surest of them. */
function sameGlyphs(hits: readonly LayerHit[], unitsOf: UnitsOf): OpenCluster[] {
  const known = glyphIndex(hits.length, unitsOf);
  const all: OpenCluster[] = [];
  const put = (hit: LayerHit): void => {
    const same = known.sameOrPut(hit);
    if (same.hit === hit) {
      all.push(same);
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

interface GlyphIndex {
  /** The cluster of the first hit of one entity on the same glyphs: a new one where there is none yet. */
  readonly sameOrPut: (hit: LayerHit) => OpenCluster;
}

function glyphIndex(most: number, unitsOf: UnitsOf): GlyphIndex {
  const byUnits = new Map<EntityId, Map<number | string, OpenCluster>>();
  // Where a layer has no atoms its places are its glyphs.
  const byPlace = makePlaceIndex<OpenCluster>(most, ({ hit }) => hit);
  return {
    sameOrPut: (hit) => {
      const { layer, span, entity } = hit;
      if (layer.atoms === undefined) {
        const same = byPlace.find(layer, span.start, span.end, entity);
        if (same !== undefined) return same;
        const one = { hit, others: NOBODY };
        byPlace.add(one);
        return one;
      }
      const ofEntity = byUnits.get(entity) ?? new Map<number | string, OpenCluster>();
      byUnits.set(entity, ofEntity);
      const key = setKey(unitsOf(hit));
      const same = ofEntity.get(key) ?? { hit, others: NOBODY };
      ofEntity.set(key, same);
      return same;
    },
  };
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

/** The likeliest first. */
function inRank(clusters: readonly OpenCluster[]): OpenCluster[] {
  const confidences = Float64Array.from(new Set(clusters.map(({ hit }) => -hit.confidence))).sort();
  const doubts = new Map(Array.from(confidences, (one, at) => [-one, at]));
  const rankKey = ({ hit }: OpenCluster): number => {
    const length = Math.min(hit.span.end - hit.span.start, 0x3ff);
    return ((doubts.get(hit.confidence) ?? 0) * 2 + reading(hit)) * 0x400 + 0x3ff - length;
  };
  return sortByKey(clusters, rankKey, byRank);
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
