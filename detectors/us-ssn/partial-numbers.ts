import type { Hit, ScanInput } from '../../src/core/detector.js';
import { unitAt } from '../../src/core/scan-input/unit-at.js';
import { findCandidates } from '../shared/weighing/candidates.js';
import { addLabels } from '../shared/labels/context.js';
import { add, begin, decide } from '../shared/weighing/evidence.js';
import { findLastFours } from '../shared/codes/last-four.js';
import { endAt, findMaskedGroups, isMaskLike, isPlainMask } from '../shared/codes/masked-forms.js';
import { findNear, hasLabelFor } from '../shared/labels/near.js';
import type { Scene } from '../shared/scene.js';
import { findScene } from '../shared/scene.js';
import { findTableCells } from '../shared/tables/table-cells.js';
import { isDigit } from '../shared/units.js';
import type { SsnModels } from './models.js';

/**
 * Forms that show four digits and no more, as FRCP 5.2(a)(1) permits, and masked ones that show more than that.
 */
export function findPartialNumbers(input: ScanInput, models: SsnModels): Hit[] {
  const scene = input.once(findScene);
  const { groupStarts, groupDigits } = input.numbers;
  const hits: Hit[] = [];
  const keep = (hit: Hit | undefined): void => {
    if (hit !== undefined) hits.push(hit);
  };
  for (const group of input.once(findMaskedGroups)) {
    const start = groupStarts[group] ?? 0;
    const digits = groupDigits[group];
    if (digits === 4) keep(masked(scene, start, models));
    else if (digits === 2) keep(halfMasked(scene, start - 4, models));
    else if (digits === 3) keep(halfMasked(scene, start, models));
  }
  for (const { start, end, subject } of input.once(findLastFours)) {
    if (subject !== 'ssn' && subject !== 'social' && subject !== 'tax-id') continue;
    const reasons = ['called the last four digits', `label of kind ${subject} near`];
    keep({ start, end, confidence: 0.95, reasons, entity: 'us-ssn-last4', compliant: true });
  }
  findFourAfterLabel(scene, models, keep);
  findFourInCells(scene, models, keep);
  return hits;
}

/** `XXX-XX-5678` with its digits at `digitsStart`. */
function masked(scene: Scene, digitsStart: number, { masked: model }: SsnModels): Hit | undefined {
  const { evidence, lower } = scene;
  if (!mayEndMask(unitAt(lower, digitsStart - 1))) return undefined;
  for (let start = digitsStart - LONGEST_MASK; start <= digitsStart - 5; start++) {
    if (!isPlainMask(unitAt(lower, start)) || !isPlainMask(unitAt(lower, start + 1))) continue;
    const end = endAt(MASKED, lower, start);
    if (end < 0) continue;
    begin(evidence, model);
    add(evidence, model, model.at.masked);
    addLabels(scene, model, start, end);
    const isUngrouped =
      isMaskLike(unitAt(lower, start + 3)) && isMaskLike(unitAt(lower, start + 4));
    if (isUngrouped && evidence.says <= 0) return undefined;
    return decide(scene, model, start, end, 'us-ssn-last4', true);
  }
  return undefined;
}

/** A mask, or what may stand between the last one and the digits. */
function mayEndMask(unit: number): boolean {
  return unit === 0x20 || unit === 0x2d || unit === 0x2e || isPlainMask(unit);
}

function halfMasked(
  scene: Scene,
  start: number,
  { halfMasked: model }: SsnModels,
): Hit | undefined {
  const { evidence, lower } = scene;
  const first = unitAt(lower, start);
  const mark = unitAt(lower, start + 3);
  if ((mark !== 0x20 && mark !== 0x2d) || !(isDigit(first) || isPlainMask(first))) return undefined;
  const end = endAt(HALF_MASKED, lower, start);
  if (end < 0) return undefined;
  begin(evidence, model);
  add(evidence, model, model.at['half-masked']);
  addLabels(scene, model, start, end);
  return decide(scene, model, start, end);
}

/** `SSN: 5678`, with nothing but a colon between. */
function findFourAfterLabel(
  scene: Scene,
  { four: model }: SsnModels,
  keep: (hit: Hit | undefined) => void,
): void {
  const { evidence, folded, input } = scene;
  if (!hasLabelFor(scene, model)) return;
  const { starts, ends } = input.numbers;
  const near = input.once(findNear);
  for (const candidate of input.once(findCandidates).four) {
    if (((near[candidate] ?? 0) & model.wants) === 0) continue;
    const start = starts[candidate] ?? 0;
    const end = ends[candidate] ?? 0;
    if (!followsMark(folded, start)) continue;
    begin(evidence, model);
    add(evidence, model, model.at.four);
    addLabels(scene, model, start, end);
    const { says, where, cost } = evidence;
    if (says > 8 && where === 0 && cost <= 4) {
      keep(decide(scene, model, start, end, 'us-ssn-last4', true));
    }
  }
}

/** Four digits that fill a cell under a heading such as `SSN (last four)`. */
function findFourInCells(
  scene: Scene,
  { four: model }: SsnModels,
  keep: (hit: Hit | undefined) => void,
): void {
  const { evidence, input, folded, labels } = scene;
  const { at, ends, firstLabels, pastLabels } = input.once(findTableCells);
  for (let cell = 0; cell < ends.length; cell++) {
    const start = at.starts[cell] ?? 0;
    const end = ends[cell] ?? 0;
    if (end - start !== 4 || firstLabels[cell] === pastLabels[cell]) continue;
    const weight = model.byPhrase[labels.phrases[firstLabels[cell] ?? 0] ?? 0] ?? 0;
    if (weight <= 0 || !FOUR.test(folded.slice(start, end))) continue;
    begin(evidence, model);
    add(evidence, model, model.at.four);
    addLabels(scene, model, start, end);
    keep(decide(scene, model, start, end, 'us-ssn-last4', true));
  }
}

/** True after a colon, `#`, `=` or a tag, and up to three blanks. */
function followsMark(folded: string, start: number): boolean {
  let at = start - 1;
  while (at >= start - 3 && (unitAt(folded, at) === 0x20 || unitAt(folded, at) === 0x22)) at--;
  const unit = unitAt(folded, at);
  return unit === 0x3a || unit === 0x23 || unit === 0x3d || unit === 0x3e;
}

const FOUR = /^[0-9]{4}$/u;

const MASKED =
  /(?<![a-z0-9*#_])(?:[x*#_]{3}[ .-]{0,3}[x*#_]{2}|[x*#_]{5})[ .-]{0,3}[0-9]{4}(?![0-9a-z*#])/uy;

/** Five masks and three marks on either side of the second part. */
const LONGEST_MASK = 11;

const HALF_MASKED =
  /(?<![a-z0-9*#_])(?:[x*#_]{3}[ -][0-9]{2}[ -][0-9]{4}|[0-9]{3}[ -](?:[0-9]{2}|[x*#_]{2})[ -][x*#_]{4})(?![0-9a-z*#_])/uy;
