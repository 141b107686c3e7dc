import type { ScanInput } from '../../src/core/detector.js';
import type { OffsetIndex } from '../../src/core/offset-index.js';
import { indexOffsets } from '../../src/core/offset-index.js';
import type { Evidence } from './weighing/evidence.js';
import { makeEvidence } from './weighing/evidence.js';
import type { LabelCosts } from './labels/label-costs.js';
import { makeLabelCosts } from './labels/label-costs.js';
import type { LabelIndex } from './labels/label-index.js';
import { findLabels } from './labels/label-index.js';
import type { LabelSlots } from './labels/label-slot.js';
import { makeSlots } from './labels/label-slot.js';
import type { Observer } from './weighing/observer.js';
import { observerOf } from './weighing/observer.js';

/** What detectors know about one text besides the text itself, worked out once, and the one sheet they weigh on. */
export interface Scene extends LabelIndex {
  readonly input: ScanInput;
  readonly folded: string;
  readonly lower: string;
  readonly labelsAt: OffsetIndex;
  readonly groupsAt: OffsetIndex;
  readonly linesAt: OffsetIndex;
  readonly costs: LabelCosts;
  readonly slots: LabelSlots;
  /** Reused for every candidate, so that nothing is allocated for one that is no hit. */
  readonly evidence: Evidence;
  readonly observe: Observer | undefined;
}

/** Ask for it by `input.once(findScene)`. */
export function findScene(input: ScanInput): Scene {
  const { folded, lower, lineStarts, numbers } = input;
  const { labels, marks, cues } = input.once(findLabels);
  return {
    input,
    folded,
    lower,
    labels,
    marks,
    cues,
    labelsAt: indexOffsets(labels.starts, folded.length),
    groupsAt: indexOffsets(numbers.groupStarts, folded.length),
    linesAt: indexOffsets(lineStarts, folded.length),
    costs: makeLabelCosts(labels.count, numbers.groupStarts.length),
    slots: makeSlots(),
    evidence: makeEvidence(),
    observe: input.once(observerOf),
  };
}
