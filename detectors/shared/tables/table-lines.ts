import type { ScanInput } from '../../../src/core/detector.js';
import { isEdge } from './columns.js';
import { findBytes } from '../../../src/core/scan-input/text-bytes.js';
import { unitAt } from '../../../src/core/scan-input/unit-at.js';
import { isAlphanumeric, isAsciiLetter, isDigit } from '../units.js';

/** What parts the cells of a line: a unit, or wide room. */
export type Parting = number | 'room';

/** Offsets of the cells of one line, start and end in turn, without the room and quotes around them. */
export type LineCells = readonly number[];

/** The heading of a row, and how its cells are told. */
export interface RowHeading {
  readonly heading: LineCells;
  readonly parting: Parting;
}

/** A row of a statement of a database. */
export interface InsertedRow {
  readonly line: number;
  readonly cells: LineCells;
  readonly by: RowHeading;
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
  const { folded } = input.once(findBytes);
  if (parting === 'room') return cellsByRoom(input, folded, start, end);
  const cells: number[] = [];
  let from = start;
  let quoted = false;
  for (let at = start; at < end; at++) {
    // A tab is a blank in the folded text.
    const unit: number = parting === TAB ? input.text.charCodeAt(at) : (folded[at] ?? 0);
    if (unit === QUOTE) quoted = !quoted && areBlanks(folded, from, at);
    if (quoted) continue;
    if (unit !== parting) {
      if (unit !== 0x2e || parting !== COMMA || !isMisreadComma(input, at, ofNames)) continue;
    }
    addCell(folded, from, at, cells);
    from = at + 1;
  }
  addCell(folded, from, end, cells);
  return cells;
}

/** Cells with wide room between them; nothing between columns of fixed width is no cell. */
function cellsByRoom(input: ScanInput, folded: Uint8Array, start: number, end: number): LineCells {
  const cells: number[] = [];
  let from = start;
  for (let at = start; at < end; at++) {
    if (folded[at] !== BLANK || !isEdge(input, folded, at)) continue;
    const past = at;
    while (at + 1 < end && folded[at + 1] === BLANK) at++;
    addCell(folded, from, past, cells, true);
    from = at + 1;
  }
  addCell(folded, from, end, cells, true);
  return cells;
}

/** In recognised text: a full stop between quotes, or between the names of two columns. */
function isMisreadComma({ source, folded }: ScanInput, at: number, ofNames: boolean): boolean {
  if (source !== 'ocr') return false;
  const before = folded.charCodeAt(at - 1);
  const after = unitAt(folded, at + 1);
  if (before === QUOTE && after === QUOTE) return true;
  return ofNames && isAsciiLetter(before) && isAsciiLetter(after);
}

/** A quote opens a cell only where nothing but room stands before it in the cell. */
function areBlanks(folded: Uint8Array, from: number, to: number): boolean {
  let at = from;
  while (at < to && (folded[at] === BLANK || folded[at] === 0x0a)) at++;
  return at === to;
}

function addCell(
  folded: Uint8Array,
  from: number,
  to: number,
  cells: number[],
  isFilled = false,
): void {
  let start = from;
  let end = to;
  while (start < end && isRoom(folded[start] ?? 0)) start++;
  while (end > start && isRoom(folded[end - 1] ?? 0)) end--;
  if (isFilled && start === end) return;
  cells.push(start, end);
}

function isRoom(byte: number): boolean {
  return byte === BLANK || byte === QUOTE;
}

/** What could part the cells of the heading in `[start, end)`, the likeliest first; empty for a line of prose or of values. */
export function partingsOf(input: ScanInput, start: number, end: number): Parting[] {
  const { folded } = input.once(findBytes);
  let tabs = 0;
  let pipes = 0;
  let semicolons = 0;
  let commas = 0;
  let tight = 0;
  let rooms = 0;
  let thorns = 0;
  let digits = 0;
  for (let at = start; at < end; at++) {
    const unit = folded[at] ?? 0;
    if (IS_PLAIN[unit] === 1) continue;
    if (unit === BLANK) {
      if (folded[at + 1] === BLANK && at + 1 < end && at > start) rooms++;
      if (input.text.charCodeAt(at) === TAB) tabs++;
    } else if (isDigit(unit)) {
      if (!isItemAt(folded, at) && ++digits > MOST_DIGITS) return [];
    } else if (unit === COMMA) {
      commas++;
      if (folded[at + 1] !== BLANK) tight++;
    } else if (unit === 0x3b) semicolons++;
    else if (unit === 0x7c) pipes++;
    else if (unit === THORN) thorns++;
  }
  const partings: Parting[] = [];
  // Load files of document reviews put thorns around their cells.
  if (thorns > 3) partings.push(THORN);
  if (tabs > 0) partings.push(TAB);
  if (pipes > 0) partings.push(0x7c);
  if (semicolons > 0) partings.push(0x3b);
  const isRoomy = rooms > 0 || tabs > 0;
  // `Name (Last, First, Middle)   Birth date`: these commas are part of what a cell says.
  const isSaid = isRoomy && tight === 0;
  if (commas > 1 && !isSaid) partings.push(COMMA);
  if (isRoomy) partings.push('room');
  if (commas > 1 && isSaid) partings.push(COMMA);
  return partings;
}

/** True for the digit of `4. Birth date`, with which the boxes of forms are counted. */
export function isItemAt(folded: Uint8Array, at: number): boolean {
  const before = at === 0 ? BLANK : folded[at - 1];
  if (before !== BLANK && before !== 0x0a) return false;
  const after = folded[at + 1];
  return after === 0x2e || after === 0x29;
}

/** True for a line of dashes, rules or nothing but marks, as stands under a heading. */
export function isRuleLine(folded: Uint8Array, start: number, end: number): boolean {
  let marks = 0;
  for (let at = start; at < end; at++) {
    const unit = folded[at] ?? 0;
    if (unit === BLANK) continue;
    if (IS_RULE[unit] !== 1) return false;
    marks++;
  }
  return marks >= 3;
}

/** In the names of all columns of a table: `SSN last 4`, `Box 12`. */
export const MOST_DIGITS = 4;

const TAB = 0x09;
const BLANK = 0x20;
const QUOTE = 0x22;
const COMMA = 0x2c;
const THORN = 0xfe;

/** 1 for bytes that neither part cells nor count. */
const IS_PLAIN: Uint8Array = new Uint8Array(0x100).fill(1);
for (const unit of [BLANK, COMMA, 0x3b, 0x7c, THORN]) IS_PLAIN[unit] = 0;
IS_PLAIN.fill(0, 0x30, 0x3a);

/** 1 for marks of ASCII and line ends. */
const IS_RULE: Uint8Array = Uint8Array.from({ length: 0x100 }, (_, unit) =>
  unit === 0x0a || (unit >= BLANK && unit <= 0x7e && !isAlphanumeric(unit)) ? 1 : 0,
);
