import type { Hit, ScanInput } from '../../../src/core/detector.js';
import { byPosition, overlaps } from '../../../src/core/span.js';
import type { TableCells } from './table-cells.js';
import { cellAt, findTableCells } from './table-cells.js';
import { isDigit } from '../units.js';

/**
 * The hits, and more of them: where most cells of a column are hits, the others that look alike are too, such as one with a
 * misread letter or in another form.
 */
export function withColumns(input: ScanInput, hits: readonly Hit[]): readonly Hit[] {
  if (hits.length < LEAST_HITS) return hits;
  const table = input.once(findTableCells);
  const columns = columnsOf(input, table, hits);
  if (columns.length === 0) return hits;
  const lifted: Hit[] = [];
  let hit = 0;
  for (let cell = 0; cell < table.ends.length; cell++) {
    const column = columns[table.columns[cell] ?? -1];
    if (column === undefined) continue;
    const start = table.at.starts[cell] ?? 0;
    const end = table.ends[cell] ?? 0;
    while (hit < hits.length && (hits[hit]?.end ?? 0) <= start) hit++;
    const next = hits[hit];
    if (next !== undefined && overlaps(next, { start, end })) continue;
    if (isAlike(input.folded.slice(start, end), column)) lifted.push(liftedHit(column, start, end));
  }
  return lifted.length === 0 ? hits : [...hits, ...lifted].sort(byPosition);
}

interface Column {
  /** Cells with a hit. */
  hits: number;
  confidence: number;
  least: number;
  most: number;
  digits: number;
  readonly entity: Hit['entity'];
}

/** By number the columns of whose cells that hold anything most have a hit of one entity as their whole; empty for none. */
function columnsOf(
  input: ScanInput,
  table: TableCells,
  hits: readonly Hit[],
): readonly (Column | undefined)[] {
  const columns = new Map<number, Column>();
  for (const { start, end, confidence, entity, compliant } of hits) {
    const cell = compliant === true ? -1 : cellAt(table, start);
    if (cell < 0 || end > (table.ends[cell] ?? 0)) continue;
    const number = table.columns[cell] ?? 0;
    const digits = digitsIn(input.folded, start, end);
    const column = columns.get(number) ?? {
      hits: 0,
      confidence: 0,
      least: end - start,
      most: end - start,
      digits,
      entity,
    };
    columns.set(number, column);
    if (column.entity !== entity) continue;
    column.hits++;
    column.confidence += confidence;
    column.least = Math.min(column.least, end - start);
    column.most = Math.max(column.most, end - start);
    column.digits = Math.min(column.digits, digits);
  }
  const voted: (Column | undefined)[] = [];
  for (const [number, column] of columns) {
    const filled = table.filled[number] ?? 0;
    if (column.hits < LEAST_HITS || column.hits < MAJORITY * filled) continue;
    if (voted.length === 0) voted.length = table.filled.length;
    voted[number] = column;
  }
  return voted;
}

/** As long as the hits of the column, give or take a unit, with as many digits but for some that were misread. */
function isAlike(cell: string, { least, most, digits }: Column): boolean {
  if (cell.length > most + 1 || MONEY.test(cell)) return false;
  const own = digitsIn(cell, 0, cell.length);
  return own === digits || (cell.length >= least - 1 && own >= Math.max(3, digits - 3));
}

function liftedHit({ hits, confidence, entity }: Column, start: number, end: number): Hit {
  return {
    start,
    end,
    confidence: Math.round((confidence / hits) * LIFTED * 1e4) / 1e4,
    reasons: ['most of its column is the same'],
    ...(entity === undefined ? {} : { entity }),
  };
}

function digitsIn(text: string, start: number, end: number): number {
  let digits = 0;
  for (let at = start; at < end; at++) if (isDigit(text.charCodeAt(at))) digits++;
  return digits;
}

/** Of the cells of a column that hold anything. */
const MAJORITY = 0.7;
const LEAST_HITS = 3;
/** What a cell has of the mean confidence of its column. */
const LIFTED = 0.8;
const MONEY = /[$€£%]|[.,][0-9]{2}$/u;
