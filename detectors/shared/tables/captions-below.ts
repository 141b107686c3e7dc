import type { ScanInput } from '../../../src/core/detector.js';
import { findBytes } from '../../../src/core/scan-input/text-bytes.js';
import { isDigit } from '../units.js';
import { isHeading } from './heading-cells.js';
import type { LineCells, Parting } from './table-lines.js';
import { cellsOf, isRuleLine } from './table-lines.js';

/** A row of values over the captions that name them. */
export interface CaptionedRow {
  readonly line: number;
  readonly cells: LineCells;
}

/**
 * The row right over `line` where its names are captions of what stands above them, as in boxes of forms:
 *
 *     ROE, JANE                09/24/1969    F
 *     PATIENT NAME             BIRTH DATE    SEX
 *
 * Rows and names that take turns are told from headings with values below by what they begin and end with, or else by
 * where the cells stand.
 * @param names The cells of `line`, which has the shape of a heading.
 */
export function rowOverCaptions(
  input: ScanInput,
  line: number,
  names: LineCells,
  parting: Parting,
): CaptionedRow | undefined {
  const last = lineAbove(input, line);
  if (!isNames(input, line, parting)) return undefined;
  const cells = valuesAt(input, last, parting);
  if (cells === undefined || !isUnder(input, names, cells)) return undefined;
  let top = line;
  let up = 0;
  let down = 0;
  let isHeaded = false;
  for (let turns = 0; turns < MOST_TURNS && isNames(input, top, parting); turns++) {
    const above = valuesAt(input, lineAbove(input, top), parting);
    if (above === undefined) {
      isHeaded = true;
      break;
    }
    up += aligned(input, top, above, parting);
    down += aligned(input, top, valuesAt(input, top + 1, parting), parting);
    top = lineAbove(input, lineAbove(input, top));
  }
  let bottom = line;
  let next = valuesAt(input, lineBelow(input, bottom), parting);
  for (let turns = 0; turns < MOST_TURNS && next !== undefined; turns++) {
    const names = lineBelow(input, lineBelow(input, bottom));
    if (!isNames(input, names, parting)) break;
    bottom = names;
    up += aligned(input, bottom, valuesAt(input, lineAbove(input, bottom), parting), parting);
    next = valuesAt(input, lineBelow(input, bottom), parting);
    down += aligned(input, bottom, next, parting);
  }
  // Headings begin with names and end with values.
  if (isHeaded && next !== undefined) return undefined;
  if ((isHeaded || next !== undefined) && up < down + MUCH) return undefined;
  return { line: last, cells };
}

/** True where all values stand about over a name, or every name has one. */
function isUnder(input: ScanInput, names: LineCells, values: LineCells): boolean {
  if (values.length === names.length) return true;
  if (values.length > names.length) return false;
  return countAligned(input, names, values, NEAR) === values.length >> 1;
}

/** How many names of a line stand right over or under a value. */
function aligned(
  input: ScanInput,
  line: number,
  values: LineCells | undefined,
  parting: Parting,
): number {
  if (values === undefined) return 0;
  const [start, end] = extent(input, line);
  return countAligned(input, cellsOf(input, start, end, parting, true), values, RIGHT_AT);
}

function countAligned(
  { lineStarts }: ScanInput,
  names: LineCells,
  values: LineCells,
  most: number,
): number {
  const left = lineOf(lineStarts, names[0] ?? 0);
  const over = lineOf(lineStarts, values[0] ?? 0);
  let count = 0;
  for (let value = 0; value < values.length; value += 2) {
    const at = (values[value] ?? 0) - over;
    for (let name = 0; name < names.length; name += 2) {
      if (Math.abs((names[name] ?? 0) - left - at) > most) continue;
      count++;
      break;
    }
  }
  return count;
}

/** Where the line of `offset` begins. */
function lineOf(lineStarts: Int32Array, offset: number): number {
  let low = 0;
  let high = lineStarts.length;
  while (high - low > 1) {
    const middle = (low + high) >> 1;
    if ((lineStarts[middle] ?? 0) <= offset) low = middle;
    else high = middle;
  }
  return lineStarts[low] ?? 0;
}

/** The cells of a line that holds digits, at least two of them; nothing for a line of names. */
function valuesAt(input: ScanInput, line: number, parting: Parting): LineCells | undefined {
  if (line < 0 || line >= input.lineStarts.length) return undefined;
  const [start, end] = extent(input, line);
  if (end - start > LONGEST_LINE || !hasDigit(input, start, end)) return undefined;
  const cells = cellsOf(input, start, end, parting);
  if (cells.length < 4) return undefined;
  for (let at = 0; at < cells.length; at += 2) {
    if ((cells[at + 1] ?? 0) - (cells[at] ?? 0) > LONGEST_VALUE) return undefined;
  }
  return cells;
}

/** True for names of columns without a digit. */
function isNames(input: ScanInput, line: number, parting: Parting): boolean {
  if (line < 1 || line >= input.lineStarts.length) return false;
  const [start, end] = extent(input, line);
  if (end - start > LONGEST_LINE || hasDigit(input, start, end)) return false;
  return isHeading(input, cellsOf(input, start, end, parting, true), parting);
}

function hasDigit({ once }: ScanInput, start: number, end: number): boolean {
  const { folded } = once(findBytes);
  for (let at = start; at < end; at++) if (isDigit(folded[at] ?? 0)) return true;
  return false;
}

/** A rule may stand between. */
function lineAbove(input: ScanInput, line: number): number {
  return isRule(input, line - 1) ? line - 2 : line - 1;
}

function lineBelow(input: ScanInput, line: number): number {
  return isRule(input, line + 1) ? line + 2 : line + 1;
}

function isRule(input: ScanInput, line: number): boolean {
  if (line < 0 || line >= input.lineStarts.length) return false;
  const [start, end] = extent(input, line);
  return isRuleLine(input.once(findBytes).folded, start, end);
}

function extent({ lineStarts, folded }: ScanInput, line: number): [number, number] {
  const next = lineStarts[line + 1];
  return [lineStarts[line] ?? 0, next === undefined ? folded.length : next - 1];
}

/** Rows of boxes above and below that are looked at. */
const MOST_TURNS = 8;
/** How many more names must stand under values than over some. */
const MUCH = 2;
const RIGHT_AT = 3;
const NEAR = 6;
const LONGEST_LINE = 400;
const LONGEST_VALUE = 64;
