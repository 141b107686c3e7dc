import type { ScanInput } from '../../src/core/detector.js';
import { findTableCells } from '../shared/table-cells.js';

/** True for a cell of a column most of which is no such number: a list of parts may hold one that only looks like it. */
export type IsMixedColumn = (cell: number) => boolean;

/** Ask for it by `input.once(findMixedColumns)`. */
export function findMixedColumns(input: ScanInput): IsMixedColumn {
  const { at, ends, columns } = input.once(findTableCells);
  const counts = new Map<number, { filled: number; nine: number }>();
  columns.forEach((column, cell) => {
    const count = counts.get(column) ?? { filled: 0, nine: 0 };
    counts.set(column, count);
    const start = at.starts[cell] ?? 0;
    const end = ends[cell] ?? 0;
    count.filled++;
    if (end - start <= LONGEST && NINE.test(input.folded.slice(start, end))) count.nine++;
  });
  return (cell) => {
    const { filled = 0, nine = 0 } = counts.get(columns[cell] ?? -1) ?? {};
    return filled >= LEAST_CELLS && nine < MAJORITY * filled;
  };
}

const LEAST_CELLS = 3;
const MAJORITY = 0.7;
const LONGEST = 16;

/** Nine digits, also masked ones, by themselves. */
const NINE = /^["'(]{0,2}[0-9Xx*#_]{3}[-. ]?[0-9Xx*#_]{2}[-. ]?[0-9Xx*#_]{4}["')]{0,2}$/u;
