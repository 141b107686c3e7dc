import type { Column } from '../../../src/core/scan-input/column.js';
import { makeColumn, push, valuesOf } from '../../../src/core/scan-input/column.js';
import type { ScanInput } from '../../../src/core/detector.js';
import type { OffsetIndex } from '../../../src/core/offset-index.js';
import { indexOffsets, lastBefore } from '../../../src/core/offset-index.js';
import { findBytes } from '../../../src/core/scan-input/text-bytes.js';
import { alignRow } from './align-row.js';
import { rowOverCaptions } from './captions-below.js';
import { isHeading } from './heading-cells.js';
import { headingOfCell } from './heading-of-cell.js';
import { kindAt } from '../labels/label-index.js';
import { kindBit } from '../weighing/model.js';
import type { Scene } from '../scene.js';
import { findScene } from '../scene.js';
import { addInserts } from './table-inserts.js';
import { findSchemas } from './table-schemas.js';
import type { LineCells, Parting, RowHeading } from './table-lines.js';
import { cellsOf, isRuleLine, partingsOf } from './table-lines.js';
import { isDigit } from '../units.js';

/** The cells of the rows of all tables, in order, and the labels that stand in the heading of each one's column. */
export interface TableCells {
  readonly at: OffsetIndex;
  readonly ends: Int32Array;
  /** The number of each one's column, from 0 through all tables. */
  readonly columns: Int32Array;
  /** How many cells that hold anything each column has. */
  readonly filled: Int32Array;
  /** Number of the first label of the heading, and past its last; the same where it has none that we know. */
  readonly firstLabels: Int32Array;
  readonly pastLabels: Int32Array;
  /** Kinds of the labels of all headings of the table that a line is a row of, as bits. */
  readonly kinds: Int32Array;
}

/**
 * Finds tables whose first line names their columns: cells parted by tabs, `|`, `;`, commas or wide room, where every
 * row has as many cells as the heading (with wide room: where it has any, since cells may be empty), and
 * `INSERT INTO … (…) VALUES (…)`. Ask for it by `input.once(findTableCells)`.
 */
export function findTableCells(input: ScanInput): TableCells {
  const scene = input.once(findScene);
  const { labels, linesAt } = scene;
  const cells: OpenCells = {
    starts: makeColumn(),
    ends: makeColumn(),
    columns: makeColumn(),
    heading: undefined,
    firstColumn: 0,
    pastColumn: 0,
    firsts: makeColumn(),
    pasts: makeColumn(),
    kinds: new Int32Array(input.lineStarts.length + 2),
  };
  let past = 0;
  const read = (line: number): void => {
    if (line < past) return;
    past = addInserts(scene, line, (row) => addRow(scene, cells, row.line, row.cells, row.by));
    if (past === 0) past = Math.max(line + 1, addTable(scene, cells, line));
  };
  const { fillingLines } = input.once(findSchemas);
  let filling = 0;
  for (let label = 0; label < labels.count; label++) {
    const line = lastBefore(linesAt, labels.starts[label] ?? 0);
    while ((fillingLines[filling] ?? line) < line) read(fillingLines[filling++] ?? 0);
    read(line);
  }
  while (filling < fillingLines.length) read(fillingLines[filling++] ?? 0);
  return {
    at: indexOffsets(valuesOf(cells.starts), input.folded.length),
    ends: valuesOf(cells.ends),
    columns: valuesOf(cells.columns),
    filled: filledOf(cells),
    firstLabels: valuesOf(cells.firsts),
    pastLabels: valuesOf(cells.pasts),
    kinds: cells.kinds,
  };
}

/** Number of the cell that `[start, end)` stands in, -1 outside of tables. */
export function cellAt({ at, ends }: TableCells, start: number): number {
  const cell = lastBefore(at, start);
  return cell >= 0 && start < (ends[cell] ?? 0) ? cell : -1;
}

interface OpenCells {
  readonly starts: Column;
  readonly ends: Column;
  readonly columns: Column;
  /** Of the row that was added last, and the numbers of its columns. */
  heading: LineCells | undefined;
  firstColumn: number;
  pastColumn: number;
  readonly firsts: Column;
  readonly pasts: Column;
  readonly kinds: Int32Array;
}

