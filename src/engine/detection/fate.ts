import { lettersOf } from '../values/compact-text.js';
import type { LayerHit } from '../merging/layer-hit.js';
import { VALUES_DETECTOR, coreOf, valueOf } from '../merging/layer-hit.js';

/**
 * What becomes of a finding: `removed` is the only one that changes the document; `unprotected` is what no policy in force
 * speaks of.
 */
export type Fate = 'removed' | 'kept' | 'compliant' | 'unprotected';

/** Whether the user wants a value to stay. Values that the user gave to be removed are stronger. */
export type IsKept = (hit: LayerHit) => boolean;

/** A pattern for values that must stay; it takes time linear in a value. */
export interface KeepPattern {
  readonly test: (value: string) => boolean;
}

export function keepRule(keep: readonly (string | KeepPattern)[]): IsKept {
  const literal = new Set(
    keep.flatMap((rule) => (typeof rule === 'string' ? [lettersOf(rule)] : [])),
  );
  const patterns = keep.flatMap((rule) => (typeof rule === 'string' ? [] : [rule]));
  return (hit) => {
    if (keep.length === 0 || hit.detector === VALUES_DETECTOR) return false;
    return [valueOf(hit), coreOf(hit)].some(
      (value) => literal.has(lettersOf(value)) || patterns.some((pattern) => pattern.test(value)),
    );
  };
}
