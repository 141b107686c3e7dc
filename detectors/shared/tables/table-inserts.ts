import { unitAt } from '../../../src/core/scan-input/unit-at.js';
import type { Scene } from '../scene.js';
import { addCopies } from './table-copies.js';
import type { InsertedRow, LineCells } from './table-lines.js';
import { cellsOf } from './table-lines.js';
import { schemaOf } from './table-schemas.js';

interface Statement {
  readonly heading: LineCells;
  readonly rows: number;
}

/**
 * `INSERT INTO party (ssn, dob) VALUES ('…', '…'), ('…', '…')`, in a line or a row a line: gives its rows, with the list of
 * names as their heading, or with the names that the table was created with.
 * @returns the line past them; 0 where the line is none
 */
export function addInserts(scene: Scene, line: number, add: (row: InsertedRow) => void): number {
  const { input, lower } = scene;
  const start = input.lineStarts[line] ?? 0;
  // Looked for only where the line begins with it, so that no line is read for nothing.
  const opening = unitAt(lower, start);
  if (opening === SMALL_C) return addCopies(scene, line, add);
  if (opening !== SMALL_I && opening !== SMALL_R) return 0;
  if (!lower.startsWith('insert ', start) && !lower.startsWith('replace ', start)) return 0;
  const statement = namedColumns(scene, start) ?? schemaOf(scene, start);
  if (statement === undefined) return 0;
  const { heading } = statement;
  const end = lower.length;
  let at = statement.rows;
  let row = lower.charCodeAt(at - 1) === 0x0a ? line + 1 : line;
  while (at < end && lower.charCodeAt(at) === 0x28) {
    const close = closing(lower, at + 1, Math.min(end, at + LONGEST_ROW));
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

/** The names that the statement itself gives, and where its first row begins. */
function namedColumns({ input, lower }: Scene, start: number): Statement | undefined {
  const match = NAMES.exec(lower.slice(start, start + LONGEST_NAMES));
  if (match === null) return undefined;
  const [opening, table = '', names = ''] = match;
  const from = start + table.length;
  const heading = cellsOf(input, from, from + names.length, 0x2c);
  return { heading, rows: start + opening.length };
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
    if (unit === BACKSLASH && quoted) at++;
    else if (unit === 0x27) quoted = !quoted;
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
    if (unit === BACKSLASH && quoted) at++;
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

const SMALL_C = 0x63;
const SMALL_I = 0x69;
const SMALL_R = 0x72;
const BACKSLASH = 0x5c;
const LONGEST_ROW = 20_000;
const LONGEST_NAMES = 2000;

const NAMES =
  /^((?:insert|replace) +(?:ignore +)?into +[^ (\n]{1,64} *\()([^()\n]{1,1500})\) *values *\n?(?=\()/u;
