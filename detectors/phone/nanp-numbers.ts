import type { Hit, NumberTable, ScanInput } from '../../src/core/detector.js';
import { JOINT } from '../../src/core/scan-input/joint.js';
import { unitAt } from '../../src/core/scan-input/unit-at.js';
import { addLabels } from '../shared/labels/context.js';
import { add, begin, decide, isUnlikely } from '../shared/weighing/evidence.js';
import { findNear } from '../shared/labels/near.js';
import type { NumberWindow } from '../shared/codes/number-window.js';
import { isTied, jointsIn, windowDigits, windowOf } from '../shared/codes/number-window.js';
import type { Scene } from '../shared/scene.js';
import { findScene } from '../shared/scene.js';
import { addSurroundings } from '../shared/labels/surroundings.js';
import { isLettered } from './lettered.js';
import type { PhoneModels } from './models.js';
import { isUnderAddress } from './under-address.js';
import { isAfterAccess } from './whole-number.js';

type Phone = PhoneModels['phone'];

/** Numbers of the North American plan: ten digits, eleven with the 1 before them, seven where a label says so. */
export function findNanpNumbers(input: ScanInput, model: Phone): Hit[] {
  const { numbers, folded } = input;
  const { count, digits, firstGroups, groupDigits, groupStarts } = numbers;
  const scene = input.once(findScene);
  const near = input.once(findNear);
  const hits: Hit[] = [];
  for (let candidate = 0; candidate < count; candidate++) {
    if ((digits[candidate] ?? 0) < 7) continue;
    const isNear = ((near[candidate] ?? 0) & model.wants) !== 0;
    const past = firstGroups[candidate + 1] ?? 0;
    for (let group = firstGroups[candidate] ?? 0; group < past; group++) {
      const size = groupDigits[group] ?? 0;
      // `+15595550142` is a number of the plan wherever it stands.
      const isPlus = size === 11 && unitAt(folded, (groupStarts[group] ?? 0) - 1) === 0x2b;
      if (size !== 3 && size !== 1 && !isPlus) {
        const isBare = size === 10 && isCalled(folded, groupStarts[group] ?? 0, size);
        if (!isBare && (!isNear || (size !== 10 && size !== 11 && size !== 6))) continue;
      }
      const isSpaced = isNear && size === 1 && isDigitAGroup(numbers, group);
      const hasCountry = !isSpaced && (size === 1 || size === 11);
      if (hasCountry && unitAt(folded, groupStarts[group] ?? 0) !== 0x31) continue;
      if (hasCountry && size === 1 && !opensNumber(groupDigits[group + 1] ?? 0)) continue;
      const window =
        windowOf(numbers, group, hasCountry ? 11 : 10) ??
        (isNear && size === 3 ? windowOf(numbers, group, 7) : undefined);
      if (window === undefined) continue;
      const hit = judge(scene, window, model, hasCountry, isNear);
      if (hit === undefined) continue;
      hits.push(hit);
      group = window.last;
    }
  }
  return hits;
}

/** Whether ten digits are a telephone's by where they stand. */
function isCalled(folded: string, start: number, size: number): boolean {
  return isLettered(folded, start) || isUnderAddress(folded, start, start + size);
}

/** Ten digits in boxes of a form: no group of them has more than one. */
function isDigitAGroup({ groupDigits, joints }: NumberTable, first: number): boolean {
  if (first > 0 && joints[first - 1] !== 0 && groupDigits[first - 1] === 1) return false;
  for (let group = first; group < first + BOXES; group++)
    if (groupDigits[group] !== 1) return false;
  return true;
}

const BOXES = 10;

/** Whether the first group after the country's 1 has as many digits as `shapeFeature` wants. */
function opensNumber(size: number): boolean {
  return size === 3 || size === 6 || size === 10;
}

