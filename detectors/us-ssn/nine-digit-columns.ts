import type { ScanInput } from '../../src/core/detector.js';
import { findTableCells } from '../shared/tables/table-cells.js';

/** True for a cell of a column that holds other numbers too: a list of parts may hold one that only looks like it. */
export type IsMixedColumn = (cell: number) => boolean;

/** Ask for it by `input.once(findMixedColumns)`. */
export function findMixedColumns(input: ScanInput): IsMixedColumn {
  const { at, ends, columns } = input.once(findTableCells);
  const counts = new Map<number, { filled: number; nine: number }>();
  columns.forEach((column, cell) => {
    const count = counts.get(column) ?? { filled: 0, nine: 0 };
    counts.set(column, count);
    const start = at.starts[cell] ?? 0;
    const written = input.folded.slice(start, Math.min(ends[cell] ?? 0, start + LONGEST));
    if (written.length >= DIGITS && NINE.test(written)) count.nine++;
    // `N/A` is no other number.
    if (NUMBER.test(written)) count.filled++;
  });
  return (cell) => {
    const { filled = 0, nine = 0 } = counts.get(columns[cell] ?? -1) ?? {};
    return filled >= LEAST_CELLS && nine < filled;
  };
}

const LEAST_CELLS = 3;
const LONGEST = 17;
const DIGITS = 9;

/** Nine digits, also masked ones, by themselves. */
const NUMBER = /[0-9]|[Xx*#]{3}/u;
const NINE = /^["'(]{0,2}[0-9Xx*#_]{3}[-. ]?[0-9Xx*#_]{2}[-. ]?[0-9Xx*#_]{4}["')]{0,2}$/u;
