import type { BlindSpot } from '../../core/coverage.js';
import type { Place } from '../../core/place.js';
import { whereWithin } from '../../core/place.js';
import type { TextLayer } from '../../core/text.js';
import type { LayerHit } from '../merging/layer-hit.js';
import { isOnlyRead, valueOf } from '../merging/layer-hit.js';
import type { CompactOf } from '../merging/layer-texts.js';
import { lettersOf } from './compact-text.js';
import { findLetters } from './find-letters.js';

export interface Placed {
  /** Hits in layers from which something can be removed. */
  readonly hits: readonly LayerHit[];
  readonly blindSpots: readonly BlindSpot[];
}

/**
 * Hits of a reader whose text cannot be removed are looked for in the other layers of the same page by their letters
 * alone, since readers differ in where they see spaces. What none of them shows is a blind spot.
 */
export function placeAgain(
  hits: readonly LayerHit[],
  layers: readonly TextLayer[],
  compactOf: CompactOf,
): Placed {
  const placed: LayerHit[] = [];
  const blindSpots = new Map<string, BlindSpot>();
  for (const hit of hits) {
    if (!isOnlyRead(hit.layer)) {
      placed.push(hit);
      continue;
    }
    const found = layers
      .filter((layer) => !isOnlyRead(layer) && samePlace(layer.place, hit.layer.place))
      .flatMap((layer) => sameLetters(hit, layer, compactOf));
    placed.push(...found);
    if (found.length === 0) {
      const spot = unlocated(hit);
      blindSpots.set(`${spot.where} ${spot.why}`, spot);
    }
  }
  return { hits: placed, blindSpots: [...blindSpots.values()] };
}

function sameLetters(hit: LayerHit, layer: TextLayer, compactOf: CompactOf): LayerHit[] {
  const spans = findLetters(compactOf(layer), lettersOf(valueOf(hit)));
  return spans.map((span) => ({ ...hit, layer, span, core: span }));
}

function unlocated({ layer, entity }: LayerHit): BlindSpot {
  return {
    code: 'unlocated-text',
    where: placeName(layer.place),
    why: `one reader sees an identifier (${entity}) that the remover cannot place`,
  };
}

/** A place for a person, without any name out of the document. */
export function placeName(place: Place): string {
  switch (place.kind) {
    case 'page':
      return `page ${String(place.page)}`;
    case 'part':
      return 'a part of the package';
    case 'field':
      return 'a field outside the text';
    case 'embedded':
      return whereWithin(placeName(place.place), place.within);
  }
}

/** Whether two layers show the same part of a document. */
export function samePlace(a: Place, b: Place): boolean {
  if (a.kind === 'page') return b.kind === 'page' && a.page === b.page;
  if (a.kind === 'part') return b.kind === 'part' && a.part === b.part;
  if (a.kind === 'field') return b.kind === 'field';
  return (
    b.kind === 'embedded' &&
    whereWithin('', a.within) === whereWithin('', b.within) &&
    samePlace(a.place, b.place)
  );
}
