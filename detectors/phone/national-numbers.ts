import type { Hit, ScanInput } from '../../src/core/detector.js';
import { JOINT } from '../../src/core/scan-input/joint.js';
import { unitAt } from '../../src/core/scan-input/unit-at.js';
import { addLabels } from '../shared/labels/context.js';
import { findNear } from '../shared/labels/near.js';
import { phraseKind } from '../shared/labels/lexicon/phrases.js';
import type { Scene } from '../shared/scene.js';
import { findScene } from '../shared/scene.js';
import { add, begin, decide } from '../shared/weighing/evidence.js';
import { isLettered } from './lettered.js';
import type { PhoneModels } from './models.js';

type Phone = PhoneModels['phone'];

/**
 * Numbers of other countries as they are dialled at home, right behind a label: after the 0 that leads there
 * (`Tel. 030 6933060`, `Tél. 01 42 68 53 00`), after an area code of two digits in brackets or not (`Tel. (55) 1375-7881`).
 */
export function findNationalNumbers(input: ScanInput, model: Phone): Hit[] {
  const { starts, digits, firstGroups, count } = input.numbers;
  const scene = input.once(findScene);
  const near = input.once(findNear);
  const hits: Hit[] = [];
  for (let candidate = 0; candidate < count; candidate++) {
    if ((digits[candidate] ?? 0) < SHORTEST) continue;
    const start = starts[candidate] ?? 0;
    const isNear = ((near[candidate] ?? 0) & model.wants) !== 0;
    if (!isAfterMark(input.folded, start)) continue;
    const isByLetter = unitAt(input.folded, start) === 0x30 && isLettered(input.folded, start);
    if (!isNear && !isByLetter) continue;
    const end = nationalEnd(scene, firstGroups[candidate] ?? 0, firstGroups[candidate + 1] ?? 0);
    const hit = end < 0 ? undefined : judge(scene, model, start, end, isByLetter);
    if (hit !== undefined) hits.push(hit);
  }
  return hits;
}

/** Behind the blank, colon or bracket that parts a number from its label. */
function isAfterMark(folded: string, start: number): boolean {
  const unit = unitAt(folded, start - 1);
  return unit === 0x20 || unit === 0x3a || unit === 0x28;
}

/** Where a number of another country ends that begins with the group `first`; -1 where none does. */
function nationalEnd({ folded, input }: Scene, first: number, past: number): number {
  const { groupStarts, groupEnds, groupDigits, joints } = input.numbers;
  const start = groupStarts[first] ?? 0;
  const isLed = unitAt(folded, start) === 0x30;
  let all = 0;
  let last = first;
  for (let group = first; group < past; group++) {
    const size = groupDigits[group] ?? 0;
    if (all + size > LONGEST) break;
    all += size;
    last = group;
    const joint = joints[group] ?? 0;
    if (joint === 0 || (joint & (JOINT.wide | JOINT.line | JOINT.other)) !== 0) break;
  }
  if (isLed) return all >= SHORTEST + 1 && all <= LONGEST ? (groupEnds[last] ?? -1) : -1;
  const size = (index: number): number => groupDigits[first + index] ?? 0;
  const isTwo = size(0) === 2 && last === first + 2 && size(2) === 4;
  return isTwo && (size(1) === 4 || size(1) === 5) ? (groupEnds[last] ?? -1) : -1;
}

function judge(
  scene: Scene,
  model: Phone,
  start: number,
  end: number,
  isByLetter: boolean,
): Hit | undefined {
  const { evidence, folded } = scene;
  const from = unitAt(folded, start - 1) === 0x28 ? start - 1 : start;
  begin(evidence, model);
  add(evidence, model, model.at.national);
  addLabels(scene, model, from, end);
  if (isByLetter) {
    add(evidence, model, model.at.lettered);
    return decide(scene, model, from, end);
  }
  if (phraseKind(evidence.phrase) !== 'phone' || evidence.cost > MOST_COST) return undefined;
  return decide(scene, model, from, end);
}

const SHORTEST = 8;
const LONGEST = 12;
const MOST_COST = 8;
