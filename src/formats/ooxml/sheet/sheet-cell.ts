import type { CellText } from '../../../cells/cell-text.js';
import type { Unit } from '../../../xml/text/unit.js';
import type { RawCell } from './raw-cell.js';

/** A reading of one cell's content, with numbers of its own for its characters. */
export interface CellReading extends CellText {
  readonly cell: SheetCell;
  /** It shows the cell in another way than the cell does, so that a mark takes the place of all of it. */
  readonly isOther: boolean;
  /** Some of it is written by the cell's format. */
  readonly isFormatted?: true;
}

/** A cell of a sheet that shows something. */
export interface SheetCell {
  readonly raw: RawCell;
  /** The name of the sheet's part. */
  readonly part: string;
  /** The text that it points to or holds, and the number of a string that it points to. */
  readonly rich?: { readonly unit: Unit; readonly shared?: number };
}

/** A sheet with what its cells say. */
export interface Sheet {
  readonly part: string;
  /** From 1, in the order of the workbook. */
  readonly number: number;
  /** As shown, cell by cell, sorted by place. */
  readonly shown: readonly CellReading[];
  /** Cells with formulas, whether they show something or not. */
  readonly formulas: readonly RawCell[];
  /** As nine digits, as dates: cells that can be read so, in the same order. */
  readonly padded: readonly CellReading[];
  readonly dates: readonly CellReading[];
  /** With the digits that formats write of their own. */
  readonly formatted: readonly CellReading[];
  /** Days in other spellings. */
  readonly spellings: readonly CellReading[];
}
