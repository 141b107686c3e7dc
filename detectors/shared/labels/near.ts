import type { ScanInput } from '../../../src/core/detector.js';
import { lastBefore } from '../../../src/core/offset-index.js';
import { findAsked } from './asked.js';
import { findHeadingKinds } from './heading-kinds.js';
import type { HeadingKinds } from './heading-kinds.js';
import { BEFORE_REACH, SLACK, costToLabel, costToValue, costsInOrder } from './label-costs.js';
import type { LabelBits } from './label-bits.js';
import { findLabelBits } from './label-bits.js';
import { AFTER_REACH, MOST_BEFORE } from './labels-in-line.js';
import type { Model } from '../weighing/model.js';
import type { Scene } from '../scene.js';
import { findScene } from '../scene.js';
import { findTableCells } from '../tables/table-cells.js';

/**
 * For each number candidate the kinds of labels that can be seen from any of its groups, as bits (`kindBit`): by this
 * most numbers of a text are told, in one look, from those that are worth weighing. Ask for it by
 * `input.once(findNear)`.
 */
export function findNear(input: ScanInput): Int32Array {
  const scene = input.once(findScene);
  const { labels } = scene;
  const { starts, ends, count } = input.numbers;
  const near = new Int32Array(count);
  if (labels.count === 0) return near;
  const places = input.once(kindsByLine);
  const bits = input.once(findLabelBits);
  const costOf = costsInOrder(scene);
  // Candidates come in order, and so do the label before each, and its line.
  let label = -1;
  let line = 0;
  const lastLabel = labels.count - 1;
  const lastLine = input.lineStarts.length - 1;
  for (let candidate = 0; candidate < count; candidate++) {
    const start = starts[candidate] ?? 0;
    while (label < lastLabel && (labels.starts[label + 1] ?? 0) < start) label++;
    while (line < lastLine && (input.lineStarts[line + 1] ?? 0) <= start) line++;
    const cost = label < 0 ? Infinity : costOf(label, candidate);
    near[candidate] =
      kindsBeside(scene, bits, label, cost, ends[candidate] ?? 0) |
      kindsOfLines(scene, places, line, ends[candidate] ?? 0);
  }
  return near;
}

/** False only where no label speaks for the entity of the model from around `[start, end)`. */
export function isSpokenFor(scene: Scene, model: Model, start: number, end: number): boolean {
  if (scene.labels.count === 0) return false;
  const bits = scene.input.once(findLabelBits);
  if ((bits.all & model.wants) === 0) return false;
  return (kindsNear(scene, bits, start, end) & model.wants) !== 0;
}

/** False only where no label in all of the text speaks for the entity of the model. */
export function hasLabelFor({ input }: Scene, { wants }: Model): boolean {
  return (input.once(findLabelBits).all & wants) !== 0;
}

/** Bits of the kinds of labels that headings, headings of tables and questions hold, by line. */
interface KindsByLine {
  readonly headings: HeadingKinds;
  readonly ofTables: Int32Array;
  readonly asked: Int32Array;
}

/** Ask for it by `input.once(kindsByLine)`. */
function kindsByLine({ once }: ScanInput): KindsByLine {
  return {
    headings: once(findHeadingKinds),
    ofTables: once(findTableCells).kinds,
    asked: once(findAsked).kinds,
  };
}

/** Bits of the kinds of all labels that `addLabels` can see from a value anywhere in `[start, end)`. */
function kindsNear(scene: Scene, bits: LabelBits, start: number, end: number): number {
  const first = lastBefore(scene.labelsAt, start - 1);
  const cost = first < 0 ? Infinity : costToValue(scene, first, start);
  const line = lastBefore(scene.linesAt, start);
  const places = scene.input.once(kindsByLine);
  return kindsBeside(scene, bits, first, cost, end) | kindsOfLines(scene, places, line, end);
}

/**
 * Of those before and after the value.
 * @param first The last label before the value, -1 for none.
 * @param costToFirst What stands between.
 */
function kindsBeside(
  scene: Scene,
  { each, all }: LabelBits,
  first: number,
  costToFirst: number,
  end: number,
): number {
  const { labels } = scene;
  let bits = 0;
  let cost = costToFirst;
  for (let label = first; label > first - MOST_BEFORE - 1 && label >= 0; label--) {
    if (label < first) cost += costToLabel(scene, label + 1);
    if (cost >= BEFORE_REACH + SLACK) break;
    bits |= each[label] ?? 0;
    if (bits === all) return all;
  }
  const past = end + AFTER_REACH + SLACK;
  for (let label = first + 1; label < labels.count; label++) {
    if ((labels.starts[label] ?? 0) > past) break;
    bits |= each[label] ?? 0;
    if (bits === all) return all;
  }
  return bits;
}

/** Of headings, cells and questions; `line` is where the value begins. */
function kindsOfLines(
  { linesAt }: Scene,
  { headings: { own, above }, ofTables, asked }: KindsByLine,
  line: number,
  end: number,
): number {
  const { starts } = linesAt;
  const isOneLine = line + 1 >= starts.length || (starts[line + 1] ?? 0) >= end;
  const lastLine = isOneLine ? line : lastBefore(linesAt, end - 1);
  let bits = above[line] ?? 0;
  for (let l = line; l <= lastLine; l++) bits |= (ofTables[l] ?? 0) | (asked[l] ?? 0);
  for (let l = line; l <= lastLine + 1; l++) bits |= own[l] ?? 0;
  return bits;
}
