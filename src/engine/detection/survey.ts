import type { TextLayer } from '../../core/text.js';
import { permitsPartial } from '../../policy/covers.js';
import { detectLayers } from './detect-layers.js';
import type { Fate } from './fate.js';
import { keepRule } from './fate.js';
import type { GlyphCover } from '../merging/glyph-cover.js';
import { coverOf } from '../merging/glyph-cover.js';
import type { HitCluster } from '../merging/hit-cluster.js';
import { clusterId } from '../merging/hit-cluster.js';
import type { LayerHit } from '../merging/layer-hit.js';
import { VALUES_DETECTOR, isOnlyRead, valueOf } from '../merging/layer-hit.js';
import type { LayerOrder } from '../merging/layer-order.js';
import { inOrderOf, layerOrder } from '../merging/layer-order.js';
import { compactLayers } from '../merging/layer-texts.js';
import type { PackedOf } from '../merging/packed-layers.js';
import { packedLayers } from '../merging/packed-layers.js';
import { mergeHits } from '../merging/merge-hits.js';
import { placeAgain } from '../values/place-again.js';
import type { PlaceIndex } from '../merging/place-index.js';
import { makePlaceIndex } from '../merging/place-index.js';
import { isProtected, isRemoved } from '../redaction/removals.js';
import type { Settings } from '../options/settings.js';
import type { Survey, Surveyed } from './surveyed.js';
import type { UnitsOf } from '../merging/units.js';
import { numberUnits } from '../merging/units.js';
import { valueHits } from '../values/given-values.js';
import { sameValueHits } from '../values/same-value-hits.js';

/** Everything that is to be found in the layers of one document, and what becomes of it by the settings. */
export async function survey(layers: readonly TextLayer[], settings: Settings): Promise<Survey> {
  const compactOf = compactLayers();
  const packedOf = packedLayers();
  const unitsOf = numberUnits(layers);
  const order = layerOrder(layers);
  const detection = await detectLayers(layers, settings.detectors, settings, packedOf);
  const { kept, compliant, unprotected, active } = parted(detection.hits, settings);
  const isSaid = saidByCompliant(compliant, unitsOf);
  const placed = placeAgain(
    [
      ...valueHits(layers, settings.values, compactOf, packedOf),
      ...active.filter((hit) => !isSaid(hit)),
    ],
    layers,
    compactOf,
  );
  const removed = spreadValues(placed.hits, { layers, unitsOf, order, packedOf });
  let cover: GlyphCover | undefined;
  const untouched = (hits: readonly LayerHit[]): readonly HitCluster[] => {
    if (hits.length === 0) return NONE;
    const isCovered = (cover ??= coverOf(leadingOf(removed)));
    return mergeHits(inLayerOrder(hits, order), unitsOf).filter(({ hit }) => !isCovered(hit));
  };
  const found: Surveyed[] = [];
  for (const cluster of removed) found.push(surveyed(cluster, fateByPolicy(cluster, settings)));
  for (const cluster of untouched(kept)) found.push(surveyed(cluster, 'kept'));
  for (const cluster of untouched(compliant)) found.push(surveyed(cluster, 'compliant'));
  for (const cluster of untouched(unprotected)) found.push(surveyed(cluster, 'unprotected'));
  const blindSpots = [...detection.blindSpots, ...placed.blindSpots];
  return {
    found: distinct(inOrderOf(found, ({ cluster }) => cluster.hit, order)),
    blindSpots: [
      ...new Map(blindSpots.map((spot) => [`${spot.where} ${spot.why}`, spot])).values(),
    ],
  };
}

/** Hits by what becomes of them. */
interface Parted {
  readonly kept: readonly LayerHit[];
  readonly compliant: readonly LayerHit[];
  readonly unprotected: readonly LayerHit[];
  /** To be removed, those in layers that are only read among them. */
  readonly active: readonly LayerHit[];
}

function parted(hits: readonly LayerHit[], { keep, policy }: Settings): Parted {
  const isKept = keepRule(keep);
  const kept: LayerHit[] = [];
  const compliant: LayerHit[] = [];
  const unprotected: LayerHit[] = [];
  const active: LayerHit[] = [];
  for (const hit of hits) {
    const list = isKept(hit)
      ? kept
      : isCompliant(hit, policy)
        ? compliant
        : isProtected(hit, policy)
          ? active
          : unprotected;
    if (list === active || !isOnlyRead(hit.layer)) list.push(hit);
  }
  return { kept, compliant, unprotected, active };
}

