import type { TextLayer } from '../core/text.js';
import type { LayerHit } from './layer-hit.js';
import { VALUES_DETECTOR, isOnlyRead, valueOf } from './layer-hit.js';
import type { CompactOf } from './layer-texts.js';
import type { ValuePattern } from './value-pattern.js';
import { valuePattern } from './value-pattern.js';
import { findValue } from './value-matcher.js';

/** Every place of the user's own values, which count as certain. */
export function valueHits(
  layers: readonly TextLayer[],
  values: readonly string[],
  compactOf: CompactOf,
): LayerHit[] {
  const patterns = values.flatMap((value) => valuePattern(value) ?? []);
  return layers.flatMap((layer) =>
    patterns.flatMap((pattern) =>
      findValue(compactOf(layer), pattern).map((span) => ({
        layer,
        span,
        entity: 'custom:value' as const,
        detector: VALUES_DETECTOR,
        confidence: 1,
        reasons: ['a value that was given'],
      })),
    ),
  );
}

/**
 * The other places of values that are to go: once a value is known, it is found without its label too. Values of
 * fewer than five letters or digits are left out, since anything may look like them.
 */
export function sameValueHits(
  found: readonly LayerHit[],
  layers: readonly TextLayer[],
  compactOf: CompactOf,
): LayerHit[] {
  const known = new Map<string, { readonly hit: LayerHit; readonly pattern: ValuePattern }>();
  for (const hit of found) {
    const pattern = valuePattern(valueOf(hit));
    if (pattern === undefined || !isDistinctive(pattern)) continue;
    const key = `${hit.entity} ${pattern.letters}`;
    if (!known.has(key)) known.set(key, { hit, pattern });
  }
  return layers
    .filter((layer) => !isOnlyRead(layer))
    .flatMap((layer) =>
      [...known.values()].flatMap(({ hit, pattern }) =>
        findValue(compactOf(layer), pattern).map((span) => ({
          layer,
          span,
          entity: hit.entity,
          detector: hit.detector,
          confidence: hit.confidence,
          reasons: ['same value as another finding'],
        })),
      ),
    );
}

/** Long enough that finding it elsewhere is no coincidence. */
export function isDistinctive({ letters }: Pick<ValuePattern, 'letters'>): boolean {
  return letters.length >= 5;
}