/** Adds the rows under the heading in `line`, if it is one; gives the line past them. */
function addTable(scene: Scene, cells: OpenCells, line: number): number {
  const { input } = scene;
  const start = input.lineStarts[line] ?? 0;
  const end = lineEnd(input, line);
  if (end - start > LONGEST_HEADING) return 0;
  let first = line + 1;
  while (first <= line + 2 && isBetween(input, first)) first++;
  const firstStart = input.lineStarts[first];
  if (firstStart === undefined) return 0;
  for (const parting of partingsOf(input, start, end)) {
    const isOpenAbove = isOpen(cells, input, line);
    const isRowBelow = parting !== 'room' || mayBeRow(input, first);
    if (!isRowBelow && !isOpenAbove) continue;
    const heading = cellsOf(input, start, end, parting, true);
    if (!isHeading(input, heading, parting)) continue;
    const over = isOpenAbove ? rowOverCaptions(input, line, heading, parting) : undefined;
    if (over !== undefined) {
      addRow(scene, cells, over.line, over.cells, { heading, parting });
      return line + 1;
    }
    if (!isRowBelow) continue;
    let row = first;
    let seen = first;
    let whole: LineCells | undefined;
    const isBoxed = first === line + 1 && line > 0 && isRule(input, line - 1);
    for (; row < input.lineStarts.length && row - seen <= MOST_BROKEN; row++) {
      if (isRule(input, row)) {
        // A form of boxes, each with captions over its values.
        if (isBoxed && seen > first && isCaptionRow(input, row + 1, parting)) break;
        continue;
      }
      const from = input.lineStarts[row] ?? 0;
      const to = lineEnd(input, row);
      if (to - from > LONGEST_ROW) break;
      let values = fitting(input, cellsOf(input, from, to, parting), heading);
      if (values.length === heading.length) whole = values;
      else if (input.source === 'ocr' && parting !== 'room') {
        whole ??= wholeRow(input, row, heading, parting);
        values = alignRow(input.folded, values, whole) ?? values;
      }
      if (!isRow(input, values, heading, parting)) {
        // A row that is broken over lines does not end the table.
        if (parting === 'room' || heading.length < 6 || to === from) break;
        continue;
      }
      addRow(scene, cells, row, values, { heading, parting });
      seen = row + 1;
    }
    if (seen > first) return seen;
  }
  return 0;
}

/** The first row from `row` on that has as many cells as the heading; empty where none of the next has. */
function wholeRow(input: ScanInput, row: number, heading: LineCells, parting: Parting): LineCells {
  const past = Math.min(input.lineStarts.length, row + MOST_TO_WHOLE);
  for (let line = row; line < past; line++) {
    const cells = cellsOf(input, input.lineStarts[line] ?? 0, lineEnd(input, line), parting);
    if (cells.length === heading.length) return cells;
  }
  return [];
}

/** True where the row above a line is in no table yet. */
function isOpen({ ends }: OpenCells, { lineStarts }: ScanInput, line: number): boolean {
  const last = ends.values[ends.length - 1] ?? 0;
  return line > 0 && last <= (lineStarts[line - 1] ?? 0);
}

/** True for a line of names without a digit. */
function isCaptionRow(input: ScanInput, line: number, parting: Parting): boolean {
  const start = input.lineStarts[line];
  if (start === undefined) return false;
  const end = lineEnd(input, line);
  for (let at = start; at < end; at++) if (isDigit(input.folded.charCodeAt(at))) return false;
  return isHeading(input, cellsOf(input, start, end, parting, true), parting);
}

/** In recognised text a delimiter may be there twice: without the empty cells the row has as many as the heading. */
function fitting({ source }: ScanInput, values: LineCells, heading: LineCells): LineCells {
  if (source !== 'ocr' || values.length <= heading.length) return values;
  const written = values.filter((_, at) => values[at - (at % 2)] !== values[at - (at % 2) + 1]);
  return written.length === heading.length ? written : values;
}

