import type { ScanInput } from '../../src/core/detector.js';
import { lastBefore } from '../../src/core/offset-index.js';
import { findAsked } from './asked.js';
import { findHeadingKinds } from './heading-kinds.js';
import type { HeadingKinds } from './heading-kinds.js';
import { BEFORE_REACH, SLACK, costToLabel, costToValue } from './label-costs.js';
import { kindAt } from './label-index.js';
import { AFTER_REACH, MOST_BEFORE } from './labels-in-line.js';
import type { Model } from './model.js';
import { kindBit } from './model.js';
import type { Scene } from './scene.js';
import { findScene } from './scene.js';
import { findTableCells } from './table-cells.js';

/**
 * For each number candidate the kinds of labels that can be seen from any of its groups, as bits (`kindBit`): by this
 * most numbers of a text are told, in one look, from those that are worth weighing. Ask for it by
 * `input.once(findNear)`.
 */
export function findNear(input: ScanInput): Int32Array {
  const scene = input.once(findScene);
  const { starts, ends, count } = input.numbers;
  const near = new Int32Array(count);
  if (scene.labels.count === 0) return near;
  const headings = input.once(findHeadingKinds);
  const places = { ofTables: input.once(findTableCells).kinds, asked: input.once(findAsked).kinds };
  for (let candidate = 0; candidate < count; candidate++) {
    near[candidate] = kindsNear(
      scene,
      headings,
      places,
      starts[candidate] ?? 0,
      ends[candidate] ?? 0,
    );
  }
  return near;
}

/** False only where no label speaks for the entity of the model from around `[start, end)`. */
export function isSpokenFor(scene: Scene, model: Model, start: number, end: number): boolean {
  if (scene.labels.count === 0) return false;
  const headings = scene.input.once(findHeadingKinds);
  const { once } = scene.input;
  const places = { ofTables: once(findTableCells).kinds, asked: once(findAsked).kinds };
  return (kindsNear(scene, headings, places, start, end) & model.wants) !== 0;
}

/** False only where no label in all of the text speaks for the entity of the model. */
export function hasLabelFor({ input }: Scene, { wants }: Model): boolean {
  return (input.once(allKinds) & wants) !== 0;
}

function allKinds({ once }: ScanInput): number {
  const { labels } = once(findScene);
  let bits = 0;
  for (let label = 0; label < labels.count; label++) bits |= kindBit(kindAt(labels, label));
  return bits;
}

/** Bits of the kinds of labels that headings of tables and questions hold, by line. */
interface KindsByLine {
  readonly ofTables: Int32Array;
  readonly asked: Int32Array;
}

/** Bits of the kinds of all labels that `addLabels` can see from a value anywhere in `[start, end)`. */
function kindsNear(
  scene: Scene,
  { own, above }: HeadingKinds,
  { ofTables, asked }: KindsByLine,
  start: number,
  end: number,
): number {
  const { labels, labelsAt, linesAt } = scene;
  const first = lastBefore(labelsAt, start - 1);
  let bits = 0;
  let cost = 0;
  for (let label = first; label > first - MOST_BEFORE - 1 && label >= 0; label--) {
    cost += label === first ? costToValue(scene, label, start) : costToLabel(scene, label + 1);
    if (cost >= BEFORE_REACH + SLACK) break;
    bits |= kindBit(kindAt(labels, label));
  }
  const past = end + AFTER_REACH + SLACK;
  for (let label = first + 1; label < labels.count; label++) {
    if ((labels.starts[label] ?? 0) > past) break;
    bits |= kindBit(kindAt(labels, label));
  }
  const line = lastBefore(linesAt, start);
  const isOneLine = (linesAt.starts[line + 1] ?? Infinity) >= end;
  const lastLine = isOneLine ? line : lastBefore(linesAt, end - 1);
  bits |= above[line] ?? 0;
  for (let l = line; l <= lastLine; l++) bits |= (ofTables[l] ?? 0) | (asked[l] ?? 0);
  for (let l = line; l <= lastLine + 1; l++) bits |= own[l] ?? 0;
  return bits;
}
