import type { Span } from '../core/span.js';
import type { TextLayer } from '../core/text.js';
import type { LayerHit } from './layer-hit.js';
import { VALUES_DETECTOR, isOnlyRead, isOverSeam, valueOf } from './layer-hit.js';
import type { CompactOf } from './layer-texts.js';
import type { SoughtValue } from './sought-value.js';
import { soughtValue } from './sought-value.js';
import type { ValuePattern } from './value-pattern.js';
import { valuePattern } from './value-pattern.js';
import { searchValues, valueSearch } from './value-search.js';
import { lettersOf } from './compact-text.js';
import { unitAt } from '../core/unit-at.js';

/** Every place of the user's own values, which count as certain. */
export function valueHits(
  layers: readonly TextLayer[],
  values: readonly string[],
  compactOf: CompactOf,
): LayerHit[] {
  const patterns = values.flatMap((value) => valuePattern(value) ?? []);
  if (patterns.length === 0) return [];
  const search = valueSearch(patterns);
  return layers.flatMap((layer) =>
    search(layer.text, () => compactOf(layer))
      .flatMap((spans, number) => (mayMean(layer, patterns[number]) ? spans : []))
      .filter((span) => isOverSeam(layer, span))
      .map((span) => ({
        layer,
        span,
        entity: 'custom:value' as const,
        detector: VALUES_DETECTOR,
        confidence: 1,
        reasons: ['a value that was given'],
      })),
  );
}

/**
 * The other places of values that are to go: once a value is known, it is found without its label too. Values of
 * fewer than five letters or digits are left out, since anything may look like them.
 *
 * @param isKnown Whether a place needs no hit like another one's.
 */
export function sameValueHits(
  found: readonly LayerHit[],
  layers: readonly TextLayer[],
  compactOf: CompactOf,
  isKnown: (layer: TextLayer, start: number, end: number, like: LayerHit) => boolean,
): LayerHit[] {
  const known = new Set<string>();
  const leading: LayerHit[] = [];
  const values: SoughtValue[] = [];
  for (const hit of found) {
    if (hit.local === true) continue;
    const value = valueOf(hit);
    const letters = lettersOf(value);
    const key = `${hit.entity} ${letters}`;
    if (!isDistinctive({ letters }) || known.has(key)) continue;
    known.add(key);
    leading.push(hit);
    values.push(soughtValue(value, letters));
  }
  if (leading.length === 0) return [];
  const search = searchValues(values);
  const bare = values.map((_, number) => isBare(leading[number]));
  const hits: LayerHit[] = [];
  for (const layer of layers) {
    if (isOnlyRead(layer)) continue;
    const places: { readonly number: number; readonly span: Span }[] = [];
    search(
      layer.text,
      () => compactOf(layer),
      (number, start, end) => {
        const hit = leading[number];
        if (hit === undefined || !isOverSeam(layer, { start, end })) return;
        if (isKnown(layer, start, end, hit)) return;
        if (layer.vocabulary === 'format' && !mayMean(layer, values[number]?.pattern())) return;
        places.push({ number, span: { start, end } });
      },
      (number, start, end) => {
        const hit = leading[number];
        if (hit === undefined || bare[number] !== true) return false;
        if (isKnown(layer, start, end, hit)) return true;
        return isOpening(layer.text, start - 1) && isKnown(layer, start - 1, end, hit);
      },
    );
    for (const { number, span } of places.sort((a, b) => a.number - b.number)) {
      const hit = leading[number];
      if (hit === undefined) continue;
      const { entity, detector, confidence } = hit;
      const reasons = ['same value as another finding'];
      hits.push({ layer, span, entity, detector, confidence, reasons });
    }
  }
  return hits;
}

/** Whether a value is found from its first letter to its last, whatever signs it was found with. */
function isBare(hit: LayerHit | undefined): boolean {
  return hit !== undefined && BARE.test(valueOf(hit));
}

/** A bracket or plus sign, with which a value is found that may do without. */
function isOpening(text: string, at: number): boolean {
  const unit = unitAt(text, at);
  return unit === 0x28 || unit === 0x2b;
}

// Between letters, or of digits and what may stand between those.
const BARE = /^(?:[0-9A-Za-z](?:.*[0-9A-Za-z])?|[-./_(),'+:\\ 0-9]*)$/su;

/** Whether a value that stands in a layer can be meant there. */
function mayMean({ vocabulary }: TextLayer, pattern: ValuePattern | undefined): boolean {
  return vocabulary !== 'format' || (pattern !== undefined && isNoVocabulary(pattern));
}

/** A longer number or several words; a short number or a single word may be a code of the format (`Header`, `720`). */
function isNoVocabulary({ letters, gaps, kind }: ValuePattern): boolean {
  const digits = letters.replace(/[^0-9]/gu, '').length;
  if (digits >= 6 && digits * 2 >= letters.length) return true;
  return kind === 'words' && gaps.slice(1, -1).some(({ width }) => width > 0);
}

/** Long enough that finding it elsewhere is no coincidence. */
export function isDistinctive({ letters }: Pick<ValuePattern, 'letters'>): boolean {
  return letters.length >= 5;
}
