import type { TextLayer } from '../core/text.js';
import type { CellText, SheetTexts } from './cell-text.js';

/**
 * The layers of a sheet: its cells as a table, the columns parted by tabs, and the rows with numbers that can be read in
 * another way once more in that way, under their headings.
 *
 * @param label How the part is called in layers and places.
 */
export function cellLayers(sheet: SheetTexts, label: string): TextLayer[] {
  const layer = (id: string, path: string, { text, atoms }: Grid): TextLayer => ({
    id: `${label}${id}`,
    text,
    atoms,
    source: 'text',
    removal: 'span',
    place: { kind: 'part', part: label, path },
  });
  const { shown, padded, dates, formatted, spellings } = sheet;
  const second = (id: string, path: string, readings: readonly CellText[]): TextLayer => ({
    ...layer(id, path, gridOf(withReadings(shown, readings))),
    secondary: true,
  });
  return [
    layer('/cells', 'cells', gridOf(shown)),
    second('/nine-digits', 'numbers as nine digits', padded),
    second('/days', 'numbers as days', dates),
    second('/formatted', 'cells with what their formats write', formatted),
    {
      ...layer('/spellings', 'days in other spellings', listOf(spellings)),
      secondary: true as const,
    },
  ].filter(({ text }) => text !== '');
}

interface Grid {
  readonly text: string;
  readonly atoms: Int32Array;
}

/** Rows as lines; an empty line where rows were left out. Every line has as many cells as the sheet has columns. */
function gridOf(readings: readonly CellText[]): Grid {
  const columns = columnsOf(readings);
  const grid = gridWriter();
  let row = 0;
  let column = 0;
  let isFirst = true;
  for (const reading of readings) {
    if (reading.row !== row) {
      if (row > 0) grid.layout('\t'.repeat(Math.max(columns.count - 1 - column, 0)) + '\n');
      if (row > 0 && reading.row > row + 1) grid.layout('\n');
      row = reading.row;
      column = 0;
      isFirst = true;
    }
    const at = columns.indexOf(reading.column);
    grid.layout('\t'.repeat(Math.max(at - column, isFirst ? 0 : 1)));
    column = at;
    isFirst = false;
    grid.cell(reading);
  }
  return grid.finish();
}

function listOf(readings: readonly CellText[]): Grid {
  const grid = gridWriter();
  readings.forEach((reading, at) => {
    // A sign that no value and no number goes on over.
    if (at > 0) grid.layout('\n;\n');
    grid.cell(reading);
  });
  return grid.finish();
}

/** The rows in which something can be read in another way, read so, and what may be a heading of theirs. */
function withReadings(
  shown: readonly CellText[],
  readings: readonly CellText[],
): readonly CellText[] {
  if (readings.length === 0) return [];
  const others = new Map(readings.map((reading) => [keyOf(reading), reading]));
  const rows = new Set(readings.map(({ row }) => row));
  const counted = new Set(shown.flatMap(({ row, isNumber }) => (isNumber ? row : [])));
  const headings = new Set<number>();
  for (const row of rows) {
    for (let above = row - 1; above >= row - HEADING_ROWS; above--) {
      if (!counted.has(above)) headings.add(above);
    }
  }
  return shown.flatMap((reading) => {
    const { row } = reading;
    const isWanted = rows.has(row) || row <= HEADING_ROWS || headings.has(row);
    return isWanted ? (others.get(keyOf(reading)) ?? reading) : [];
  });
}

function keyOf({ row, column }: CellText): string {
  return `${String(row)} ${String(column)}`;
}

interface Columns {
  readonly count: number;
  readonly indexOf: (column: number) => number;
}

/** The columns that have a cell at all; where they are too many for all rows, cells stand side by side. */
function columnsOf(readings: readonly CellText[]): Columns {
  const used = [...new Set(readings.map(({ column }) => column))].sort((a, b) => a - b);
  const rows = new Set(readings.map(({ row }) => row)).size;
  if (used.length * rows > readings.length * 4 + MOST_EMPTY) {
    return { count: 1, indexOf: () => 0 };
  }
  const places = new Map(used.map((column, at) => [column, at]));
  return { count: used.length, indexOf: (column) => places.get(column) ?? 0 };
}

interface GridWriter {
  readonly layout: (text: string) => void;
  readonly cell: (reading: CellText) => void;
  readonly finish: () => Grid;
}

function gridWriter(): GridWriter {
  const pieces: { readonly text: string; readonly atom: number }[] = [];
  let length = 0;
  const add = (text: string, atom: number): void => {
    if (text === '') return;
    pieces.push({ text, atom });
    length += text.length;
  };
  return {
    layout: (text) => {
      add(text, -1);
    },
    cell: ({ text, atom }) => {
      add(text.replace(/\s/gu, ' '), atom);
    },
    finish: () => {
      const atoms = new Int32Array(length).fill(-1);
      let at = 0;
      for (const { text, atom } of pieces) {
        if (atom >= 0)
          for (let unit = 0; unit < text.length; unit++) atoms[at + unit] = atom + unit;
        at += text.length;
      }
      return { text: pieces.map(({ text }) => text).join(''), atoms };
    },
  };
}

/** How far above a row its heading may stand. */
const HEADING_ROWS = 3;
/** How many cells of a sheet may be empty before they are left out. */
const MOST_EMPTY = 2_000_000;
