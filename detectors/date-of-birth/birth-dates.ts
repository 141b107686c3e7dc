import type { Hit, ScanInput } from '../../src/core/detector.js';
import { labelEvidence } from '../shared/context.js';
import type { EntityLabels } from '../shared/entity-labels.js';
import type { DateSpan } from '../shared/date-span.js';
import { findDates } from '../shared/dates.js';
import type { Evidence } from '../shared/evidence.js';
import { LEAST_CONFIDENCE, weigh } from '../shared/evidence.js';
import { isInReach } from '../shared/label-reach.js';
import { listedAfter } from '../shared/listed.js';
import { likelier } from '../shared/pick-hits.js';
import { BIRTH_WEIGHTS } from './weights.js';

/** Dates with evidence of a birth, and dates listed right after such a one. */
export function* findBirthDates(input: ScanInput, labels: EntityLabels): Generator<Hit> {
  let previous: Hit | undefined;
  for (const date of input.once(findDates)) {
    const hit = likelier(judge(input, date, labels), listedAfter(input, previous, date));
    previous = hit;
    if (hit !== undefined) yield hit;
  }
}

function judge(input: ScanInput, date: DateSpan, labels: EntityLabels): Hit | undefined {
  const abbreviated = abbreviation(input, date);
  if (abbreviated.length === 0 && !isInReach(input, date, labels)) return undefined;
  const near = labelEvidence(input, date, labels);
  const evidence: Evidence[] = [shapeEvidence(date), ...near, ...abbreviated];
  const weighed = weigh(0, evidence);
  const { start, end } = date;
  return weighed.confidence >= LEAST_CONFIDENCE ? { start, end, ...weighed } : undefined;
}

function shapeEvidence({ form, shows }: DateSpan): Evidence {
  if (shows === 'loose') return { reason: 'date without marks', logOdds: BIRTH_WEIGHTS.looseDate };
  if (shows !== 'day') return { reason: 'part of a date', logOdds: BIRTH_WEIGHTS.partOfDate };
  return {
    reason: form === 'words' ? 'date with the month in letters' : 'numeric date',
    logOdds: BIRTH_WEIGHTS.date,
  };
}

/** `(b. March 4, 1985)`, as pedigrees and obituaries write it. */
function abbreviation({ lower }: ScanInput, { start }: DateSpan): Evidence[] {
  return BORN_ABBREVIATED.test(lower.slice(Math.max(0, start - 6), start))
    ? [{ reason: 'label "b." before', logOdds: 7 }]
    : [];
}

const BORN_ABBREVIATED = /[(,;] ?b\. ?$/u;
