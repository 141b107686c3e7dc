import type { Hit, ScanInput } from '../../src/core/detector.js';
import { JOINT, PRINTED } from '../../src/core/joint.js';
import { findCandidates } from '../shared/candidates.js';
import { addLabels } from '../shared/context.js';
import { add, begin, decide } from '../shared/evidence.js';
import { mayBeListed, orListedAfter } from '../shared/listed.js';
import { findNear } from '../shared/near.js';
import type { NumberWindow } from '../shared/number-window.js';
import {
  ANY_JOINT,
  isLetterSpaced,
  isTied,
  jointsIn,
  lastOfWindow,
  partings,
  shapeOf,
  windowBetween,
  windowDigits,
} from '../shared/number-window.js';
import type { Scene } from '../shared/scene.js';
import { findScene } from '../shared/scene.js';
import { addSurroundings } from '../shared/surroundings.js';
import type { EinModels } from './models.js';
import { isEinPrefix } from './prefixes.js';

type Whole = EinModels['whole'];

/** All nine digits: in any grouping where a label names them, else two and seven with a dash between. */
export function findWholeEins(input: ScanInput, model: Whole): Hit[] {
  const scene = input.once(findScene);
  const near = input.once(findNear);
  const { numbers } = input;
  const hits: Hit[] = [];
  for (const candidate of input.once(findCandidates).long) {
    const isNear = ((near[candidate] ?? 0) & model.wants) !== 0;
    const past = numbers.firstGroups[candidate + 1] ?? 0;
    for (let group = numbers.firstGroups[candidate] ?? 0; group < past; group++) {
      const last = lastOfWindow(numbers, group, 9);
      if (last < 0) continue;
      // Without a label one mark makes two groups.
      if (!isNear && partings(numbers, group, last, PRINTED) !== 1) {
        if (!mayBeListed(hits.at(-1), numbers.groupStarts[group] ?? 0)) continue;
      }
      const window = windowBetween(numbers, group, last);
      const judged = judge(scene, window, model, isNear);
      const hit = orListedAfter(input, judged, hits.at(-1), window);
      if (hit !== undefined) hits.push(hit);
    }
  }
  return hits;
}

function judge(scene: Scene, window: NumberWindow, model: Whole, isNear: boolean): Hit | undefined {
  const { evidence, folded, input } = scene;
  const { numbers } = input;
  const { at } = model;
  const { start, end } = window;
  const joints = jointsIn(numbers, window);
  // Without a label only a dash makes one.
  if (!isNear && (joints & (PRINTED | JOINT.line)) !== JOINT.dash) return undefined;
  const shape = shapeFeature(scene, window, model);
  const isDashed = shape === at.dashed;
  if (!isNear && !isDashed) return undefined;
  begin(evidence, model);
  add(evidence, model, shape);
  if ((joints & JOINT.wide) !== 0 && !isLetterSpaced(numbers, window)) {
    add(evidence, model, at['across-columns']);
  }
  addLabels(scene, model, start, end);
  if (!isDashed && evidence.says <= 0) return undefined;
  addSurroundings(scene, model, start, end);
  if (isTied(numbers, window)) add(evidence, model, at.tied);
  const isKnown = isEinPrefix(windowDigits(folded, numbers, window));
  add(evidence, model, isKnown ? at.prefix : at['no-prefix']);
  return decide(scene, model, start, end);
}

function shapeFeature({ input: { numbers } }: Scene, window: NumberWindow, { at }: Whole): number {
  const joints = jointsIn(numbers, window);
  const marks = joints & PRINTED;
  const byMarks = shapeOf(numbers, window, PRINTED);
  // A number that ends a line and one that begins the next (`No. 24-1187`, `161 (2016)`) only look like one.
  if (byMarks === 27)
    return marks === JOINT.dash && (joints & JOINT.line) === 0 ? at.dashed : at.parted;
  if (byMarks === 324) return at.ssn;
  if (window.first === window.last || isLetterSpaced(numbers, window)) return at.bare;
  return shapeOf(numbers, window, ANY_JOINT) === 27 ? at.parted : at['other-shape'];
}
