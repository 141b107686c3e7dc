import type { ScanInput } from '../../../src/core/detector.js';
import { findHeadings, isLineToWriteOn } from './headings.js';
import { findLabelBits } from './label-bits.js';
import { MOST_HEADING_LINES, MOST_ROWS } from './labels-in-column.js';
import { findScene } from '../scene.js';

/** Kinds of the labels that are headings or captions, as bits (`kindBit`), by line. */
export interface HeadingKinds {
  /** Of those that stand in the line. */
  readonly own: Int32Array;
  /** Of those that can be a heading of what stands in the line. */
  readonly above: Int32Array;
}

/** Ask for it by `input.once(findHeadingKinds)`. */
export function findHeadingKinds(input: ScanInput): HeadingKinds {
  const { labels } = input.once(findScene);
  const { isHeading } = input.once(findHeadings);
  const { each } = input.once(findLabelBits);
  const { lineStarts } = input;
  const own = new Int32Array(lineStarts.length + 1);
  const above = new Int32Array(lineStarts.length + 1);
  const nearest = new Int32Array(MOST_HEADING_LINES).fill(-1 - MOST_ROWS);
  let label = 0;
  for (let line = 0; line < lineStarts.length; line++) {
    for (let n = 0; n < MOST_HEADING_LINES; n++) {
      const other = nearest[n] ?? 0;
      if (line - other <= MOST_ROWS) above[line] = (above[line] ?? 0) | (own[other] ?? 0);
    }
    const past = lineStarts[line + 1] ?? Infinity;
    const first = label;
    for (; label < labels.count && (labels.starts[label] ?? 0) < past; label++) {
      if (isHeading(label)) own[line] = (own[line] ?? 0) | (each[label] ?? 0);
    }
    if (label === first) continue;
    for (let n = 1; n < MOST_HEADING_LINES; n++) nearest[n - 1] = nearest[n] ?? 0;
    nearest[MOST_HEADING_LINES - 1] = line;
  }
  // What stands under a line to write on is the caption of what stands on it.
  for (let line = 0; line + 1 < lineStarts.length; line++) {
    if ((own[line + 1] ?? 0) === 0) continue;
    const start = lineStarts[line] ?? 0;
    if (isLineToWriteOn(input, start, (lineStarts[line + 1] ?? 0) - 1))
      own[line] = own[line + 1] ?? 0;
  }
  return { own, above };
}
