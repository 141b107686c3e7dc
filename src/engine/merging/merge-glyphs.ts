import type { EntityId } from '../../core/entity.js';
import { sortByKey } from '../../core/sort-by-key.js';
import { glyphTable } from './glyph-table.js';
import type { LayerHit } from './layer-hit.js';
import { inOrderOf, layerOrderOf } from './layer-order.js';
import type { OpenCluster } from './open-cluster.js';
import { NOBODY, addCluster, addSame, byRank, extend, reading } from './open-cluster.js';
import { makePlaceIndex } from './place-index.js';
import type { UnitsOf } from './units.js';

/** Brings any hits on the same glyphs together, by tables of the glyphs. */
export function mergeGlyphs(hits: readonly LayerHit[], unitsOf: UnitsOf): OpenCluster[] {
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
    addCluster(owner, one);
    // A longer form of the same value, found in the same reading, belongs to the leading hit.
    const extended = extend(owner.hit, one.hit);
    if (extended === undefined || !owners.hasOnly(extended, number)) continue;
    owner.hit = extended;
    owners.set(extended, number);
  }
  // By layer, in the order in which the hits name them, and by position.
  return inOrderOf(clusters, ({ hit }) => hit, layerOrderOf(hits));
}

/** Hits of one entity on exactly the same glyphs are one hit, as sure as the surest of them. */
function sameGlyphs(hits: readonly LayerHit[], unitsOf: UnitsOf): OpenCluster[] {
  const known = glyphIndex(hits.length, unitsOf);
  const all: OpenCluster[] = [];
  const put = (hit: LayerHit): void => {
    const same = known.sameOrPut(hit);
    if (same.hit === hit) all.push(same);
    else addSame(same, hit);
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
