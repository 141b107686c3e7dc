import type { ScanInput } from '../../src/core/detector.js';
import type { Extent } from './columns.js';
import { extentOf, isInOwnCell } from './columns.js';
import { ownsValue } from './labels-in-line.js';
import { findScene } from './scene.js';

/** Labels as headings of columns and boxes. Each is worked out when first asked for, since all numbers under it ask. */
export interface Headings {
  readonly extentOf: (label: number) => Extent;
  /** True for a label in a cell of its own without a value beside it. */
  readonly isHeading: (label: number) => boolean;
}

/** Ask for it by `input.once(findHeadings)`. */
export function findHeadings(input: ScanInput): Headings {
  const scene = input.once(findScene);
  const { starts, ends, count } = scene.labels;
  const extents = new Map<number, Extent>();
  /** 0 where not yet known, 1 for no, 2 for yes. */
  const known = new Uint8Array(count);
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
        const isOwn = isInOwnCell(input, starts[label] ?? 0, end) && !ownsValue(scene, end);
        known[label] = isOwn ? 2 : 1;
      }
      return known[label] === 2;
    },
  };
}
