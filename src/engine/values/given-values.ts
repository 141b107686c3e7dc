import type { Span } from '../../core/span.js';
import type { TextLayer } from '../../core/text.js';
import type { LayerHit } from '../merging/layer-hit.js';
import { VALUES_DETECTOR, isOverSeam } from '../merging/layer-hit.js';
import type { CompactOf } from '../merging/layer-texts.js';
import type { PackedOf } from '../merging/packed-layers.js';
import { compact } from './compact-text.js';
import { mayMean } from './may-mean.js';
import { placedHit } from './placed-hit.js';
import { valuePattern } from './value-pattern.js';
import type { ValueSearch } from './value-search.js';
import { valueSearch } from './value-search.js';

/** Every place of the user's own values, which count as certain. */
export function valueHits(
  layers: readonly TextLayer[],
  values: readonly string[],
  compactOf: CompactOf,
  packedOf: PackedOf,
): LayerHit[] {
  const patterns = values.flatMap((value) => valuePattern(value) ?? []);
  if (patterns.length === 0) return [];
  const search = valueSearch(patterns);
  return layers.flatMap((layer) => {
    const meant = (found: ReturnType<ValueSearch>): Span[] =>
      found.flatMap((spans, number) => (mayMean(layer, patterns[number]) ? spans : []));
    const packed = packedOf(layer).filter(
      ({ text }) => meant(search(text, () => compact(text))).length > 0,
    );
    const hitAt = (span: Span, isPacked?: true): LayerHit[] =>
      isOverSeam(layer, span) ? [placedHit(layer, span, GIVEN_VALUE, GIVEN, isPacked)] : [];
    return [
      ...meant(search(layer.text, () => compactOf(layer))).flatMap((span) => hitAt(span)),
      ...packed.flatMap(({ start, end }) => hitAt({ start, end }, true)),
    ];
  });
}

const GIVEN_VALUE = { entity: 'custom:value', detector: VALUES_DETECTOR, confidence: 1 } as const;

// Findings share it, so nobody may change it.
const GIVEN: readonly string[] = Object.freeze(['a value that was given']);
