import type { ScanInput } from '../../src/core/detector.js';
import type { LabelReach } from './label-reach.js';
import { findReach } from './label-reach.js';
import type { LabelWeights } from './label-weights.js';
import { PHRASES } from './lexicon.js';

/** What labels say for or against one entity, compiled once for each detector. */
export interface EntityLabels {
  /** In natural log-odds, by number of phrase. */
  readonly weights: Float64Array;
  /** Where labels for the entity can be seen from; ask for it by `input.once(labels.reach)`. */
  readonly reach: (input: ScanInput) => LabelReach;
}

export function compileLabels(weights: LabelWeights): EntityLabels {
  const compiled = Float64Array.from(PHRASES, ({ kind }) => weights[kind] ?? 0);
  return { weights: compiled, reach: (input) => findReach(input, compiled) };
}
