import type { ScanInput } from '../../../src/core/detector.js';
import { findBytes } from '../../../src/core/scan-input/text-bytes.js';
import { lastBefore } from '../../../src/core/offset-index.js';
import type { Extent } from '../tables/columns.js';
import { extentOf, isInOwnCell } from '../tables/columns.js';
import { ownsValue } from './own-value.js';
import type { Scene } from '../scene.js';
import { findScene } from '../scene.js';

/** Labels as headings of columns and boxes. Each is worked out when first asked for, since all numbers under it ask. */
export interface Headings {
  readonly extentOf: (label: number) => Extent;
  /** True for a label in a cell of its own without a value beside it. */
  readonly isHeading: (label: number) => boolean;
  /** True for a caption of what stands above it: alone in brackets, or under a rule to write on. */
  readonly isCaption: (label: number) => boolean;
}

/** Ask for it by `input.once(findHeadings)`. */
export function findHeadings(input: ScanInput): Headings {
  const scene = input.once(findScene);
  const { starts, ends, count } = scene.labels;
  const extents = new Map<number, Extent>();
  /** 0 where not yet known, 1 for no, 2 for yes. */
  const known = new Uint8Array(count);
  const captions = new Uint8Array(count);
  const seen = { start: 0, end: 0 };
  return {
    extentOf: (label) => {
      let extent = extents.get(label);
      if (extent === undefined) {
        extent = extentOf(scene, starts[label] ?? 0, ends[label] ?? 0);
        extents.set(label, extent);
      }
      return extent;
    },
    isHeading: (label) => {
      if (known[label] === 0) {
        const end = ends[label] ?? 0;
        const isOwn = isInOwnCell(input, starts[label] ?? 0, end, seen) && !ownsValue(scene, end);
        known[label] = isOwn ? 2 : 1;
      }
      return known[label] === 2;
    },
    isCaption: (label) => {
      if (captions[label] === 0) {
        captions[label] = isCaptionAt(scene, starts[label] ?? 0, ends[label] ?? 0) ? 2 : 1;
      }
      return captions[label] === 2;
    },
  };
}

function isCaptionAt({ input, folded, linesAt }: Scene, start: number, end: number): boolean {
  const line = lastBefore(linesAt, start);
  const lineStart = linesAt.starts[line] ?? 0;
  const lineEnd = (linesAt.starts[line + 1] ?? folded.length + 1) - 1;
  if (start - lineStart > LONGEST_LEAD || lineEnd - end > LONGEST_LEAD) return false;
  if (BRACKETED.test(folded.slice(lineStart, lineEnd))) return true;
  const above = linesAt.starts[line - 1];
  return above !== undefined && isLineToWriteOn(input, above, lineStart - 1);
}

/** True for `__________`. */
export function isLineToWriteOn({ once }: ScanInput, start: number, end: number): boolean {
  const { folded } = once(findBytes);
  let rules = 0;
  for (let at = start; at < end; at++) {
    const unit = folded[at];
    if (unit === 0x5f) rules++;
    else if (unit !== 0x20) return false;
  }
  return rules >= 5;
}

const LONGEST_LEAD = 60;

const BRACKETED = /^ {0,60}\(.{1,80}\) {0,60}$/u;
