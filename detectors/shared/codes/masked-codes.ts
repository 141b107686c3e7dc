import type { Hit, ScanInput } from '../../../src/core/detector.js';
import { addLabels } from '../labels/context.js';
import { add, begin, decide } from '../weighing/evidence.js';
import { findLastFours } from './last-four.js';
import type { LabelKind } from '../labels/lexicon/kinds.js';
import { findMaskedTails } from './masked-tails.js';
import type { Model } from '../weighing/model.js';
import { hasLabelFor, isSpokenFor } from '../labels/near.js';
import { findScene } from '../scene.js';

/**
 * Forms that show no more than the last digits of what a label names: `DL ****5678`, `passport ending in 4321`. Compliant
 * where four digits or fewer show.
 */
export function findMaskedCodes(
  input: ScanInput,
  model: Model<'one-mask' | 'masks'>,
  subjects: readonly LabelKind[],
): Hit[] {
  const scene = input.once(findScene);
  const hits: Hit[] = [];
  if (!hasLabelFor(scene, model)) return hits;
  const { evidence } = scene;
  for (const { start, end, masks, digits } of input.once(findMaskedTails)) {
    if (!isSpokenFor(scene, model, start, end)) continue;
    begin(evidence, model);
    add(evidence, model, masks > 1 ? model.at.masks : model.at['one-mask']);
    addLabels(scene, model, start, end);
    if (evidence.says <= 0) continue;
    const hit = decide(scene, model, start, end, undefined, digits <= 4 ? true : undefined);
    if (hit !== undefined) hits.push(hit);
  }
  for (const { start, end, subject } of input.once(findLastFours)) {
    if (!subjects.includes(subject)) continue;
    const reasons = ['called the last four digits', `label of kind ${subject} near`];
    hits.push({ start, end, confidence: 0.95, reasons, compliant: true });
  }
  return hits;
}

/** Reasons of the evidence that it weighs. */
export const MASKED = {
  'one-mask': 'one mask before the last digits',
  masks: 'masked but for the last digits',
} as const;
