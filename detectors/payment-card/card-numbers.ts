import type { Hit, NumberTable, ScanInput } from '../../src/core/detector.js';
import { JOINT, PRINTED } from '../../src/core/scan-input/joint.js';
import { findBytes } from '../../src/core/scan-input/text-bytes.js';
import { findCandidates } from '../shared/weighing/candidates.js';
import { addLabels } from '../shared/labels/context.js';
import { add, begin, decide } from '../shared/weighing/evidence.js';
import { findNear } from '../shared/labels/near.js';
import { phraseKind } from '../shared/labels/lexicon/phrases.js';
import type { NumberWindow } from '../shared/codes/number-window.js';
import {
  ANY_JOINT,
  isLetterSpaced,
  isTied,
  jointsIn,
  shapeOf,
  windowDigits,
} from '../shared/codes/number-window.js';
import type { Scene } from '../shared/scene.js';
import { findScene } from '../shared/scene.js';
import { addSurroundings } from '../shared/labels/surroundings.js';
import { OPENING, issuerOf, lengthsFrom } from './issuers.js';
import { makeLuhnSums, mayPassLuhn, sumGroups } from './luhn-sums.js';
import type { CardModels } from './models.js';
import { passesLuhn } from './passes-luhn.js';

type Whole = CardModels['whole'];

/** Card numbers in whole: by luhn and issuer range, and where a label names them even if luhn fails. */
export function findCardNumbers(input: ScanInput, model: Whole): Hit[] {
  const scene = input.once(findScene);
  const near = input.once(findNear);
  const { numbers } = input;
  const { folded: bytes } = input.once(findBytes);
  const hits: Hit[] = [];
  const sums = makeLuhnSums();
  for (const candidate of input.once(findCandidates).long) {
    if ((numbers.digits[candidate] ?? 0) < SHORTEST) continue;
    const isNear = ((near[candidate] ?? 0) & model.wants) !== 0;
    const opening = numbers.firstGroups[candidate] ?? 0;
    const past = numbers.firstGroups[candidate + 1] ?? 0;
    let isSummed = false;
    for (let group = opening; group < past; group++) {
      const start = numbers.groupStarts[group] ?? 0;
      const lead = bytes[start] ?? 0;
      // Few cards begin with 0 or 1, and most other numbers do.
      const isUsual = lead >= 0x32 && lead <= 0x36;
      if ((!isUsual && !isNear) || lead > 0x36 || isInsideSpaced(numbers, group)) continue;
      // Without a label nothing is a card but by luhn and issuer.
      const lengths =
        isNear && isUsual ? ANY_LENGTH : lengthsFrom(openingOf(bytes, numbers, group, past));
      if (lengths === 0) continue;
      if (!isNear && !isSummed) sumGroups(sums, bytes, numbers, opening, past);
      isSummed = true;
      let digits = 0;
      for (let last = group; last < past; last++) {
        // No card has one of these between its digits, however far it goes.
        const before = last === group ? 0 : (numbers.joints[last - 1] ?? 0);
        if ((before & (JOINT.slash | JOINT.bracket)) !== 0) break;
        digits += numbers.groupDigits[last] ?? 0;
        if (digits > LONGEST) break;
        if (digits < SHORTEST || ((lengths >> digits) & 1) === 0) continue;
        if (!isNear && !mayPassLuhn(sums, group - opening, last - opening + 1)) continue;
        const end = numbers.groupEnds[last] ?? 0;
        const hit = judge(scene, { first: group, last, start, end }, model, isNear);
        if (hit !== undefined) hits.push(hit);
      }
    }
  }
  return hits;
}

/** The first four digits from a group on as a number, or as many as there are. */
function openingOf(bytes: Uint8Array, table: NumberTable, group: number, past: number): number {
  let number = 0;
  let count = 0;
  for (let next = group; next < past; next++) {
    const end = table.groupEnds[next] ?? 0;
    for (let at = table.groupStarts[next] ?? 0; at < end; at++) {
      const digit = (bytes[at] ?? 0) - 0x30;
      if (digit < 0 || digit > 9) continue;
      number = number * 10 + digit;
      if (++count === OPENING) return number;
    }
  }
  return number;
}

/** True within letter-spaced digits, where no card begins: else every one of a long row would be tried. */
function isInsideSpaced({ joints, groupDigits }: NumberTable, group: number): boolean {
  return (
    joints[group - 1] === JOINT.blank && groupDigits[group - 1] === 1 && groupDigits[group] === 1
  );
}

function judge(scene: Scene, window: NumberWindow, model: Whole, isNear: boolean): Hit | undefined {
  const { evidence, folded, input } = scene;
  const { start, end } = window;
  const { at } = model;
  const joints = jointsIn(input.numbers, window);
  // The line numbers of pleading paper, one under the other.
  if ((joints & JOINT.line) !== 0 && isLetterSpaced(input.numbers, window)) return undefined;
  if (!isNear && isOfColumn(input.numbers, window, joints)) return undefined;
  const digits = windowDigits(folded, input.numbers, window);
  const passes = passesLuhn(digits);
  if (!passes && !isNear) return undefined;
  const issuer = issuerOf(digits);
  const needsLabel = !passes || issuer === undefined;
  if (needsLabel && !isNear) return undefined;
  begin(evidence, model);
  addShape(scene, window, joints, model);
  add(evidence, model, passes ? at.luhn : at['no-luhn']);
  if (issuer === undefined) add(evidence, model, at['no-issuer']);
  else add(evidence, model, issuer === 'Maestro' ? at.maestro : at.issuer);
  addLabels(scene, model, start, end);
  if (needsLabel && evidence.says <= 2) return undefined;
  if (!needsLabel && digits.length === 16 && phraseKind(evidence.phrase) === 'account')
    add(evidence, model, at['account-of-card']);
  addSurroundings(scene, model, start, end);
  if (isTied(input.numbers, window)) add(evidence, model, at.tied);
  return decide(scene, model, start, end);
}

/** Cheques numbered one under the other, and decimals beside each other: without a label they are no card. */
function isOfColumn(numbers: NumberTable, window: NumberWindow, joints: number): boolean {
  if ((joints & JOINT.dot) !== 0) return !GROUPED.has(shapeOf(numbers, window, JOINT.dot));
  if ((joints & JOINT.line) === 0) return false;
  let lines = 0;
  for (let group = window.first; group < window.last; group++) {
    if (((numbers.joints[group] ?? 0) & JOINT.line) !== 0) lines++;
  }
  return lines > 1;
}

function addShape(
  { evidence, input: { numbers } }: Scene,
  window: NumberWindow,
  joints: number,
  model: Whole,
): void {
  const { at } = model;
  const isSpaced = isLetterSpaced(numbers, window);
  const isGrouped =
    GROUPED.has(shapeOf(numbers, window, ANY_JOINT)) ||
    GROUPED.has(shapeOf(numbers, window, PRINTED)) ||
    GROUPED.has(shapeOf(numbers, window, PRINTED | JOINT.wide));
  const isBare = window.first === window.last || isSpaced;
  add(evidence, model, isGrouped ? at.grouped : isBare ? at.bare : at['other-shape']);
  if ((joints & JOINT.wide) !== 0 && !isSpaced) add(evidence, model, at['across-columns']);
  if ((joints & JOINT.line) !== 0) add(evidence, model, at['over-line']);
}

const SHORTEST = 12;
const LONGEST = 19;
const ANY_LENGTH = -1;

/** 4-4-4-4, 4-6-5, 4-6-4 and 4-4-4-4-3. */
const GROUPED: ReadonlySet<number> = new Set([4444, 465, 464, 44443]);
