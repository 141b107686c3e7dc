import type { Hit, ScanInput } from '../../src/core/detector.js';
import type { EntityId } from '../../src/core/entity.js';
import { JOINT, PRINTED } from '../../src/core/joint.js';
import { labelEvidence } from '../shared/context.js';
import type { EntityLabels } from '../shared/entity-labels.js';
import { hasReach, isInReach } from '../shared/label-reach.js';
import { isLikelyYear } from '../shared/date-span.js';
import type { Evidence } from '../shared/evidence.js';
import { LEAST_CONFIDENCE, weigh } from '../shared/evidence.js';
import { PHRASES } from '../shared/lexicon.js';
import { listedAfter, mayBeListed } from '../shared/listed.js';
import { ANY_JOINT, isTied, jointsIn, shapeOf } from '../shared/number-window.js';
import { likelier } from '../shared/pick-hits.js';
import { surroundings } from '../shared/surroundings.js';
import type { AccountSpan } from './account-span.js';
import { MOST_BESIDE, accountAt } from './account-span.js';
import { ACCOUNT_WEIGHTS } from './weights.js';
import { unitAt } from '../../src/core/unit-at.js';

/** Numbers that a label calls an account; four digits alone as compliant (FRCP 5.2(a)(4)). */
export function* findAccountNumbers(input: ScanInput, labels: EntityLabels): Generator<Hit> {
  if (!hasReach(input, labels)) return;
  const { numbers } = input;
  let previous: Hit | undefined;
  for (let candidate = 0; candidate < numbers.count; candidate++) {
    if ((numbers.digits[candidate] ?? 0) < 4) continue;
    const around = {
      start: (numbers.starts[candidate] ?? 0) - MOST_BESIDE,
      end: (numbers.ends[candidate] ?? 0) + MOST_BESIDE,
    };
    if (!mayBeListed(previous, around) && !isInReach(input, around, labels)) continue;
    const past = numbers.firstGroups[candidate + 1] ?? 0;
    for (let group = numbers.firstGroups[candidate] ?? 0; group < past; group++) {
      const span = accountAt(input, group);
      if (span.digits < 4) continue;
      const judged = judge(input, span, labels);
      const hit = span.digits < 6 ? judged : likelier(judged, listedAfter(input, previous, span));
      if (hit === undefined) continue;
      yield hit;
      previous = hit;
      group = span.last;
    }
  }
}

function judge(input: ScanInput, span: AccountSpan, labels: EntityLabels): Hit | undefined {
  if (!isInReach(input, span, labels)) return undefined;
  const near = labelEvidence(input, span, labels);
  const label = near.find(({ logOdds }) => logOdds > 0);
  if (label === undefined) return undefined;
  const kind = PHRASES[label.phrase]?.kind;
  // "Account" alone is a word of every day: a short number is its number only right after it.
  if (span.digits < 6 && kind !== 'account' && label.cost > 3) return undefined;
  const evidence = [lengthEvidence(span.digits), ...near, ...shapeEvidence(input, span)];
  evidence.push(...surroundings(input, span));
  const weighed = weigh(ACCOUNT_WEIGHTS.number, evidence);
  if (weighed.confidence < LEAST_CONFIDENCE) return undefined;
  const entity: { entity?: EntityId } = kind === 'brokerage' ? { entity: 'brokerage-account' } : {};
  const { start, end } = span;
  const isPartial = span.digits === 4 && end - start === 4;
  return { start, end, ...weighed, ...entity, ...(isPartial ? { compliant: true } : {}) };
}

function lengthEvidence(digits: number): Evidence {
  if (digits === 4) return { reason: 'four digits only', logOdds: ACCOUNT_WEIGHTS.four };
  if (digits === 5) return { reason: 'short for an account', logOdds: ACCOUNT_WEIGHTS.five };
  if (digits <= 7) return { reason: '6 or 7 digits', logOdds: ACCOUNT_WEIGHTS.sixOrSeven };
  if (digits > 17) return { reason: 'long for an account', logOdds: ACCOUNT_WEIGHTS.tooLong };
  return { reason: '8 to 17 digits', logOdds: 0 };
}

function shapeEvidence({ numbers, folded }: ScanInput, span: AccountSpan): Evidence[] {
  const evidence: Evidence[] = [];
  const shape = shapeOf(numbers, span, ANY_JOINT);
  const isDashed = (jointsIn(numbers, span) & PRINTED) === JOINT.dash;
  const next = numbers.joints[span.last] ?? 0;
  if (isTied(numbers, span) && (next & JOINT.dot) !== 0) {
    evidence.push({ reason: 'amount with cents or decimals', logOdds: ACCOUNT_WEIGHTS.cents });
  } else if (isTied(numbers, span)) {
    evidence.push({ reason: 'part of a date or a longer number', logOdds: ACCOUNT_WEIGHTS.date });
  }
  if (PHONE_SHAPES.has(shape) || (shape === 34 && isDashed)) {
    evidence.push({ reason: 'shape of a phone number', logOdds: ACCOUNT_WEIGHTS.phone });
  }
  if (isBates(folded, numbers.groupStarts[span.first] ?? 0)) {
    evidence.push({ reason: 'shape of a Bates number', logOdds: ACCOUNT_WEIGHTS.bates });
  }
  if (shape === 324 && isDashed) {
    evidence.push({ reason: 'shape of an SSN', logOdds: ACCOUNT_WEIGHTS.ssn });
  }
  if (shape === 224 || shape === 124 || shape === 114 || shape === 214) {
    evidence.push({ reason: 'shape of a date', logOdds: ACCOUNT_WEIGHTS.date });
  }
  if (span.digits === 4 && isLikelyYear(Number(folded.slice(span.start, span.end)))) {
    evidence.push({ reason: 'may be a year', logOdds: ACCOUNT_WEIGHTS.year });
  }
  return evidence;
}

/** `MARCH-000219`, `SMITH 000123`: a word in capitals and a number filled up with zeros. */
function isBates(folded: string, start: number): boolean {
  if (unitAt(folded, start) !== 0x30 || unitAt(folded, start + 1) !== 0x30) return false;
  return CAPITALS.test(folded.slice(Math.max(0, start - 5), start));
}

const CAPITALS = /[A-Z]{3,4}[-_ ]?$/u;

const PHONE_SHAPES: ReadonlySet<number> = new Set([334, 1334]);
