import type { Hit, ScanInput } from '../../src/core/detector.js';
import { findCandidates } from '../shared/candidates.js';
import { labelEvidence } from '../shared/context.js';
import type { EntityLabels } from '../shared/entity-labels.js';
import { findDates } from '../shared/dates.js';
import { LEAST_CONFIDENCE, weigh } from '../shared/evidence.js';
import { hasReach, isInReach } from '../shared/label-reach.js';
import { maskedForms } from '../shared/masked-forms.js';
import { BIRTH_WEIGHTS } from './weights.js';

/**
 * A year of birth with no more of the date, which FRCP 5.2(a)(2) permits: `born in 1985`, `DOB: XX/XX/1985`.
 * Reported as compliant.
 */
export function* findBirthYears(input: ScanInput, labels: EntityLabels): Generator<Hit> {
  const { lower, numbers } = input;
  for (const { index, 0: written } of maskedForms(input, MASKED_DATE)) {
    const span = { start: index, end: index + written.length };
    const near = labelEvidence(input, span, labels);
    yield {
      ...span,
      ...weigh(1, [{ reason: 'masked but for the year', logOdds: 0 }, ...near]),
      compliant: true,
    };
  }
  if (!hasReach(input, labels)) return;
  const dates = input.once(findDates);
  let date = 0;
  for (const candidate of input.once(findCandidates).four) {
    const span = { start: numbers.starts[candidate] ?? 0, end: numbers.ends[candidate] ?? 0 };
    while ((dates[date]?.end ?? Infinity) <= span.start) date++;
    // The year of a date that shows more is no year alone.
    if ((dates[date]?.start ?? Infinity) < span.end) continue;
    if (!BARE_YEAR.test(lower.slice(Math.max(0, span.start - BEFORE), span.end + 2))) continue;
    if (!isInReach(input, span, labels)) continue;
    const near = labelEvidence(input, span, labels);
    const weighed = weigh(BIRTH_WEIGHTS.year, [{ reason: 'year alone', logOdds: 0 }, ...near]);
    if (weighed.confidence >= LEAST_CONFIDENCE) yield { ...span, ...weighed, compliant: true };
  }
}

const BEFORE = 8;

/** A year with nothing on either side that would make it part of another number or of a date. */
const BARE_YEAR = /(?:^|[ :(\n])(?:18[7-9][0-9]|19[0-9][0-9]|20[0-3][0-9])(?:[^0-9a-z/-].?|.?$)/su;

const MASKED_DATE =
  /(?<![0-9a-z*#])(?:[x*#_]{2}|mm)[/-](?:[x*#_]{2}|dd)[/-](?:19|20)[0-9]{2}(?![0-9])/gu;
