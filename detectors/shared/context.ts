import type { ScanInput } from '../../src/core/detector.js';
import type { Span } from '../../src/core/span.js';
import { labelsAbove, labelBelow } from './context-column.js';
import { labelAfter, labelsBefore } from './context-line.js';
import type { EntityLabels } from './entity-labels.js';
import type { LabelEvidence } from './label-evidence.js';
import { findLabels } from './label-index.js';

/**
 * What the labels around a value say: the nearest for and the nearest against before it in reading order, above it
 * (a column's heading or the label of a form), after it, and below it. Looks at a bounded stretch around the value.
 */
export function labelEvidence(
  input: ScanInput,
  span: Span,
  { weights }: EntityLabels,
): readonly LabelEvidence[] {
  const labels = input.once(findLabels);
  if (labels.count === 0) return [];
  const before = labelsBefore(input, labels, span, weights);
  const beside = before.filter(({ otherLine, cost }) => !otherLine && cost <= BESIDE);
  // A label right before the value on its line is its own; headings and neighbours then say nothing about it.
  if (beside.length > 0) return before.filter(({ otherLine }) => !otherLine);
  const above = labelsAbove(input, labels, span, weights);
  const sameLine = before.some(({ otherLine }) => !otherLine);
  const below = sameLine || above.length > 0 ? [] : labelBelow(input, labels, span, weights);
  const all = [
    ...before.filter((label) => !isOfOtherColumn(label, above)),
    ...above,
    ...labelAfter(input, labels, span, weights),
    ...below,
  ];
  return [...strongest(all, 1), ...strongest(all, -1)];
}

/** The end of a heading row is no label of what the next row begins with, where the column has its own heading. */
function isOfOtherColumn(label: LabelEvidence, above: readonly LabelEvidence[]): boolean {
  return label.otherLine && above.some(({ phrase, cost }) => cost <= 0 && phrase !== label.phrase);
}

/** Labels around one value are not independent: of those that point one way only the strongest counts. */
function strongest(all: readonly LabelEvidence[], sign: 1 | -1): readonly LabelEvidence[] {
  let best: LabelEvidence | undefined;
  for (const evidence of all) {
    if (evidence.logOdds * sign > 0 && evidence.logOdds * sign > (best?.logOdds ?? 0) * sign) {
      best = evidence;
    }
  }
  return best === undefined ? [] : [best];
}

const BESIDE = 12;
