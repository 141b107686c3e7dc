import type { ScanInput } from '../../src/core/detector.js';
import type { Extent } from './columns.js';
import { extentOf, isInOwnCell } from './columns.js';
import { ownsValue } from './context-line.js';
import { findLabels } from './label-index.js';

/** Labels as headings of columns and boxes. Each is worked out when first asked for, since all numbers under it ask. */
export interface Headings {
  readonly extentOf: (label: number) => Extent;
  /** True for a label in a cell of its own without a value beside it. */
  readonly isHeading: (label: number) => boolean;
}

/** Ask for it by `input.once(findHeadings)`. */
export function findHeadings(input: ScanInput): Headings {
  const { starts, ends, count } = input.once(findLabels);
  const extents = new Array<Extent | undefined>(count).fill(undefined);
  const headings = new Array<boolean | undefined>(count).fill(undefined);
  return {
    extentOf: (label) =>
      (extents[label] ??= extentOf(input, { start: starts[label] ?? 0, end: ends[label] ?? 0 })),
    isHeading: (label) => {
      const end = ends[label] ?? 0;
      return (headings[label] ??=
        isInOwnCell(input, starts[label] ?? 0, end) && !ownsValue(input, end));
    },
  };
}
