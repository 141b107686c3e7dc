import type { Hit, ScanInput } from '../../src/core/detector.js';
import { findCandidates } from '../shared/candidates.js';
import { labelEvidence } from '../shared/context.js';
import type { EntityLabels } from '../shared/entity-labels.js';
import type { Evidence } from '../shared/evidence.js';
import { LEAST_CONFIDENCE, weigh } from '../shared/evidence.js';
import { hasReach, isInReach } from '../shared/label-reach.js';
import type { NumberWindow } from '../shared/number-window.js';
import { isTied, windowDigits, windowOf } from '../shared/number-window.js';
import { surroundings } from '../shared/surroundings.js';

/** Nine digits that a label calls a routing number (ABA, Routing Number Administrative Board policy). */
export function* findRoutingNumbers(input: ScanInput, labels: EntityLabels): Generator<Hit> {
  if (!hasReach(input, labels)) return;
  const { numbers } = input;
  for (const candidate of input.once(findCandidates).long) {
    const past = numbers.firstGroups[candidate + 1] ?? 0;
    for (let group = numbers.firstGroups[candidate] ?? 0; group < past; group++) {
      const window = windowOf(numbers, group, 9);
      const hit = window && judge(input, window, labels);
      if (window === undefined || hit === undefined) continue;
      yield hit;
      group = window.last;
    }
  }
}

function judge(input: ScanInput, window: NumberWindow, labels: EntityLabels): Hit | undefined {
  const { folded, numbers } = input;
  if (isTied(numbers, window) || !isInReach(input, window, labels)) return undefined;
  const near = labelEvidence(input, window, labels);
  if (!near.some(({ logOdds }) => logOdds > 0)) return undefined;
  const evidence: Evidence[] = [...near, ...surroundings(input, window)];
  evidence.push(
    isRoutingNumber(windowDigits(folded, numbers, window))
      ? { reason: 'passes the ABA checksum', logOdds: 1.5 }
      : { reason: 'fails the ABA checksum', logOdds: -2 },
  );
  const weighed = weigh(PRIOR, evidence);
  if (weighed.confidence < LEAST_CONFIDENCE) return undefined;
  const { start, end } = window;
  return { start, end, ...weighed, entity: 'routing-number' };
}

/** Weights 3-7-1 and the first two digits of a Federal Reserve district, thrift, electronic or traveller's range. */
export function isRoutingNumber(digits: string): boolean {
  if (!/^[0-9]{9}$/u.test(digits)) return false;
  const district = Number(digits.slice(0, 2));
  const isDistrict =
    district <= 12 ||
    (district >= 21 && district <= 32) ||
    (district >= 61 && district <= 72) ||
    district === 80;
  let sum = 0;
  for (let i = 0; i < 9; i++) sum += Number(digits[i]) * ([3, 7, 1][i % 3] ?? 0);
  return isDistrict && sum > 0 && sum % 10 === 0;
}

const PRIOR = -4;
