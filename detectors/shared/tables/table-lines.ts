import type { ScanInput } from '../../../src/core/detector.js';
import { isEdge } from './columns.js';
import { unitAt } from '../../../src/core/unit-at.js';
import { isAsciiLetter, isDigit } from '../units.js';

/** What parts the cells of a line: a unit, or wide room. */
export type Parting = number | 'room';

/** Offsets of the cells of one line, start and end in turn, without the room and quotes around them. */
export type LineCells = readonly number[];

/** The heading of a row, and how its cells are told. */
export interface RowHeading {
  readonly heading: LineCells;
  readonly parting: Parting;
}

/**
 * The cells of `[start, end)`; a delimiter within quotes parts nothing.
 * @param ofNames Whether the cells are names of columns, between which a comma may have been read as a full stop.
 */
export function cellsOf(
  input: ScanInput,
  start: number,
  end: number,
  parting: Parting,
  ofNames = false,
): LineCells {
  const cells: number[] = [];
  let from = start;
  let quoted = false;
  for (let at = start; at < end; at++) {
    const unit = parting === 0x09 ? input.text.charCodeAt(at) : input.folded.charCodeAt(at);
    if (unit === 0x22 && parting !== 'room') quoted = quoted ? false : isOpening(input, from, at);
    const isCut =
      parting === 'room'
        ? unit === 0x20 && isEdge(input, at)
        : unit === parting ||
          (unit === 0x2e && parting === 0x2c && isMisreadComma(input, at, ofNames));
    if (!isCut || quoted) continue;
    if (parting === 'room') while (at + 1 < end && input.folded.charCodeAt(at + 1) === 0x20) at++;
    addCell(input.folded, from, at, parting, cells);
    from = at + 1;
  }
  addCell(input.folded, from, end, parting, cells);
  return cells;
}

/** In recognised text: a full stop between quotes, or between the names of two columns. */
function isMisreadComma({ source, folded }: ScanInput, at: number, ofNames: boolean): boolean {
  if (source !== 'ocr') return false;
  const before = folded.charCodeAt(at - 1);
  const after = unitAt(folded, at + 1);
  if (before === 0x22 && after === 0x22) return true;
  return ofNames && isAsciiLetter(before) && isAsciiLetter(after);
}

/** A quote opens a cell only where nothing but room stands before it in the cell. */
function isOpening({ folded }: ScanInput, from: number, at: number): boolean {
  return folded.slice(from, at).trim() === '';
}

function addCell(folded: string, from: number, to: number, by: Parting, cells: number[]): void {
  let start = from;
  let end = to;
  while (start < end && isRoom(folded.charCodeAt(start))) start++;
  while (end > start && isRoom(folded.charCodeAt(end - 1))) end--;
  // Between columns of fixed width nothing is a cell.
  if (by === 'room' && start === end) return;
  cells.push(start, end);
}

function isRoom(unit: number): boolean {
  return unit === 0x20 || unit === 0x22;
}

/** What could part the cells of the heading in `[start, end)`, the likeliest first; empty for a line of prose or of values. */
export function partingsOf({ text, folded }: ScanInput, start: number, end: number): Parting[] {
  let tabs = 0;
  let pipes = 0;
  let semicolons = 0;
  let commas = 0;
  let rooms = 0;
  let thorns = 0;
  let digits = 0;
  for (let at = start; at < end; at++) {
    const unit = folded.charCodeAt(at);
    if (unit >= 0x61) {
      if (unit === 0x7c) pipes++;
      else if (unit === 0xfe) thorns++;
    } else if (isDigit(unit)) {
      if (!isItemAt(folded, at) && ++digits > MOST_DIGITS) return [];
    } else if (unit === 0x2c) commas++;
    else if (unit === 0x3b) semicolons++;
    else if (unit === 0x20) {
      if (text.charCodeAt(at) === 0x09) tabs++;
      else if (at + 1 < end && at > start && folded.charCodeAt(at + 1) === 0x20) rooms++;
    }
  }
  const partings: Parting[] = [];
  // Load files of document reviews put thorns around their cells.
  if (thorns > 3) partings.push(0xfe);
  if (tabs > 0) partings.push(0x09);
  if (pipes > 0) partings.push(0x7c);
  if (semicolons > 0) partings.push(0x3b);
  if (commas > 1) partings.push(0x2c);
  if (rooms > 0 || tabs > 0) partings.push('room');
  return partings;
}

/** True for the digit of `4. Birth date`, with which the boxes of forms are counted. */
export function isItemAt(folded: string, at: number): boolean {
  const before = unitAt(folded, at - 1);
  const after = unitAt(folded, at + 1);
  return (before <= 0x20 || at === 0) && (after === 0x2e || after === 0x29);
}

/** True for a line of dashes, rules or nothing but marks, as stands under a heading. */
export function isRuleLine(folded: string, start: number, end: number): boolean {
  let marks = 0;
  for (let at = start; at < end; at++) {
    const unit = folded.charCodeAt(at);
    if (isAsciiLetter(unit) || isDigit(unit) || unit > 0x7e) return false;
    if (unit !== 0x20) marks++;
  }
  return marks >= 3;
}

/** In the names of all columns of a table: `SSN last 4`, `Box 12`. */
export const MOST_DIGITS = 4;
