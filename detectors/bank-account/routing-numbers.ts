import type { Hit, ScanInput } from '../../src/core/detector.js';
import { findCandidates } from '../shared/candidates.js';
import { addLabels } from '../shared/context.js';
import { add, begin, decide } from '../shared/evidence.js';
import { findNear } from '../shared/near.js';
import type { NumberWindow } from '../shared/number-window.js';
import { isTied, windowDigits, windowOf } from '../shared/number-window.js';
import type { Scene } from '../shared/scene.js';
import { findScene } from '../shared/scene.js';
import { addSurroundings } from '../shared/surroundings.js';
import { isTransit } from './micr.js';
import type { AccountModels } from './models.js';

type Routing = AccountModels['routing'];

/** Nine digits that a label calls a routing number (ABA, Routing Number Administrative Board policy). */
export function findRoutingNumbers(input: ScanInput, model: Routing): Hit[] {
  const scene = input.once(findScene);
  const hits: Hit[] = [];
  const { numbers } = input;
  const near = input.once(findNear);
  for (const candidate of input.once(findCandidates).long) {
    const isNear = ((near[candidate] ?? 0) & model.wants) !== 0;
    if (!isNear && !isTransit(scene, numbers.firstGroups[candidate] ?? 0)) continue;
    const past = numbers.firstGroups[candidate + 1] ?? 0;
    for (let group = numbers.firstGroups[candidate] ?? 0; group < past; group++) {
      const window = windowOf(numbers, group, 9);
      const hit = window && judge(scene, window, model);
      if (window === undefined || hit === undefined) continue;
      hits.push(hit);
      group = window.last;
    }
  }
  return hits;
}

function judge(scene: Scene, window: NumberWindow, model: Routing): Hit | undefined {
  const { evidence, folded, input } = scene;
  const { start, end } = window;
  if (isTied(input.numbers, window)) return undefined;
  begin(evidence, model);
  addLabels(scene, model, start, end);
  if (isTransit(scene, window.first)) add(evidence, model, model.at.micr);
  else if (evidence.says <= 0) return undefined;
  addSurroundings(scene, model, start, end);
  const passes = isRoutingNumber(windowDigits(folded, input.numbers, window));
  add(evidence, model, passes ? model.at.checksum : model.at['no-checksum']);
  return decide(scene, model, start, end, 'routing-number');
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
