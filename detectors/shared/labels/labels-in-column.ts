import { unitAt } from '../../../src/core/scan-input/unit-at.js';
import { lastBefore } from '../../../src/core/offset-index.js';
import type { Extent } from '../tables/columns.js';
import { columnGap, extentOf } from '../tables/columns.js';
import { findHeadings, isLineToWriteOn } from './headings.js';
import type { LabelSlot } from './label-slot.js';
import { fill } from './label-slot.js';
import type { Model } from '../weighing/model.js';
import { findRows } from '../tables/rows.js';
import type { Scene } from '../scene.js';

/**
 * The heading of the value's column, or the label of a form above it: of the nearest lines above that hold labels, the
 * first with one over the value (by `x`, else by column in the line) that stands in a cell of its own and has no value
 * beside it. Over more than two lines every line between must hold numbers, as rows of a table do.
 */
export function labelAbove(
  scene: Scene,
  model: Model,
  start: number,
  end: number,
  slot: LabelSlot,
): void {
  const { linesAt, labels, labelsAt } = scene;
  const line = lastBefore(linesAt, start);
  let label = lastBefore(labelsAt, (linesAt.starts[line] ?? 0) - 1);
  if (label < 0) return;
  let value: Extent | undefined;
  for (let seen = 0; seen < MOST_HEADING_LINES && label >= 0; seen++) {
    const labelLine = lastBefore(linesAt, labels.starts[label] ?? 0);
    if (line - labelLine > MOST_ROWS || !areRows(scene, labelLine + 1, line)) break;
    // Rows end where sentences begin.
    if (line - labelLine > 2 && isInSentence(scene, start, end)) break;
    const from = linesAt.starts[labelLine] ?? 0;
    value ??= extentOf(scene, start, end);
    const heading = nearestHeading(scene, label, from, value, model, true);
    if (heading >= 0) {
      const gap = columnGap(scene.input.once(findHeadings).extentOf(heading), value);
      const far = line - labelLine > 2 ? 0.9 : 1;
      const weight = model.byPhrase[labels.phrases[heading] ?? 0] ?? 0;
      fill(slot, labels, heading, ABOVE, gap, sideways(gap) * far, weight, true);
      return;
    }
    label = lastBefore(labelsAt, from - 1);
  }
}

/** A caption under the value, as forms have it; not the label of something else that stands beside or under it. */
export function labelBelow(
  scene: Scene,
  model: Model,
  start: number,
  end: number,
  slot: LabelSlot,
): void {
  const { input, linesAt, labels, labelsAt, groupsAt } = scene;
  const { groupStarts, groupEnds } = input.numbers;
  let line = lastBefore(linesAt, end - 1);
  const under = linesAt.starts[line + 1];
  if (under === undefined) return;
  if (isLineToWriteOn(input, under, (linesAt.starts[line + 2] ?? under + 1) - 1)) line++;
  const from = linesAt.starts[line + 1];
  if (from === undefined) return;
  const past = linesAt.starts[line + 2] ?? input.folded.length;
  const last = lastBefore(labelsAt, past - 1);
  if (last < 0 || (labels.starts[last] ?? 0) < from) return;
  const value = extentOf(scene, start, end);
  const caption = nearestHeading(scene, last, from, value, model, false);
  const weight = model.byPhrase[labels.phrases[caption] ?? 0] ?? 0;
  if (caption < 0) return;
  const isCaption = input.once(findHeadings).isCaption(caption);
  // What a caption in brackets or under a rule says of the value, it says for certain; any other may be of what follows.
  if (weight <= 0 && !isCaption) return;
  const next = isCaption ? groupStarts.length : lastBefore(groupsAt, past - 1) + 1;
  const nextStart = groupStarts[next];
  const nextEnd = groupEnds[next];
  if (nextStart !== undefined && nextEnd !== undefined) {
    const isNear = nextStart < (linesAt.starts[line + 3] ?? Infinity);
    if (isNear && columnGap(extentOf(scene, nextStart, nextEnd), value) <= 0) return;
  }
  const gap = columnGap(input.once(findHeadings).extentOf(caption), value);
  fill(slot, labels, caption, BELOW, gap, sideways(gap) * (isCaption ? 1 : 0.7), weight, true);
}

/** What of its weight a label keeps that stands off to the side. */
function sideways(gap: number): number {
  return 0.9 - Math.max(0, gap) / 2;
}

/** Of the labels of a line, from number `last` backwards, the one nearest over or under the value; -1 for none. */
function nearestHeading(
  { input, labels }: Scene,
  last: number,
  lineStart: number,
  value: Extent,
  { byPhrase }: Model,
  isAbove: boolean,
): number {
  const headings = input.once(findHeadings);
  let best = -1;
  let bestGap = 1;
  for (let seen = 0, label = last; seen < MOST_IN_LINE && label >= 0; seen++, label--) {
    if ((labels.starts[label] ?? 0) < lineStart) break;
    if ((byPhrase[labels.phrases[label] ?? 0] ?? 0) === 0) continue;
    const gap = columnGap(headings.extentOf(label), value);
    if (gap >= bestGap || !headings.isHeading(label)) continue;
    if (isAbove && headings.isCaption(label)) continue;
    bestGap = gap;
    best = label;
  }
  return best;
}

/** True between two words of small letters, with single blanks. */
function isInSentence({ folded }: Scene, start: number, end: number): boolean {
  return (
    isBlank(folded, start - 1) &&
    isSmall(unitAt(folded, start - 2)) &&
    isBlank(folded, end) &&
    isSmall(unitAt(folded, end + 1))
  );
}

function isBlank(folded: string, at: number): boolean {
  return unitAt(folded, at) === 0x20;
}

function isSmall(unit: number): boolean {
  return unit >= 0x61 && unit <= 0x7a;
}

/** True where each of the lines from `from` to before `to` holds a number, or there is but one. */
function areRows({ input }: Scene, from: number, to: number): boolean {
  return to - from <= 1 || (input.once(findRows)[to] ?? 0) >= to - from;
}

/** How many lines above that hold labels are looked at. */
export const MOST_HEADING_LINES = 2;
export const MOST_ROWS = 40;
const MOST_IN_LINE = 16;

const ABOVE = 1;
const BELOW = 3;
