import type { Hit, ScanInput } from '../../src/core/detector.js';
import { unitAt } from '../../src/core/scan-input/unit-at.js';
import { addLabels } from '../shared/labels/context.js';
import { add, begin, decide } from '../shared/weighing/evidence.js';
import { findLastFours } from '../shared/codes/last-four.js';
import { endAt, findMaskedGroups } from '../shared/codes/masked-forms.js';
import { findMaskedTails, isMask } from '../shared/codes/masked-tails.js';
import { isSpokenFor } from '../shared/labels/near.js';
import { findScene } from '../shared/scene.js';
import type { CardModels } from './models.js';

/** Masked cards and `card ending in 4321`: compliant where no more than the last four show (FRCP 5.2(a)(4)). */
export function findPartialCards(input: ScanInput, { masked, halfMasked }: CardModels): Hit[] {
  const scene = input.once(findScene);
  const { evidence, lower } = scene;
  const { groupStarts, groupEnds, groupDigits } = input.numbers;
  const hits: Hit[] = [];
  for (const { start, end, masks, digits } of input.once(findMaskedTails)) {
    const isWhole = masks >= 11 && masks + digits <= 16;
    if (!isWhole && !isSpokenFor(scene, masked, start, end)) continue;
    begin(evidence, masked);
    add(evidence, masked, isWhole ? masked.at.whole : masked.at.short);
    addLabels(scene, masked, start, end);
    if (!isWhole && evidence.says <= 2) continue;
    const hit = decide(scene, masked, start, end, undefined, digits <= 4 ? true : undefined);
    if (hit !== undefined) hits.push(hit);
  }
  for (const group of input.once(findMaskedGroups)) {
    // Either the first six digits stand together, or four and two.
    const digits = groupDigits[group];
    if (digits !== 6 && digits !== 2) continue;
    if (!isMask(unitAt(lower, groupEnds[group] ?? 0))) continue;
    const start = (groupStarts[group] ?? 0) - (digits === 2 ? 5 : 0);
    const end = endAt(HALF_MASKED, lower, start);
    if (end < 0) continue;
    begin(evidence, halfMasked);
    add(evidence, halfMasked, halfMasked.at['half-masked']);
    addLabels(scene, halfMasked, start, end);
    const hit = decide(scene, halfMasked, start, end);
    if (hit !== undefined) hits.push(hit);
  }
  for (const { start, end, subject } of input.once(findLastFours)) {
    if (subject !== 'card') continue;
    const reasons = ['called the last four digits', 'label of kind card near'];
    hits.push({ start, end, confidence: 0.95, reasons, compliant: true });
  }
  return hits;
}

/** First six and last four, as receipts and statements print it: `4111 11** **** 1111`. */
const HALF_MASKED =
  /(?<![0-9a-z*#])[2-6][0-9]{3}[ -]?[0-9]{2}[x*#]{2}[ -]?[x*#]{4}[ -]?[0-9]{3,4}(?![0-9a-z*#])/uy;
