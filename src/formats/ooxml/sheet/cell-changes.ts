import type { RemovalGroup } from '../../../xml/edit/removal-groups.js';
import type { OpenWorkbook } from './open-workbook.js';
import { readingIndex } from './reading-index.js';
import type { CellReading, SheetCell } from './sheet-cell.js';

/** A stretch of a cell's text that goes, and what is written in its place. */
export interface Cut {
  readonly start: number;
  readonly end: number;
  readonly mark: string;
}

/** What becomes of one cell. */
export interface CellChange {
  readonly cell: SheetCell;
  /** Stretches of the cell's own text, ascending; absent where the new text says something else altogether. */
  readonly cuts?: readonly Cut[];
  /** What the cell shows afterwards. */
  readonly text: string;
  /** Some of what goes is written by the cell's format. */
  readonly isFormatted?: true;
}

export interface CellChanges {
  readonly changes: readonly CellChange[];
  /** The groups that are not of cells. */
  readonly rest: readonly RemovalGroup[];
}

/** What the groups take out of the cells of a workbook. */
export function cellChanges(workbook: OpenWorkbook, groups: readonly RemovalGroup[]): CellChanges {
  const readingOf = readingIndex(workbook);
  const cuts = new Map<CellReading, Cut[]>();
  const rest: RemovalGroup[] = [];
  for (const group of groups) {
    const readings = new Map<CellReading, number[]>();
    for (const atom of group.atoms) {
      const reading = readingOf(atom);
      if (reading === undefined) continue;
      const offsets = readings.get(reading);
      if (offsets === undefined) readings.set(reading, [atom - reading.atom]);
      else offsets.push(atom - reading.atom);
    }
    if (readings.size === 0) rest.push(group);
    let isFirst = true;
    for (const [reading, offsets] of readings) {
      const made = cutsAt(offsets, isFirst ? group.mark : '');
      isFirst = false;
      cuts.set(reading, [...(cuts.get(reading) ?? []), ...made]);
    }
  }
  return { changes: settled(cuts), rest };
}

/** One change a cell: what its own text says goes first, unless another reading of it goes whole. */
function settled(cuts: ReadonlyMap<CellReading, readonly Cut[]>): CellChange[] {
  const changes = new Map<SheetCell, CellChange>();
  const ranked = [...cuts].sort(([a], [b]) => Number(a.isOther) - Number(b.isOther));
  for (const [reading, made] of ranked) {
    const { cell, isOther, isFormatted } = reading;
    const sorted = [...made].sort((a, b) => a.start - b.start);
    const text = textAfter(reading.text, sorted);
    const isWhole = !/[\p{L}\p{N}]/u.test(textAfter(reading.text, withoutMarks(sorted)));
    if (isOther && changes.has(cell) && !isWhole) continue;
    const said = isOther ? { cell, text } : { cell, cuts: sorted, text };
    const isByFormat = isFormatted === true || changes.get(cell)?.isFormatted === true;
    changes.set(cell, isByFormat ? { ...said, isFormatted: true } : said);
  }
  return [...changes.values()];
}

function withoutMarks(cuts: readonly Cut[]): Cut[] {
  return cuts.map((cut) => ({ ...cut, mark: '' }));
}

function textAfter(text: string, cuts: readonly Cut[]): string {
  let after = '';
  let from = 0;
  for (const { start, end, mark } of cuts) {
    after += text.slice(from, Math.max(start, from)) + mark;
    from = Math.max(end, from);
  }
  return after + text.slice(from);
}

/** Neighbouring offsets as one cut, the mark at the first. */
function cutsAt(offsets: readonly number[], mark: string): Cut[] {
  const cuts: { start: number; end: number; mark: string }[] = [];
  for (const offset of offsets) {
    const last = cuts.at(-1);
    if (last?.end === offset) last.end++;
    else cuts.push({ start: offset, end: offset + 1, mark: cuts.length === 0 ? mark : '' });
  }
  return cuts;
}