function isRow(input: ScanInput, values: LineCells, heading: LineCells, parting: Parting): boolean {
  if (parting !== 'room') return values.length === heading.length;
  if (values.length < 4 || values.length > heading.length + 2) return false;
  const longest = values.length === heading.length ? LONGEST_OF_WHOLE : LONGEST_CELL;
  const { folded } = input.once(findBytes);
  let digits = 0;
  for (let at = 0; at < values.length; at += 2) {
    const start = values[at] ?? 0;
    const end = values[at + 1] ?? 0;
    if (end - start > longest) return false;
    let colons = 0;
    for (let i = start; i < end; i++) {
      const unit = folded[i] ?? 0;
      if (isDigit(unit)) digits++;
      else if (unit === COLON) colons++;
    }
    // A label with its value is no cell.
    if (colons > 0 && KEYED.test(input.folded.slice(start, end))) return false;
  }
  return digits >= LEAST_DIGITS;
}

/** False where the first line under a heading is surely no row of columns of fixed width. */
function mayBeRow(input: ScanInput, first: number): boolean {
  let row = first;
  while (row <= first + MOST_BROKEN && row < input.lineStarts.length && isRule(input, row)) row++;
  const { folded } = input.once(findBytes);
  const end = lineEnd(input, row);
  let digits = 0;
  for (let at = input.lineStarts[row] ?? end; at < end && digits < LEAST_DIGITS; at++) {
    if (isDigit(folded[at] ?? 0)) digits++;
  }
  return digits === LEAST_DIGITS;
}

function addRow(
  scene: Scene,
  cells: OpenCells,
  line: number,
  values: LineCells,
  { heading, parting }: RowHeading,
): void {
  const { labels, labelsAt } = scene;
  const isByNumber = values.length === heading.length;
  if (heading !== cells.heading) {
    cells.heading = heading;
    cells.firstColumn = cells.pastColumn;
    cells.pastColumn += heading.length >> 1;
  }
  for (let at = 0; at < values.length; at += 2) {
    const start = values[at] ?? 0;
    const end = values[at + 1] ?? 0;
    if (start === end) continue;
    const isInPlace = isByNumber || parting !== 'room';
    const column = isInPlace ? at : headingOfCell(scene, start, end, heading);
    const from = heading[column] ?? 0;
    const to = heading[column + 1] ?? 0;
    // A label may reach over from the cell before: `Bank   Account number`.
    let first = Math.max(0, lastBefore(labelsAt, from - 1));
    while (first < labels.count && (labels.ends[first] ?? 0) <= from) first++;
    let past = first;
    while (past < labels.count && (labels.ends[past] ?? 0) <= to) {
      cells.kinds[line] = (cells.kinds[line] ?? 0) | kindBit(kindAt(labels, past));
      past++;
    }
    push(cells.starts, start);
    push(cells.ends, end);
    push(cells.columns, cells.firstColumn + (column >> 1));
    push(cells.firsts, first);
    push(cells.pasts, past);
  }
}

function filledOf({ columns, pastColumn }: OpenCells): Int32Array {
  const filled = new Int32Array(pastColumn);
  for (let cell = 0; cell < columns.length; cell++) {
    const column = columns.values[cell] ?? 0;
    filled[column] = (filled[column] ?? 0) + 1;
  }
  return filled;
}

/** True for a rule or an empty line, of which one may stand between a heading and its rows. */
function isBetween(input: ScanInput, line: number): boolean {
  const start = input.lineStarts[line];
  if (start === undefined) return false;
  return lineEnd(input, line) - start <= 1 || isRule(input, line);
}

function isRule(input: ScanInput, line: number): boolean {
  const { folded } = input.once(findBytes);
  return isRuleLine(folded, input.lineStarts[line] ?? 0, lineEnd(input, line));
}

function lineEnd({ lineStarts, folded }: ScanInput, line: number): number {
  const next = lineStarts[line + 1];
  return next === undefined ? folded.length : next - 1;
}

const KEYED = /[a-z][.)]?:(?: |$)/iu;

const COLON = 0x3a;
/** In the cells of a row of columns of fixed width: the next heading of a form in two columns has none. */
const LEAST_DIGITS = 2;

/** Rows that are looked through for a whole one. */
const MOST_TO_WHOLE = 16;

/** Lines that a row may be broken into. */
const MOST_BROKEN = 2;

const LONGEST_HEADING = 600;
const LONGEST_ROW = 2000;
const LONGEST_CELL = 64;
/** In a row with as many cells as the heading: an address that is written out. */
const LONGEST_OF_WHOLE = 96;
