import type { ScanInput } from '../../../src/core/detector.js';
import { KIND_OF } from './lexicon/phrases.js';
import { kindBit } from '../weighing/model.js';
import { findScene } from '../scene.js';

/** The kind of each label of a text as its bit (`kindBit`), and all of them together. */
export interface LabelBits {
  readonly each: Int32Array;
  readonly all: number;
}

/** Ask for it by `input.once(findLabelBits)`. */
export function findLabelBits(input: ScanInput): LabelBits {
  const { labels } = input.once(findScene);
  const each = new Int32Array(labels.count);
  let all = 0;
  for (let label = 0; label < labels.count; label++) {
    const bit = kindBit(KIND_OF[labels.phrases[label] ?? -1] ?? -1);
    each[label] = bit;
    all |= bit;
  }
  return { each, all };
}
