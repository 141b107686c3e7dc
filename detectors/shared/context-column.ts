import type { ScanInput } from '../../src/core/detector.js';
import { lastAtOrBefore } from '../../src/core/lines.js';
import type { Span } from '../../src/core/span.js';
import type { Extent } from './columns.js';
import { columnGap, extentOf } from './columns.js';
import { findHeadings } from './headings.js';
import type { LabelEvidence } from './label-evidence.js';
import type { LabelIndex } from './label-index.js';
import { lastLabelBefore } from './label-index.js';
import { labelReason } from './label-weights.js';

/**
 * The heading of the value's column, or the label of a form above it: of the nearest lines above that hold labels, the
 * first with one over the value (by `x`, else by column in the line) that stands in a cell of its own and has no value
 * beside it. Over more than two lines every line between must hold numbers, as rows of a table do.
 */
export function labelsAbove(
  input: ScanInput,
  labels: LabelIndex,
  span: Span,
  weights: Float64Array,
): readonly LabelEvidence[] {
  const { lineStarts } = input;
  const line = lastAtOrBefore(lineStarts, span.start);
  let label = lastLabelBefore(labels, (lineStarts[line] ?? 0) - 1);
  if (label < 0) return [];
  const value = extentOf(input, span);
  for (let seen = 0; seen < MOST_HEADING_LINES && label >= 0; seen++) {
    const labelLine = lastAtOrBefore(lineStarts, labels.starts[label] ?? 0);
    if (line - labelLine > MOST_ROWS) break;
    const lineStart = lineStarts[labelLine] ?? 0;
    const nearest = nearestInLine(input, labels, label, lineStart, value, weights);
    if (nearest !== undefined && areRows(input, labelLine + 1, line)) {
      const { label: heading, weight, gap } = nearest;
      const far = line - labelLine > 2 ? 0.9 : 1;
      return [evidenceOf(labels, heading, weight, sideways(weight, gap) * far, gap, 'above')];
    }
    label = lastLabelBefore(labels, lineStart - 1);
  }
  return [];
}

/** A caption under the value, as forms have it; not the label of something else that stands beside or under it. */
export function labelBelow(
  input: ScanInput,
  labels: LabelIndex,
  span: Span,
  weights: Float64Array,
): readonly LabelEvidence[] {
  const { lineStarts, numbers } = input;
  const line = lastAtOrBefore(lineStarts, span.end - 1);
  const from = lineStarts[line + 1];
  if (from === undefined) return [];
  const past = lineStarts[line + 2] ?? input.folded.length;
  const last = lastLabelBefore(labels, past - 1);
  if (last < 0 || (labels.starts[last] ?? 0) < from) return [];
  const value = extentOf(input, span);
  const nearest = nearestInLine(input, labels, last, from, value, weights);
  if (nearest === undefined || nearest.weight <= 0) return [];
  const next = lastAtOrBefore(numbers.groupStarts, past - 1) + 1;
  const start = numbers.groupStarts[next];
  const end = numbers.groupEnds[next];
  if (start !== undefined && end !== undefined && start < (lineStarts[line + 3] ?? Infinity)) {
    if (columnGap(extentOf(input, { start, end }), value) <= 0) return [];
  }
  const { label, weight, gap } = nearest;
  const logOdds = sideways(weight, gap);
  return [evidenceOf(labels, label, logOdds, logOdds * 0.7, gap, 'below')];
}

/** What a label still says that stands off to the side. */
function sideways(weight: number, gap: number): number {
  return weight * (0.9 - Math.max(0, gap) / 2);
}

/** @param says What the label says by itself, for the wording. */
function evidenceOf(
  labels: LabelIndex,
  label: number,
  says: number,
  logOdds: number,
  cost: number,
  where: 'above' | 'below',
): LabelEvidence {
  const phrase = labels.phrases[label] ?? 0;
  return {
    reason: labelReason(phrase, where, says),
    logOdds,
    phrase,
    where,
    cost,
    otherLine: true,
  };
}

interface Nearest {
  readonly label: number;
  readonly weight: number;
  readonly gap: number;
}

function nearestInLine(
  input: ScanInput,
  labels: LabelIndex,
  last: number,
  lineStart: number,
  value: Extent,
  weights: Float64Array,
): Nearest | undefined {
  const headings = input.once(findHeadings);
  let best = -1;
  let bestGap = 1;
  for (let seen = 0, label = last; seen < MOST_IN_LINE && label >= 0; seen++, label--) {
    if ((labels.starts[label] ?? 0) < lineStart) break;
    if (weightOf(labels, label, weights) === 0) continue;
    const gap = columnGap(headings.extentOf(label), value);
    if (gap >= bestGap || !headings.isHeading(label)) continue;
    bestGap = gap;
    best = label;
  }
  if (best < 0) return undefined;
  return { label: best, weight: weightOf(labels, best, weights), gap: bestGap };
}

function weightOf({ phrases }: LabelIndex, label: number, weights: Float64Array): number {
  return weights[phrases[label] ?? 0] ?? 0;
}

function areRows({ lineStarts, numbers, folded }: ScanInput, from: number, to: number): boolean {
  if (to - from <= 1) return true;
  for (let line = from; line < to; line++) {
    const start = lineStarts[line] ?? 0;
    const past = lineStarts[line + 1] ?? folded.length;
    const group = lastAtOrBefore(numbers.groupStarts, past - 1);
    const hasNumber = group >= 0 && (numbers.groupStarts[group] ?? 0) >= start;
    if (!hasNumber && past - start > 2) return false;
  }
  return true;
}

/** How many lines above that hold labels are looked at. */
export const MOST_HEADING_LINES = 2;
export const MOST_ROWS = 40;
const MOST_IN_LINE = 16;
