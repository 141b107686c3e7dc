import { unitAt } from '../../../src/core/scan-input/unit-at.js';
import type { Scene } from '../scene.js';
import type { LineCells, RowHeading } from './table-lines.js';
import { cellsOf } from './table-lines.js';

export interface InsertedRow {
  readonly line: number;
  readonly cells: LineCells;
  readonly by: RowHeading;
}

/**
 * `INSERT INTO party (ssn, dob) VALUES ('…', '…'), ('…', '…')`, in a line or a row a line: gives its rows, with the list of
 * names as their heading.
 * @returns the line past them; 0 where the line is none
 */
export function addInserts(
  { input, lower }: Scene,
  line: number,
  add: (row: InsertedRow) => void,
): number {
  const start = input.lineStarts[line] ?? 0;
  // Looked for only where the line begins with it, so that no line is read for nothing.
  if (unitAt(lower, start) !== SMALL_I) return 0;
  if (!lower.startsWith('insert', start)) return 0;
  const end = Math.min(lower.length, start + LONGEST);
  const match = NAMES.exec(lower.slice(start, Math.min(end, start + LONGEST_NAMES)));
  if (match === null) return 0;
  const [opening, table = '', names = ''] = match;
  const from = start + table.length;
  const heading = cellsOf(input, from, from + names.length, 0x2c);
  let at = start + opening.length;
  let row = opening.endsWith('\n') ? line + 1 : line;
  while (at < end && lower.charCodeAt(at) === 0x28) {
    const close = closing(lower, at + 1, end);
    const cells = cellsOfRow(lower, at + 1, close);
    if (cells.length !== heading.length) break;
    add({ line: row, cells, by: { heading, parting: 0x2c } });
    at = close + 1;
    for (; at < end && isBetween(lower.charCodeAt(at)); at++) {
      if (lower.charCodeAt(at) === 0x0a) row++;
    }
  }
  return row + 1;
}

/** What may stand between two rows. */
function isBetween(unit: number): boolean {
  return unit === 0x20 || unit === 0x2c || unit === 0x0a;
}

/** Where the bracket closes that is open before `start`, outside of quotes. */
function closing(lower: string, start: number, end: number): number {
  let quoted = false;
  for (let at = start; at < end; at++) {
    const unit = lower.charCodeAt(at);
    if (unit === 0x27) quoted = !quoted;
    else if (unit === 0x29 && !quoted) return at;
  }
  return end;
}

function cellsOfRow(lower: string, start: number, end: number): LineCells {
  const cells: number[] = [];
  let quoted = false;
  let from = start;
  for (let at = start; at <= end; at++) {
    const unit = at < end ? lower.charCodeAt(at) : 0x2c;
    if (unit === 0x27) quoted = !quoted;
    if (unit !== 0x2c || (quoted && at < end)) continue;
    cells.push(...trimmed(lower, from, at));
    from = at + 1;
  }
  return cells;
}

function trimmed(lower: string, from: number, to: number): [number, number] {
  let start = from;
  let end = to;
  while (start < end && isRoom(lower.charCodeAt(start))) start++;
  while (end > start && isRoom(lower.charCodeAt(end - 1))) end--;
  return [start, end];
}

function isRoom(unit: number): boolean {
  return unit === 0x20 || unit === 0x27 || unit === 0x22 || unit === 0x60;
}

const SMALL_I = 0x69;
const LONGEST = 20_000;
const LONGEST_NAMES = 2000;

const NAMES = /^(insert +into +[^ (\n]{1,64} *\()([^()\n]{1,1500})\) *values *\n?(?=\()/u;
