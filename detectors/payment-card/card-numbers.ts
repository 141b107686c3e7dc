import luhn from 'luhn';
import type { Hit, NumberTable, ScanInput } from '../../src/core/detector.js';
import { JOINT, PRINTED } from '../../src/core/joint.js';
import { findCandidates } from '../shared/candidates.js';
import { labelEvidence } from '../shared/context.js';
import type { EntityLabels } from '../shared/entity-labels.js';
import type { Evidence } from '../shared/evidence.js';
import { LEAST_CONFIDENCE, weigh } from '../shared/evidence.js';
import { isInReach } from '../shared/label-reach.js';
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
import { surroundings } from '../shared/surroundings.js';
import { issuerOf } from './issuers.js';
import { CARD_WEIGHTS } from './weights.js';

/** Card numbers in whole: by luhn and issuer range, and where a label names them even if luhn fails. */
export function* findCardNumbers(input: ScanInput, labels: EntityLabels): Generator<Hit> {
  const { folded, numbers } = input;
  for (const candidate of input.once(findCandidates).long) {
    if ((numbers.digits[candidate] ?? 0) < 13) continue;
    const past = numbers.firstGroups[candidate + 1] ?? 0;
    for (let group = numbers.firstGroups[candidate] ?? 0; group < past; group++) {
      const lead = folded.charCodeAt(numbers.groupStarts[group] ?? 0);
      if (lead < 0x32 || lead > 0x36 || isInsideSpaced(numbers, group)) continue;
      for (const digits of LENGTHS) {
        const window = windowOf(numbers, group, digits);
        const hit = window && judge(input, window, labels);
        if (hit !== undefined) yield hit;
      }
    }
  }
}

/** True within letter-spaced digits, where no card begins: else every one of a long row would be tried. */
function isInsideSpaced({ joints, groupDigits }: NumberTable, group: number): boolean {
  return (
    joints[group - 1] === JOINT.blank && groupDigits[group - 1] === 1 && groupDigits[group] === 1
  );
}

function judge(input: ScanInput, window: NumberWindow, labels: EntityLabels): Hit | undefined {
  const { folded, numbers } = input;
  const joints = jointsIn(numbers, window);
  if ((joints & (JOINT.slash | JOINT.bracket)) !== 0) return undefined;
  const digits = windowDigits(folded, numbers, window);
  const issuer = issuerOf(digits);
  const passes = luhn.validate(digits);
  const needsLabel = !passes || issuer === undefined;
  if (needsLabel && !isInReach(input, window, labels)) return undefined;
  const near = labelEvidence(input, window, labels);
  if (needsLabel && !near.some(({ logOdds }) => logOdds > 2)) return undefined;
  const evidence: Evidence[] = [
    shapeEvidence(numbers, window),
    passes
      ? { reason: 'passes luhn', logOdds: 0 }
      : { reason: 'fails luhn', logOdds: CARD_WEIGHTS.failsLuhn },
    issuer === undefined
      ? { reason: 'no known issuer', logOdds: CARD_WEIGHTS.unknownIssuer }
      : {
          reason: `issuer range ${issuer}`,
          logOdds: issuer === 'Maestro' ? CARD_WEIGHTS.maestroOnly : 0,
        },
    ...near,
    ...surroundings(input, window),
  ];
  if (isTied(numbers, window)) {
    evidence.push({ reason: 'part of a longer number', logOdds: CARD_WEIGHTS.tied });
  }
  const weighed = weigh(0, evidence);
  const { start, end } = window;
  return weighed.confidence >= LEAST_CONFIDENCE ? { start, end, ...weighed } : undefined;
}

function shapeEvidence(numbers: NumberTable, window: NumberWindow): Evidence {
  const joints = jointsIn(numbers, window);
  const isSpaced = isLetterSpaced(numbers, window);
  const across = (joints & JOINT.line) !== 0 ? ', over a line end' : '';
  const columns = (joints & JOINT.wide) !== 0 && !isSpaced ? CARD_WEIGHTS.acrossColumns : 0;
  for (const parting of [ANY_JOINT, PRINTED, PRINTED | JOINT.wide]) {
    const shape = shapeOf(numbers, window, parting);
    const name = GROUPED.get(shape);
    if (name === undefined) continue;
    return { reason: `grouped ${name}${across}`, logOdds: CARD_WEIGHTS.grouped + columns };
  }
  return window.first === window.last || isSpaced
    ? { reason: `digits without groups${across}`, logOdds: CARD_WEIGHTS.bare }
    : { reason: `digits in other groups${across}`, logOdds: CARD_WEIGHTS.otherShape + columns };
}

/** Most usual first: of two windows that are equally likely the first is reported. */
const LENGTHS = [16, 15, 14, 13, 19, 18, 17];

const GROUPED: ReadonlyMap<number, string> = new Map([
  [4444, '4-4-4-4'],
  [465, '4-6-5'],
  [464, '4-6-4'],
  [44443, '4-4-4-4-3'],
]);
