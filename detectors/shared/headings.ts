import type { ScanInput } from '../../src/core/detector.js';
import type { Extent } from './columns.js';
import { extentOf, isInOwnCell } from './columns.js';
import { ownsValue } from './context-line.js';
import { findLabels } from './label-index.js';

/** Where a label stands that can head a column or a box: in a cell of its own, without a value beside it. */
export type Headings = (label: number) => Extent | undefined;

/**
 * Works each label out when it is first asked for, since every number under it asks. Ask for it by
 * `input.once(findHeadings)`.
 */
export function findHeadings(input: ScanInput): Headings {
  const { starts, ends, count } = input.once(findLabels);
  const known = new Array<Extent | null | undefined>(count).fill(undefined);
  return (label) => {
    let heading = known[label];
    if (heading === undefined) {
      const start = starts[label] ?? 0;
      const end = ends[label] ?? 0;
      const heads = isInOwnCell(input, start, end) && !ownsValue(input, end);
      heading = heads ? extentOf(input, { start, end }) : null;
      known[label] = heading;
    }
    return heading ?? undefined;
  };
}