function judge(
  scene: Scene,
  window: NumberWindow,
  model: Phone,
  hasCountry: boolean,
  isNear: boolean,
): Hit | undefined {
  const { evidence, folded, input } = scene;
  const { at } = model;
  const { numbers } = input;
  const joints = jointsIn(numbers, window);
  const shape = shapeFeature(scene, window, hasCountry, joints, at);
  if (shape < 0) return undefined;
  const { start, end } = reach(folded, window, joints);
  const isBehindLetter = !hasCountry && isLettered(folded, start);
  const isUnder = shape === at.bare && isUnderAddress(folded, start, end);
  if (
    !isNear &&
    !isBehindLetter &&
    !isUnder &&
    isUnlikely(scene, model, mostOf(model, shape, hasCountry))
  ) {
    return undefined;
  }
  const digits = windowDigits(folded, numbers, window);
  if (unitAt(folded, start) === 0x32 && CLAUSE.test(folded.slice(start, end))) return undefined;
  // A lone 1 in front is a page or an item rather than a country, unless it is tied to the rest.
  if (hasCountry && window.last > window.first && !isCountry(scene, window, start)) {
    return undefined;
  }
  begin(evidence, model);
  add(evidence, model, shape);
  const isAbroad = isAfterAccess(folded, start);
  if (hasCountry || isAbroad) add(evidence, model, at.country);
  if (digits.length >= 10) {
    const area = digits.charCodeAt(digits.length - 10);
    if (area < 0x32) add(evidence, model, at['no-area']);
    if (digits.charCodeAt(digits.length - 7) < 0x32) add(evidence, model, at['no-exchange']);
  }
  if ((joints & JOINT.wide) !== 0) add(evidence, model, at['across-columns']);
  if ((joints & JOINT.line) !== 0) add(evidence, model, at['over-line']);
  if (!isAbroad && isTied(numbers, window)) add(evidence, model, at.tied);
  if (digits.length === 10 && isBehindLetter) add(evidence, model, at.lettered);
  if (isUnder) add(evidence, model, at['under-address']);
  addLabels(scene, model, start, end);
  addSurroundings(scene, model, start, end);
  return decide(scene, model, start, end);
}

/** What a number that no label names comes to at best: what else is weighed speaks against it. */
function mostOf({ at, bias, weights }: Phone, shape: number, hasCountry: boolean): number {
  const says = (feature: number): number => weights[feature] ?? 0;
  return bias + says(shape) + (hasCountry ? says(at.country) : 0);
}

/** A clause of the rules for contracts of the Department of Defense (48 CFR 252). */
const CLAUSE = /^252\.2[0-9]{2}-70[0-9]{2}$/u;

/** The evidence that its groups and what parts them are, or -1 where no telephone number is written so. */
function shapeFeature(
  { folded, input: { numbers } }: Scene,
  { first, last }: NumberWindow,
  hasCountry: boolean,
  joints: number,
  at: Phone['at'],
): number {
  if (last - first === BOXES - 1 && !hasCountry) return at.bare;
  if (first === last) {
    return hasCountry && unitAt(folded, (numbers.groupStarts[first] ?? 0) - 1) === 0x2b
      ? at.foreign
      : at.bare;
  }
  // `849. 485 (1986)`: pages and the year of a citation.
  if (unitAt(folded, (numbers.groupStarts[last] ?? 0) - 1) === 0x28) return -1;
  const from = hasCountry ? first + 1 : first;
  const size = (index: number): number => numbers.groupDigits[from + index] ?? 0;
  const groups = last - from + 1;
  if (groups === 2 && size(0) === 3 && size(1) === 4) return at.local;
  const isBracketed = unitAt(folded, (numbers.groupStarts[from] ?? 0) - 1) === 0x28;
  if (groups === 3 && size(0) === 3 && size(1) === 3 && size(2) === 4) {
    if (isBracketed) return at.bracketed;
    if ((joints & JOINT.slash) !== 0) return at.slashed;
    if ((joints & JOINT.dash) !== 0) return at.dashed;
    if ((joints & JOINT.dot) !== 0) return at.dotted;
    return (joints & JOINT.other) !== 0 ? at['other-shape'] : at.blanks;
  }
  if (groups === 2 && size(0) === 3 && isBracketed) return at.bracketed;
  if (groups === 1)
    return hasCountry && isAfterPlus(folded, numbers.groupStarts[first] ?? 0)
      ? at.foreign
      : at.bare;
  // A scan splits a group or joins two.
  return size(0) <= 6 && groups <= 5 && (size(0) === 3 || size(0) === 6) ? at['other-shape'] : -1;
}

/** `+1-5595550142`. */
function isAfterPlus(folded: string, start: number): boolean {
  return unitAt(folded, start - 1) === 0x2b;
}

function isCountry({ folded, input: { numbers } }: Scene, { first }: NumberWindow, start: number) {
  const joint = numbers.joints[first] ?? 0;
  if ((joint & (JOINT.wide | JOINT.line)) !== 0) return false;
  if (unitAt(folded, start) === 0x2b) return true;
  return joint !== JOINT.blank || (numbers.joints[first + 1] ?? 0) === JOINT.blank;
}

/** With the parenthesis of the area code and a plus sign. */
function reach(
  folded: string,
  { start, end }: NumberWindow,
  joints: number,
): { readonly start: number; readonly end: number } {
  let from = start;
  if (unitAt(folded, from - 1) === 0x28 && (joints & JOINT.bracket) !== 0) from--;
  if (unitAt(folded, from - 1) === 0x2b) from--;
  return { start: from, end };
}
