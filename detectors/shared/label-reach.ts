import type { ScanInput } from '../../src/core/detector.js';
import { lastAtOrBefore } from '../../src/core/lines.js';
import type { Span } from '../../src/core/span.js';
import { MOST_HEADING_LINES, MOST_ROWS } from './context-column.js';
import { AFTER_REACH, BEFORE_REACH, MOST_BEFORE } from './context-line.js';
import type { EntityLabels } from './entity-labels.js';
import type { LabelIndex } from './label-index.js';
import { findLabels } from './label-index.js';

/** Stretches of a text from which a label for an entity can be seen, in order and disjoint. */
export interface LabelReach {
  readonly starts: Int32Array;
  readonly ends: Int32Array;
}

/**
 * False only where `labelEvidence` has nothing that speaks for the entity. Most numbers of a text are told by this from
 * those that are worth weighing.
 */
export function isInReach(
  input: ScanInput,
  { start, end }: Span,
  { reach }: EntityLabels,
): boolean {
  const { starts, ends } = input.once(reach);
  if (starts.length === 0) return false;
  const last = lastAtOrBefore(starts, end - 1);
  return last >= 0 && (ends[last] ?? 0) > start;
}

/** False only where no label of the whole text speaks for the entity. */
export function hasReach(input: ScanInput, { reach }: EntityLabels): boolean {
  return input.once(reach).starts.length > 0;
}

/** The reach of all labels whose weight is over 0. */
export function findReach(input: ScanInput, weights: Float64Array): LabelReach {
  const { lineStarts } = input;
  const labels = input.once(findLabels);
  if (!hasLabelFor(labels, weights)) return NOWHERE;
  const length = input.folded.length + 1;
  const starts: number[] = [];
  const ends: number[] = [];
  /** Past the ends of the nearest lines below that hold labels; what is over the first is seen from the last. */
  const linesBelow = new Array<number>(MOST_HEADING_LINES).fill(length);
  let line = lineStarts.length;
  for (let label = labels.count - 1; label >= 0; label--) {
    const start = labels.starts[label] ?? 0;
    if (start < (lineStarts[line] ?? Infinity)) {
      if (line < lineStarts.length) {
        linesBelow.pop();
        linesBelow.unshift(lineStarts[line + 1] ?? length);
      }
      line = lastAtOrBefore(lineStarts, start);
    }
    if ((weights[labels.phrases[label] ?? 0] ?? 0) <= 0) continue;
    const above = Math.min(linesBelow.at(-1) ?? length, lineStarts[line + MOST_ROWS + 1] ?? length);
    const from = Math.min(start - AFTER_REACH, lineStarts[line - 1] ?? 0);
    const to = Math.max(pastBefore(labels, label), above);
    const last = starts.length - 1;
    // Built from the end of the text, so the one before in the list is the next in the text.
    if (last >= 0 && to >= (starts[last] ?? 0)) {
      starts[last] = Math.min(from, starts[last] ?? 0);
      ends[last] = Math.max(to, ends[last] ?? 0);
    } else {
      starts.push(from);
      ends.push(to);
    }
  }
  return { starts: new Int32Array(starts.reverse()), ends: new Int32Array(ends.reverse()) };
}

/** Past the last offset at which a value is near enough for a label before it; other labels between cost nothing. */
function pastBefore({ starts, ends, count }: LabelIndex, label: number): number {
  let left = BEFORE_REACH;
  let at = label;
  for (; at + 1 < Math.min(count, label + MOST_BEFORE); at++) {
    const gap = (starts[at + 1] ?? 0) - (ends[at] ?? 0);
    if (gap > left) break;
    left -= Math.max(0, gap);
  }
  return (ends[at] ?? 0) + left + 1;
}

function hasLabelFor({ phrases }: LabelIndex, weights: Float64Array): boolean {
  for (const phrase of phrases) if ((weights[phrase] ?? 0) > 0) return true;
  return false;
}

const NOWHERE: LabelReach = { starts: new Int32Array(0), ends: new Int32Array(0) };
