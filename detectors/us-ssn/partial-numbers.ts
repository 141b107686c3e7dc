import type { Hit, ScanInput } from '../../src/core/detector.js';
import { unitAt } from '../../src/core/unit-at.js';
import { findCandidates } from '../shared/candidates.js';
import { labelEvidence } from '../shared/context.js';
import type { EntityLabels } from '../shared/entity-labels.js';
import { LEAST_CONFIDENCE, weigh } from '../shared/evidence.js';
import { hasReach, isInReach } from '../shared/label-reach.js';
import { findLastFours } from '../shared/last-four.js';
import { maskedForms } from '../shared/masked-forms.js';
import { SSN_WEIGHTS } from './weights.js';

/**
 * Forms that show four digits and no more, as FRCP 5.2(a)(1) permits, and masked ones that show more than that.
 */
export function* findPartialNumbers(input: ScanInput, labels: EntityLabels): Generator<Hit> {
  for (const { index, 0: written } of maskedForms(input, MASKED)) {
    const span = { start: index, end: index + written.length };
    const near = labelEvidence(input, span, labels).filter(({ logOdds }) => logOdds > 0);
    const isUngrouped = /[x*#_]{5}/u.test(written);
    if (isUngrouped && near.length === 0) continue;
    const shape = { reason: 'masked but for the last four', logOdds: 2 };
    yield { ...span, ...weigh(0, [shape, ...near]), entity: 'us-ssn-last4', compliant: true };
  }
  for (const { index, 0: written } of maskedForms(input, HALF_MASKED)) {
    const span = { start: index, end: index + written.length };
    const near = labelEvidence(input, span, labels);
    const shape = { reason: 'masked, but shows more than the last four', logOdds: 2 };
    const weighed = weigh(0, [shape, ...near]);
    if (weighed.confidence >= LEAST_CONFIDENCE) yield { ...span, ...weighed };
  }
  for (const { start, end, subject } of input.once(findLastFours)) {
    if (subject !== 'ssn' && subject !== 'social' && subject !== 'tax-id') continue;
    const reasons = ['called the last four digits', `label of kind ${subject} near`];
    yield { start, end, confidence: 0.95, reasons, entity: 'us-ssn-last4', compliant: true };
  }
  yield* findFourAfterLabel(input, labels);
}

/** `SSN: 5678`, with nothing but a colon between. */
function* findFourAfterLabel(input: ScanInput, labels: EntityLabels): Generator<Hit> {
  const { numbers, folded } = input;
  if (!hasReach(input, labels)) return;
  for (const candidate of input.once(findCandidates).four) {
    const span = { start: numbers.starts[candidate] ?? 0, end: numbers.ends[candidate] ?? 0 };
    if (!followsMark(folded, span.start) || !isInReach(input, span, labels)) continue;
    const near = labelEvidence(input, span, labels);
    if (!near.some(({ logOdds, cost, where }) => where === 'before' && logOdds > 8 && cost <= 4)) {
      continue;
    }
    const shape = { reason: 'four digits', logOdds: SSN_WEIGHTS.fourDigits };
    yield { ...span, ...weigh(0, [shape, ...near]), entity: 'us-ssn-last4', compliant: true };
  }
}

/** True after a colon or `#` and up to three blanks. */
function followsMark(folded: string, start: number): boolean {
  let at = start - 1;
  while (at >= start - 3 && unitAt(folded, at) === 0x20) at--;
  const unit = unitAt(folded, at);
  return unit === 0x3a || unit === 0x23;
}

const MASKED =
  /(?<![a-z0-9*#_])(?:[x*#_]{3}[ .-]{0,3}[x*#_]{2}|[x*#_]{5})[ .-]{0,3}[0-9]{4}(?![0-9a-z*#])/gu;

const HALF_MASKED =
  /(?<![a-z0-9*#_])(?:[x*#_]{3}[ -][0-9]{2}[ -][0-9]{4}|[0-9]{3}[ -](?:[0-9]{2}|[x*#_]{2})[ -][x*#_]{4})(?![0-9a-z*#_])/gu;
