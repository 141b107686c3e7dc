import type { ScanInput } from '../../src/core/detector.js';
import { lastAtOrBefore } from '../../src/core/lines.js';
import type { Span } from '../../src/core/span.js';
import { MOST_HEADING_LINES, MOST_IN_LINE } from './context-column.js';
import { MOST_AFTER, MOST_BEFORE } from './context-line.js';
import type { LabelIndex } from './label-index.js';
import { findLabels, lastLabelBefore } from './label-index.js';

/**
 * False only where `labelEvidence` would have nothing that speaks for the entity: no label that does stands near enough
 * to be looked at. Most numbers of a text are told by this from what is worth weighing.
 */
export function isInReach(input: ScanInput, span: Span, weights: Float64Array): boolean {
  const labels = input.once(findLabels);
  if (labels.count === 0) return false;
  const { lineStarts } = input;
  const before = lastLabelBefore(labels, span.start - 1);
  if (anySpeaks(labels, before - MOST_BEFORE + 1, before, weights)) return true;
  const inside = lastLabelBefore(labels, span.end - 1);
  if (anySpeaks(labels, inside + 1, inside + MOST_AFTER, weights)) return true;
  let lineStart = lineStarts[lastAtOrBefore(lineStarts, span.start)] ?? 0;
  for (let seen = 0; seen < MOST_HEADING_LINES && lineStart > 0; seen++) {
    const last = lastLabelBefore(labels, lineStart - 1);
    if (last < 0) break;
    if (anySpeaks(labels, last - MOST_IN_LINE + 1, last, weights)) return true;
    lineStart = lineStarts[lastAtOrBefore(lineStarts, labels.starts[last] ?? 0)] ?? 0;
  }
  const line = lastAtOrBefore(lineStarts, span.end - 1);
  if (line + 1 >= lineStarts.length) return false;
  const below = lastLabelBefore(labels, (lineStarts[line + 2] ?? input.folded.length) - 1);
  return anySpeaks(labels, Math.max(inside + 1, below - MOST_IN_LINE + 1), below, weights);
}

function anySpeaks(
  { phrases, count }: LabelIndex,
  first: number,
  last: number,
  weights: Float64Array,
): boolean {
  const past = Math.min(count, last + 1);
  for (let label = Math.max(0, first); label < past; label++) {
    if ((weights[phrases[label] ?? 0] ?? 0) > 0) return true;
  }
  return false;
}
