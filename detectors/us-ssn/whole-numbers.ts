import type { Hit, NumberTable, ScanInput } from '../../src/core/detector.js';
import { JOINT, PRINTED } from '../../src/core/joint.js';
import { findCandidates } from '../shared/candidates.js';
import { labelEvidence } from '../shared/context.js';
import type { EntityLabels } from '../shared/entity-labels.js';
import type { Evidence } from '../shared/evidence.js';
import { LEAST_CONFIDENCE, weigh } from '../shared/evidence.js';
import type { LabelEvidence } from '../shared/label-evidence.js';
import { isInReach } from '../shared/label-reach.js';
import { PHRASES } from '../shared/lexicon.js';
import { listedAfter } from '../shared/listed.js';
import type { NumberWindow } from '../shared/number-window.js';
import {
  ANY_JOINT,
  isLetterSpaced,
  isTied,
  jointsIn,
  shapeOf,
  windowDigits,
  windowOf,
} from '../shared/number-window.js';
import { likelier } from '../shared/pick-hits.js';
import { surroundings } from '../shared/surroundings.js';
import { isItin, isNeverIssued, isPublishedDummy } from './numbers.js';
import { SSN_WEIGHTS } from './weights.js';

/** All nine digits, in any grouping: 3-2-4 with or without a label, any other with one. */
export function* findWholeNumbers(
  input: ScanInput,
  labels: EntityLabels,
  unlabelled: boolean,
): Generator<Hit> {
  const { numbers } = input;
  let previous: Hit | undefined;
  for (const candidate of input.once(findCandidates).long) {
    const past = numbers.firstGroups[candidate + 1] ?? 0;
    for (let group = numbers.firstGroups[candidate] ?? 0; group < past; group++) {
      const window = windowOf(numbers, group, 9);
      if (window === undefined) continue;
      const judged = judge(input, window, labels, unlabelled);
      const hit = likelier(judged, listedAfter(input, previous, window));
      if (hit === undefined) continue;
      yield hit;
      previous = hit;
    }
  }
}

function judge(
  input: ScanInput,
  window: NumberWindow,
  labels: EntityLabels,
  unlabelled: boolean,
): Hit | undefined {
  const { folded, numbers } = input;
  const shape = shapeEvidence(numbers, window);
  const needsLabel = shape.logOdds < 0 || !unlabelled;
  if (needsLabel && !isInReach(input, window, labels)) return undefined;
  const near = labelEvidence(input, window, labels);
  const label = near.find(({ logOdds }) => logOdds > 0);
  if (label === undefined && needsLabel) return undefined;
  const digits = windowDigits(folded, numbers, window);
  const isTaxpayer = isItin(digits) && !isPublishedDummy(digits) && !saysSsn(label);
  const evidence: Evidence[] = [shape, ...near, ...surroundings(input, window)];
  if (isTied(numbers, window)) {
    evidence.push({ reason: 'part of a longer number', logOdds: SSN_WEIGHTS.tied });
  }
  if (isPublishedDummy(digits)) {
    evidence.push({ reason: 'published dummy', logOdds: SSN_WEIGHTS.publishedDummy });
  } else if (isTaxpayer) {
    evidence.push({ reason: 'in the range of ITINs', logOdds: 0 });
  } else if (isNeverIssued(digits)) {
    const { neverIssued, neverIssuedLabelled } = SSN_WEIGHTS;
    evidence.push({
      reason: 'area, group or serial never issued',
      logOdds: label === undefined ? neverIssued : neverIssuedLabelled,
    });
  } else evidence.push({ reason: 'area, group and serial valid', logOdds: 0 });
  const weighed = weigh(0, evidence);
  if (weighed.confidence < LEAST_CONFIDENCE) return undefined;
  const { start, end } = window;
  return { start, end, ...weighed, ...(isTaxpayer ? { entity: 'us-itin' } : {}) };
}

function shapeEvidence(numbers: NumberTable, window: NumberWindow): Evidence {
  const joints = jointsIn(numbers, window);
  const isSpaced = isLetterSpaced(numbers, window);
  const spaced = isSpaced ? ', letter-spaced' : '';
  const across = (joints & JOINT.line) !== 0 ? ', over a line end' : '';
  const say = (how: string, logOdds: number): Evidence => ({
    reason: `${how}${spaced}${across}`,
    logOdds,
  });
  if (shapeOf(numbers, window, PRINTED) === 324) {
    const marks = joints & PRINTED;
    if (marks === JOINT.dash) return say('shape 3-2-4 with dashes', SSN_WEIGHTS.dashed);
    // Of two marks of different kinds, as in the pages and year of a citation, only a label makes a number.
    return (marks & (marks - 1)) === 0
      ? say('shape 3-2-4', SSN_WEIGHTS.otherMarks)
      : say('shape 3-2-4 with mixed marks', SSN_WEIGHTS.mixedMarks);
  }
  if (shapeOf(numbers, window, ANY_JOINT) === 324 && (joints & PRINTED & ~JOINT.dash) === 0) {
    const columns = (joints & JOINT.wide) !== 0 ? SSN_WEIGHTS.acrossColumns : 0;
    const lines = (joints & JOINT.line) !== 0 ? SSN_WEIGHTS.acrossLinesWithoutDash : 0;
    return say('shape 3-2-4 with blanks', SSN_WEIGHTS.blanks + columns + lines);
  }
  if (isSpaced && shapeOf(numbers, window, PRINTED | JOINT.wide) === 324) {
    return say('shape 3-2-4 with blanks', SSN_WEIGHTS.blanks);
  }
  return window.first === window.last || isSpaced
    ? say('nine digits', SSN_WEIGHTS.bare)
    : say('nine digits in another shape', SSN_WEIGHTS.otherShape);
}

function saysSsn(label: LabelEvidence | undefined): boolean {
  return label !== undefined && PHRASES[label.phrase]?.kind === 'ssn';
}
