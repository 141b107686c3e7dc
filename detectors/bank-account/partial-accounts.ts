import type { Hit, ScanInput } from '../../src/core/detector.js';
import { labelEvidence } from '../shared/context.js';
import type { EntityLabels } from '../shared/entity-labels.js';
import { LEAST_CONFIDENCE, weigh } from '../shared/evidence.js';
import { hasReach, isInReach } from '../shared/label-reach.js';
import { findLastFours } from '../shared/last-four.js';
import { findMaskedTails } from '../shared/masked-tails.js';

/** Masked accounts and `account ending in 4321`: compliant where no more than four digits show (FRCP 5.2(a)(4)). */
export function* findPartialAccounts(input: ScanInput, labels: EntityLabels): Generator<Hit> {
  const tails = hasReach(input, labels) ? input.once(findMaskedTails) : [];
  for (const { start, end, masks, digits } of tails) {
    if (!isInReach(input, { start, end }, labels)) continue;
    const near = labelEvidence(input, { start, end }, labels);
    if (!near.some(({ logOdds }) => logOdds > 0)) continue;
    const shape = {
      reason: `masked but for the last ${String(digits)}`,
      logOdds: masks > 1 ? 1 : 0,
    };
    const weighed = weigh(PRIOR, [shape, ...near]);
    if (weighed.confidence < LEAST_CONFIDENCE) continue;
    yield { start, end, ...weighed, ...(digits <= 4 ? { compliant: true } : {}) };
  }
  for (const { start, end, subject } of input.once(findLastFours)) {
    if (subject !== 'account' && subject !== 'account-word' && subject !== 'brokerage') continue;
    const reasons = ['called the last four digits', `label of kind ${subject} near`];
    yield { start, end, confidence: 0.95, reasons, compliant: true };
  }
}

const PRIOR = -3;