interface Known {
  readonly layers: readonly TextLayer[];
  readonly unitsOf: UnitsOf;
  readonly order: LayerOrder;
  readonly packedOf: PackedOf;
}

/** The hits and all other places of their values, each with those on the same glyphs. */
function spreadValues(
  hits: readonly LayerHit[],
  { layers, unitsOf, order, packedOf }: Known,
): readonly HitCluster[] {
  if (hits.length === 0) return [];
  const clusters = mergeHits(hits, unitsOf);
  let known: PlaceIndex<LayerHit> | undefined;
  const isKnown = (layer: TextLayer, start: number, end: number, like: LayerHit): boolean => {
    known ??= placesOf(hits);
    return like.confidence <= (known.find(layer, start, end, like.entity)?.confidence ?? -1);
  };
  const others = sameValueHits(clusters, layers, packedOf, isKnown);
  const ordered = inLayerOrder(hits, order);
  if (others.length === 0 && ordered === hits) return clusters;
  return mergeHits(inLayerOrder([...hits, ...others], order), unitsOf);
}

function placesOf(hits: readonly LayerHit[]): PlaceIndex<LayerHit> {
  const known = makePlaceIndex<LayerHit>(hits.length, (hit) => hit);
  for (const hit of hits) known.add(hit);
  return known;
}

function leadingOf(clusters: readonly HitCluster[]): LayerHit[] {
  // Engines give up on `map` where a list is very long.
  const hits: LayerHit[] = [];
  for (const { hit } of clusters) hits.push(hit);
  return hits;
}

/** A form that is already masked or partial, as far as the policy lets it be. */
function isCompliant(hit: LayerHit, policy: Settings['policy']): boolean {
  return hit.compliant === true && permitsPartial(policy, hit.entity, valueOf(hit));
}

/** Whether a surer hit says of all glyphs of another that they are masked or partial already. */
function saidByCompliant(
  compliant: readonly LayerHit[],
  unitsOf: UnitsOf,
): (hit: LayerHit) => boolean {
  if (compliant.length === 0) return () => false;
  const isCovered = coverOf(compliant);
  let known: ReadonlyMap<number, readonly LayerHit[]> | undefined;
  return (hit) => {
    if (hit.detector === VALUES_DETECTOR || !isCovered(hit)) return false;
    const over = (known ??= byGlyph(compliant, unitsOf));
    const units = unitsOf(hit);
    const [first = Number.NaN] = units;
    return (over.get(first) ?? []).some(
      (other) =>
        other.confidence >= hit.confidence &&
        units.every((unit) => over.get(unit)?.includes(other) === true),
    );
  };
}

function byGlyph(
  hits: readonly LayerHit[],
  unitsOf: UnitsOf,
): ReadonlyMap<number, readonly LayerHit[]> {
  const over = new Map<number, LayerHit[]>();
  for (const hit of hits) {
    for (const unit of unitsOf(hit)) {
      const already = over.get(unit);
      if (already === undefined) over.set(unit, [hit]);
      else already.push(hit);
    }
  }
  return over;
}

function fateByPolicy({ hit, others }: HitCluster, { policy }: Settings): Fate {
  const goes = isRemoved(hit, policy) || others.some((one) => isRemoved(one, policy));
  return goes ? 'removed' : 'compliant';
}

function surveyed(cluster: HitCluster, fate: Fate): Surveyed {
  return { id: clusterId(cluster), cluster, fate };
}

/** Each place of an entity once, of things in the order of their places. */
function distinct(found: readonly Surveyed[]): Surveyed[] {
  return found.filter(({ cluster: { hit } }, at) => {
    for (let before = at - 1; before >= 0; before--) {
      const other = found[before]?.cluster.hit;
      if (other?.span.start !== hit.span.start || other.span.end !== hit.span.end) return true;
      if (other.entity === hit.entity && other.layer.id === hit.layer.id) return false;
    }
    return true;
  });
}

/** The same list where it is in order already. */
function inLayerOrder(hits: readonly LayerHit[], order: LayerOrder): readonly LayerHit[] {
  let last = 0;
  for (const { layer } of hits) {
    const rank = order(layer);
    if (rank < last) return [...hits].sort((a, b) => order(a.layer) - order(b.layer));
    last = rank;
  }
  return hits;
}

const NONE: readonly HitCluster[] = [];
