import type { Hit, ScanInput } from '../../src/core/detector.js';
import { labelEvidence } from '../shared/context.js';
import type { EntityLabels } from '../shared/entity-labels.js';
import { LEAST_CONFIDENCE, weigh } from '../shared/evidence.js';
import { findLastFours } from '../shared/last-four.js';
import { isInReach } from '../shared/label-reach.js';
import { maskedForms } from '../shared/masked-forms.js';
import { findMaskedTails } from '../shared/masked-tails.js';
import { CARD_WEIGHTS } from './weights.js';

/** Masked cards and `card ending in 4321`: compliant where no more than the last four show (FRCP 5.2(a)(4)). */
export function* findPartialCards(input: ScanInput, labels: EntityLabels): Generator<Hit> {
  for (const { start, end, masks, digits } of input.once(findMaskedTails)) {
    const isWhole = masks >= 11 && masks + digits <= 16;
    if (!isWhole && !isInReach(input, { start, end }, labels)) continue;
    const near = labelEvidence(input, { start, end }, labels);
    if (!isWhole && !near.some(({ logOdds }) => logOdds > 2)) continue;
    const shape = {
      reason: `masked but for the last ${String(digits)}`,
      logOdds: isWhole ? CARD_WEIGHTS.masked : -3,
    };
    const weighed = weigh(0, [shape, ...near]);
    if (weighed.confidence < LEAST_CONFIDENCE) continue;
    yield { start, end, ...weighed, ...(digits <= 4 ? { compliant: true } : {}) };
  }
  for (const { index, 0: written } of maskedForms(input, HALF_MASKED)) {
    const span = { start: index, end: index + written.length };
    const near = labelEvidence(input, span, labels).filter(({ logOdds }) => logOdds > 0);
    const shape = {
      reason: 'masked, but shows more than the last four',
      logOdds: CARD_WEIGHTS.masked,
    };
    yield { ...span, ...weigh(0, [shape, ...near]) };
  }
  for (const { start, end, subject } of input.once(findLastFours)) {
    if (subject !== 'card') continue;
    const reasons = ['called the last four digits', 'label of kind card near'];
    yield { start, end, confidence: 0.95, reasons, compliant: true };
  }
}

/** First six and last four, as receipts and statements print it: `4111 11** **** 1111`. */
const HALF_MASKED =
  /(?<![0-9a-z*#])[2-6][0-9]{3}[ -]?[0-9]{2}[x*#]{2}[ -]?[x*#]{4}[ -]?[0-9]{3,4}(?![0-9a-z*#])/gu;
