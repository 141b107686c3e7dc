import type { Scene } from '../scene.js';
import type { InsertedRow } from './table-lines.js';
import { cellsOf } from './table-lines.js';

/**
 * `COPY party (id, ssn) FROM stdin;` and its rows, a line each with tabs between the cells, as databases dump themselves.
 * @returns the line past them; 0 where the line is none
 */
export function addCopies(
  { input, lower }: Scene,
  line: number,
  add: (row: InsertedRow) => void,
): number {
  const { lineStarts } = input;
  const start = lineStarts[line] ?? 0;
  if (!lower.startsWith('copy ', start)) return 0;
  const match = OPENING.exec(
    lower.slice(start, Math.min(lineStarts[line + 1] ?? start, start + LONGEST)),
  );
  if (match === null) return 0;
  const [, table = '', names = ''] = match;
  const from = start + table.length;
  const heading = cellsOf(input, from, from + names.length, 0x2c);
  let row = line + 1;
  for (; row + 1 < lineStarts.length; row++) {
    const cells = cellsOf(input, lineStarts[row] ?? 0, (lineStarts[row + 1] ?? 1) - 1, TAB);
    if (cells.length !== heading.length) break;
    add({ line: row, cells, by: { heading, parting: TAB } });
  }
  return row;
}

const TAB = 0x09;
const LONGEST = 2000;
const OPENING = /^(copy [a-z0-9_."]{1,64} ?\()([^()\n]{1,1500})\) from stdin/u;
