import type { Hit, ScanInput } from '../../src/core/detector.js';
import { unitAt } from '../../src/core/scan-input/unit-at.js';
import { findCandidates } from '../shared/weighing/candidates.js';
import { addLabels } from '../shared/labels/context.js';
import { add, begin, decide } from '../shared/weighing/evidence.js';
import { findNear } from '../shared/labels/near.js';
import type { NumberWindow } from '../shared/codes/number-window.js';
import { isTied, windowDigits, windowOf } from '../shared/codes/number-window.js';
import type { Scene } from '../shared/scene.js';
import { findScene } from '../shared/scene.js';
import { addSurroundings } from '../shared/labels/surroundings.js';
import { isInPair, isTransit } from './micr.js';
import type { AccountModels } from './models.js';
import { isRoutingNumber } from './passes-aba.js';

type Routing = AccountModels['routing'];

/** Nine digits that a label calls a routing number (ABA, Routing Number Administrative Board policy). */
export function findRoutingNumbers(input: ScanInput, model: Routing): Hit[] {
  const scene = input.once(findScene);
  const hits: Hit[] = [];
  const { numbers } = input;
  const near = input.once(findNear);
  for (const candidate of input.once(findCandidates).long) {
    const isNear =
      ((near[candidate] ?? 0) & model.wants) !== 0 ||
      isOfTransfer(scene.folded, numbers.starts[candidate] ?? 0);
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

/** Behind `ACH`, with which a pair of numbers needs no other label. */
function isOfTransfer(folded: string, start: number): boolean {
  return unitAt(folded, start - 1) === 0x20 && folded.startsWith('ACH', start - 4);
}

function judge(scene: Scene, window: NumberWindow, model: Routing): Hit | undefined {
  const { evidence, folded, input } = scene;
  const { start, end } = window;
  if (ACCOUNT_BEFORE.test(folded.slice(Math.max(0, start - LONGEST_LEAD), start))) return undefined;
  const isPair = window.first === window.last && isInPair(scene, window.first, true);
  if (!isPair && isTied(input.numbers, window)) return undefined;
  begin(evidence, model);
  addLabels(scene, model, start, end);
  if (isPair) add(evidence, model, model.at.pair);
  else if (isTransit(scene, window.first)) add(evidence, model, model.at.micr);
  else if (evidence.says <= 0) return undefined;
  addSurroundings(scene, model, start, end);
  const passes = isRoutingNumber(windowDigits(folded, input.numbers, window));
  add(evidence, model, passes ? model.at.checksum : model.at['no-checksum']);
  return decide(scene, model, start, end, 'routing-number');
}

const LONGEST_LEAD = 40;
/** Of accounts of nine digits some pass the checksum by chance. */
const ACCOUNT_BEFORE =
  /(?<!(?:[Rr]outing|ROUTING|ABA|RTN)[^0-9\n]{0,24})(?<![A-Za-z/&])(?:[Aa]ccount|[Aa]cct|ACCOUNT|ACCT)(?: ?[Nn]o| ?NO| ?#)?[.:]{0,2} {0,2}$/u;
