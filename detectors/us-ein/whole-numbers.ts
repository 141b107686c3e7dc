import type { Hit, ScanInput } from '../../src/core/detector.js';
import { JOINT, PRINTED } from '../../src/core/scan-input/joint.js';
import { findCandidates } from '../shared/weighing/candidates.js';
import { addLabels } from '../shared/labels/context.js';
import { add, begin, decide } from '../shared/weighing/evidence.js';
import { mayBeListed, orListedAfter } from '../shared/labels/listed.js';
import { findNear } from '../shared/labels/near.js';
import { hasOwnName } from '../shared/labels/own-name.js';
import { isOfBusiness } from '../shared/labels/of-business.js';
import { findNineDigits } from '../shared/codes/nine-digits.js';
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
import type { EinModels } from './models.js';
import { isEinPrefix } from './prefixes.js';

type Whole = EinModels['whole'];

/** All nine digits: in any grouping where a label names them, else two and seven with a dash between. */
export function findWholeEins(input: ScanInput, model: Whole): Hit[] {
  const scene = input.once(findScene);
  const near = input.once(findNear);
  const nine = input.once(findNineDigits);
  const { firstGroups, groupStarts, groupEnds } = input.numbers;
  const window = { first: 0, last: 0, start: 0, end: 0 };
  const hits: Hit[] = [];
  let last: Hit | undefined;
  let at = 0;
  for (const candidate of input.once(findCandidates).long) {
    const isNear = ((near[candidate] ?? 0) & model.wants) !== 0;
    if (isNear && isMisread(input, candidate)) {
      window.first = firstGroups[candidate] ?? 0;
      window.last = window.first + 1;
      window.start = groupStarts[window.first] ?? 0;
      window.end = groupEnds[window.last] ?? 0;
      const hit = judge(scene, window, model, true);
      if (hit !== undefined) hits.push(hit);
    }
    const past = firstGroups[candidate + 1] ?? 0;
    for (; at < nine.count && (nine.firsts[at] ?? 0) < past; at++) {
      window.first = nine.firsts[at] ?? 0;
      window.start = groupStarts[window.first] ?? 0;
      // Without a label one mark makes two groups.
      if (!isNear && nine.marks[at] !== 1 && !mayBeListed(last, window.start)) continue;
      window.last = nine.lasts[at] ?? 0;
      window.end = groupEnds[window.last] ?? 0;
      const hit = orListedAfter(input, judge(scene, window, model, isNear), last, window);
      if (hit === undefined) continue;
      hits.push(hit);
      last = hit;
    }
  }
  return hits;
}

/** Two groups with a dash of which recognition of a picture has dropped or doubled a digit: `61-132497`. */
function isMisread({ source, numbers }: ScanInput, candidate: number): boolean {
  return source === 'ocr' && MISREAD_SHAPES.has(numbers.shapes[candidate] ?? 0);
}

/** 2-7 with one digit more or less, but for the seven digits of a phone behind its area. */
const MISREAD_SHAPES: ReadonlySet<number> = new Set([26, 28, 17]);

function judge(scene: Scene, window: NumberWindow, model: Whole, isNear: boolean): Hit | undefined {
  const { evidence, folded, input } = scene;
  const { numbers } = input;
  const { at } = model;
  const { start, end } = window;
  const joints = jointsIn(numbers, window);
  // Without a label only a dash makes one.
  if (!isNear && (joints & (PRINTED | JOINT.line)) !== JOINT.dash) return undefined;
  const shape = shapeFeature(scene, window, model);
  // More groups than two are a row of numbers: `12 2 -84 -52`.
  const isRow = window.last - window.first > 1 && input.source === 'text';
  const isDashed = shape === at.dashed;
  if (!isNear && isRow) return undefined;
  if (!isNear && !isDashed) return undefined;
  begin(evidence, model);
  add(evidence, model, shape);
  if ((joints & JOINT.wide) !== 0 && !isLetterSpaced(numbers, window)) {
    add(evidence, model, at['across-columns']);
  }
  addLabels(scene, model, start, end);
  if (!isDashed && evidence.says <= 0) return undefined;
  if (evidence.phrase < 0 && hasOwnName(folded, start, false)) return undefined;
  if (evidence.says > 0 ? isOfBusiness(folded, start) : isOfEmployer(folded, start)) {
    add(evidence, model, at.business);
  }
  addSurroundings(scene, model, start, end);
  if (isTied(numbers, window)) add(evidence, model, at.tied);
  const isKnown = isEinPrefix(windowDigits(folded, numbers, window));
  add(evidence, model, isKnown ? at.prefix : at['no-prefix']);
  return decide(scene, model, start, end);
}

/** `(employee's SSN on each: withheld; employer 12-3456789)` */
function isOfEmployer(folded: string, start: number): boolean {
  return EMPLOYER.test(folded.slice(Math.max(0, start - 14), start));
}

const EMPLOYER = /(?<![A-Za-z])[Ee]mployer(?:['’]s)?:? {1,2}$/u;

function shapeFeature({ input: { numbers } }: Scene, window: NumberWindow, { at }: Whole): number {
  const joints = jointsIn(numbers, window);
  const marks = joints & PRINTED;
  const byMarks = shapeOf(numbers, window, PRINTED);
  // A number that ends a line and one that begins the next (`No. 24-1187`, `161 (2016)`) only look like one.
  if (byMarks === 27)
    return marks === JOINT.dash && (joints & JOINT.line) === 0 ? at.dashed : at.parted;
  if (marks === JOINT.dash && MISREAD_SHAPES.has(byMarks)) return at.parted;
  if (byMarks === 324) return at.ssn;
  if (window.first === window.last || isLetterSpaced(numbers, window)) return at.bare;
  return shapeOf(numbers, window, ANY_JOINT) === 27 ? at.parted : at['other-shape'];
}
