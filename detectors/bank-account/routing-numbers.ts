import type { Hit, ScanInput } from '../../src/core/detector.js';
import { labelEvidence } from '../shared/context.js';
import type { Evidence } from '../shared/evidence.js';
import { LEAST_CONFIDENCE, weigh } from '../shared/evidence.js';
import { isTied, windowDigits, windowOf } from '../shared/number-window.js';
import { surroundings } from '../shared/surroundings.js';

/** Nine digits that a label calls a routing number (ABA, Routing Number Administrative Board policy). */
export function* findRoutingNumbers(input: ScanInput, labels: Float64Array): Generator<Hit> {
  const { folded, numbers } = input;
  for (let group = 0; group < numbers.groupStarts.length; group++) {
    const window = windowOf(numbers, group, 9);
    if (window === undefined || isTied(numbers, window)) continue;
    const near = labelEvidence(input, window, labels);
    if (!near.some(({ logOdds }) => logOdds > 0)) continue;
    const evidence: Evidence[] = [...near, ...surroundings(input, window)];
    evidence.push(
      isRoutingNumber(windowDigits(folded, numbers, window))
        ? { reason: 'passes the ABA checksum', logOdds: 1.5 }
        : { reason: 'fails the ABA checksum', logOdds: -2 },
    );
    const weighed = weigh(PRIOR, evidence);
    if (weighed.confidence < LEAST_CONFIDENCE) continue;
    const { start, end } = window;
    yield { start, end, ...weighed, entity: 'routing-number' };
    group = window.last;
  }
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
