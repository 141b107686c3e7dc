import type { Span } from '../../core/span.js';
import type { TextLayer } from '../../core/text.js';
import type { HitCluster } from '../merging/hit-cluster.js';
import type { LayerHit } from '../merging/layer-hit.js';
import { coreOf, isOnlyRead, isOverSeam } from '../merging/layer-hit.js';
import type { PackedOf } from '../merging/packed-layers.js';
import type { SoughtValue } from './sought-value.js';
import { soughtValue } from './sought-value.js';
import type { ValuePattern } from './value-pattern.js';
import { letterOfAscii } from './compact-text.js';
import { mayMean } from './may-mean.js';
import { placedHit } from './placed-hit.js';
import type { LetterReader } from './letter-reader.js';
import { beginAt, letterReader, readLetters } from './letter-reader.js';
import type { TokenSearch } from './token-search.js';
import { tokenSearch } from './token-search.js';
import type { ValueIndex } from './value-index.js';
import {
  FEWEST,
  addValue,
  hasLettersOf,
  hashOf,
  lastOf,
  letterCount,
  makeValueIndex,
} from './value-index.js';
import { unitAt } from '../../core/scan-input/unit-at.js';

/**
 * The other places of values that are to go: once a value is known, it is found without its label too. Values of
 * fewer than five letters or digits are left out, since anything may look like them.
 *
 * @param found In the order of their places in each layer.
 * @param isKnown Whether a place needs no hit like another one's.
 */
export function sameValueHits(
  found: readonly HitCluster[],
  layers: readonly TextLayer[],
  packedOf: PackedOf,
  isKnown: (layer: TextLayer, start: number, end: number, like: LayerHit) => boolean,
): LayerHit[] {
  const { leading, search, valueAt } = distinctValues(found);
  if (leading.length === 0) return [];
  const hits: LayerHit[] = [];
  for (const layer of layers) {
    if (isOnlyRead(layer)) continue;
    const standing = knownPlaces(found, layer);
    const places: Place[] = [];
    search(
      layer.text,
      (number, start, end) => {
        const hit = leading[number];
        if (hit === undefined || !isOverSeam(layer, { start, end })) return;
        if (isKnown(layer, start, end, hit)) return;
        if (layer.vocabulary === 'format' && !mayMean(layer, valueAt(number)?.pattern())) return;
        places.push({ number, span: { start, end }, packed: undefined });
      },
      (number, start, end) => {
        const hit = leading[number];
        if (hit === undefined || !isBare(hit)) return false;
        const there = standing(start);
        if (there?.span.end === end && says(there, hit)) return true;
        if (isKnown(layer, start, end, hit)) return true;
        return isOpening(layer.text, start - 1) && isKnown(layer, start - 1, end, hit);
      },
      (number, start) => {
        const hit = leading[number];
        return hit !== undefined && hit === standing(start) && isOrdinaryAround(hit)
          ? hit.span.end
          : -1;
      },
    );
    for (const { start, end, text } of packedOf(layer)) {
      search(text, (number) => {
        const hit = leading[number];
        if (hit === undefined || !isOverSeam(layer, { start, end })) return;
        if (layer.vocabulary === 'format' && !mayMean(layer, valueAt(number)?.pattern())) return;
        if (!isKnown(layer, start, end, hit))
          places.push({ number, span: { start, end }, packed: true });
      });
    }
    for (const { number, span, packed } of places.sort((a, b) => a.number - b.number)) {
      const hit = leading[number];
      if (hit !== undefined) hits.push(placedHit(layer, span, hit, SAME_VALUE, packed));
    }
  }
  return hits;
}

interface Place {
  /** Of the value. */
  readonly number: number;
  readonly span: Span;
  readonly packed: true | undefined;
}

/** The one hit that begins at an offset of a layer, where it shares no glyph with others; asked with ascending offsets. */
function knownPlaces(
  found: readonly HitCluster[],
  layer: TextLayer,
): (start: number) => LayerHit | undefined {
  let next = 0;
  while (next < found.length && found[next]?.hit.layer !== layer) next++;
  return (start) => {
    let one = found[next];
    while (one !== undefined && one.hit.layer === layer && one.hit.span.start < start) {
      one = found[++next];
    }
    if (one?.hit.layer !== layer || one.hit.span.start !== start) return undefined;
    return one.others.length === 0 ? one.hit : undefined;
  };
}

/** Whether a hit says all that another one says, at its own place. */
function says(hit: LayerHit, like: LayerHit): boolean {
  return hit.entity === like.entity && hit.confidence >= like.confidence;
}

// Findings share it, so nobody may change it.
const SAME_VALUE: readonly string[] = Object.freeze(['same value as another finding']);

interface Values {
  /** The first hit of each. */
  readonly leading: readonly LayerHit[];
  readonly search: TokenSearch;
  readonly valueAt: (number: number) => SoughtValue | undefined;
}

/** The values that are looked for elsewhere, each of an entity once. */
function distinctValues(found: readonly HitCluster[]): Values {
  const leading: LayerHit[] = [];
  const index = makeValueIndex(found.length);
  const reader = letterReader();
  for (const { hit } of found) {
    if (hit.local === true) continue;
    beginAt(reader, hit.layer.text, hit.core.start, hit.core.end);
    readLetters(reader, hit.layer.text.length);
    if (reader.count < FEWEST) continue;
    const hash = hashOf(reader.units, reader.count);
    let same = lastOf(index, hash);
    while (same >= 0 && !(leading[same]?.entity === hit.entity && isSame(index, same, reader))) {
      same = index.before[same] ?? -1;
    }
    if (same >= 0) continue;
    addValue(index, reader, hash);
    leading.push(hit);
  }
  const sought: (SoughtValue | undefined)[] = [];
  const valueAt = (number: number): SoughtValue | undefined => {
    const hit = leading[number];
    return hit && (sought[number] ??= soughtValue(coreOf(hit)));
  };
  return { leading, search: tokenSearch({ index, valueOf: valueAt }, reader), valueAt };
}

function isSame(index: ValueIndex, number: number, { units, count }: LetterReader): boolean {
  return letterCount(index, number) === count && hasLettersOf(index, number, units);
}

/** Whether a value is found from its first letter to its last, whatever signs it was found with. */
function isBare(hit: LayerHit): boolean {
  return isOrdinaryAround(hit) || BARE.test(coreOf(hit));
}

/** Whether a value begins and ends with a letter or digit of ASCII. */
function isOrdinaryAround({ layer: { text }, core: { start, end } }: LayerHit): boolean {
  return isOrdinary(text.charCodeAt(start)) && isOrdinary(text.charCodeAt(end - 1));
}

/** A letter or digit of ASCII. */
function isOrdinary(unit: number): boolean {
  return unit < 0x80 && letterOfAscii(unit) !== 0;
}

/** A bracket or plus sign, with which a value is found that may do without. */
function isOpening(text: string, at: number): boolean {
  const unit = unitAt(text, at);
  return unit === 0x28 || unit === 0x2b;
}

// Of digits and what may stand between those.
const BARE = /^[-./_(),'+:\\ 0-9]*$/u;

/** Long enough that finding it elsewhere is no coincidence. */
export function isDistinctive({ letters }: Pick<ValuePattern, 'letters'>): boolean {
  return letters.length >= FEWEST;
}
