import type { Hit, ScanInput } from '../../src/core/detector.js';
import { addLabels } from '../shared/labels/context.js';
import { add, begin, decide } from '../shared/weighing/evidence.js';
import { findLastFours } from '../shared/codes/last-four.js';
import { findMaskedTails } from '../shared/codes/masked-tails.js';
import { hasLabelFor, isSpokenFor } from '../shared/labels/near.js';
import { findScene } from '../shared/scene.js';
import type { AccountModels } from './models.js';

/** Masked accounts and `account ending in 4321`: compliant where no more than four digits show (FRCP 5.2(a)(4)). */
export function findPartialAccounts(input: ScanInput, model: AccountModels['masked']): Hit[] {
  const scene = input.once(findScene);
  const { evidence } = scene;
  const hits: Hit[] = [];
  const tails = hasLabelFor(scene, model) ? input.once(findMaskedTails) : [];
  for (const { start, end, masks, digits } of tails) {
    if (!isSpokenFor(scene, model, start, end)) continue;
    begin(evidence, model);
    add(evidence, model, masks > 1 ? model.at.masks : model.at['one-mask']);
    addLabels(scene, model, start, end);
    if (evidence.says <= 0) continue;
    const hit = decide(scene, model, start, end, undefined, digits <= 4 ? true : undefined);
    if (hit !== undefined) hits.push(hit);
  }
  for (const { start, end, subject } of input.once(findLastFours)) {
    if (subject !== 'account' && subject !== 'account-word' && subject !== 'brokerage') continue;
    const reasons = ['called the last four digits', `label of kind ${subject} near`];
    hits.push({ start, end, confidence: 0.95, reasons, compliant: true });
  }
  return hits;
}
