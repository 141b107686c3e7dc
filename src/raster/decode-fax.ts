import type { BitReader } from './bit-reader.js';
import { bitReader } from './bit-reader.js';
import { BLACK_CODES, WHITE_CODES } from './fax-codes.js';

/** How a fax was coded, in the words of ISO 32000-2 table 11. */
export interface FaxCoding {
  /** Below 0 is ITU-T T.6; 0 is T.4 in one dimension; above, rows of both kinds. */
  readonly k: number;
  readonly columns: number;
  readonly rows: number;
  /** Every row begins at a whole byte. */
  readonly isByteAligned?: boolean;
}

/** A picture of two colours in packed rows, a whole number of bytes each: a bit is 1 for white. */
export interface DecodedFax {
  readonly packed: Uint8Array;
  /** False where the data broke off or made no sense: rows from there on are white. */
  readonly isWhole: boolean;
}

/** Decodes ITU-T T.4 and T.6. A picture that ends before its last row is white below. */
export function decodeFax(
  bytes: Uint8Array,
  { k, columns, rows, isByteAligned = false }: FaxCoding,
): DecodedFax {
  const bits = bitReader(bytes);
  const stride = (columns + 7) >> 3;
  const packed = new Uint8Array(stride * rows).fill(0xff);
  let above = Int32Array.of(columns, columns, columns);
  for (let row = 0; row < rows; row++) {
    if (isByteAligned) bits.align();
    const ends = endOfLines(bits, k);
    if (ends > 1 || (k < 0 && ends > 0) || bits.isAtEnd()) {
      return { packed, isWhole: ends > 0 || row > 0 };
    }
    let isLevel = k === 0;
    if (k > 0) {
      isLevel = bits.peek(1) === 1;
      bits.skip(1);
    }
    const changes = isLevel ? levelRow(bits, columns) : stackedRow(bits, above, columns);
    if (changes === undefined) return { packed, isWhole: false };
    paintBlack(packed, row * stride, changes, columns);
    above = changes;
  }
  return { packed, isWhole: true };
}

const END_OF_LINE = 12;

/** Passes over marks between rows (eleven zeros or more, and a one) and counts them. */
function endOfLines(bits: BitReader, k: number): number {
  let count = 0;
  while (!bits.isAtEnd() && bits.peek(11) === 0) {
    if (k < 0 && bits.peek(END_OF_LINE) !== 1) return count;
    while (!bits.isAtEnd() && bits.peek(1) === 0) bits.skip(1);
    if (bits.isAtEnd()) return count;
    bits.skip(1);
    count += 1;
    // The kind of the next row stands behind the mark; behind the last marks it says nothing.
    if (k > 0 && bits.peek(13) === 0x1001) bits.skip(1);
  }
  return count;
}

/** A row by its runs alone: where its colour changes, from white, with the width at the end; undefined for no code. */
function levelRow(bits: BitReader, columns: number): Int32Array<ArrayBuffer> | undefined {
  const changes: number[] = [];
  let at = 0;
  for (let isBlack = false; at < columns; isBlack = !isBlack) {
    const run = readRun(bits, isBlack);
    if (run === undefined) return undefined;
    at = Math.min(columns, at + run);
    changes.push(at);
  }
  return ended(changes, columns);
}

/** A row by where it differs from the one above (T.6 §2.2). */
function stackedRow(
  bits: BitReader,
  above: Int32Array,
  columns: number,
): Int32Array<ArrayBuffer> | undefined {
  const changes: number[] = [];
  let at = -1;
  let isBlack = false;
  let over = 0;
  while (at < columns) {
    while ((above[over] ?? columns) <= at && (above[over] ?? columns) < columns) over += 2;
    const b1 = above[over] ?? columns;
    const mode = MODES[bits.peek(7)];
    if (mode === undefined) return undefined;
    bits.skip(mode.size);
    if (mode.kind === 'pass') {
      at = above[over + 1] ?? columns;
      continue;
    }
    if (mode.kind === 'horizontal') {
      const first = readRun(bits, isBlack);
      const second = first === undefined ? undefined : readRun(bits, !isBlack);
      if (first === undefined || second === undefined) return undefined;
      const middle = Math.min(columns, Math.max(at, 0) + first);
      at = Math.min(columns, middle + second);
      changes.push(middle, at);
      continue;
    }
    const next = b1 + mode.shift;
    if (next < at || next > columns || next < 0) return undefined;
    at = next;
    changes.push(at);
    isBlack = !isBlack;
    over = over > 0 ? over - 1 : 1;
  }
  return ended(changes, columns);
}

function ended(changes: readonly number[], columns: number): Int32Array<ArrayBuffer> {
  const row = new Int32Array(changes.length + 3).fill(columns);
  row.set(changes);
  return row;
}

/** The length of a run of one colour: codes for multiples of 64, then one below. */
function readRun(bits: BitReader, isBlack: boolean): number | undefined {
  const table = isBlack ? BLACK : WHITE;
  let length = 0;
  for (;;) {
    const found = table[bits.peek(13)] ?? 0;
    if (found === 0) return undefined;
    bits.skip(found & 15);
    const run = found >> 4;
    length += run;
    if (run < 64) return length;
  }
}

/** By the next 13 bits: the run times 16 and how many bits its code has; 0 for no code. */
function runTable(codes: readonly string[]): Int32Array {
  const table = new Int32Array(1 << 13);
  codes.forEach((code, index) => {
    const run = index < 64 ? index : (index - 63) * 64;
    const free = 13 - code.length;
    const first = Number.parseInt(code, 2) << free;
    table.fill((run << 4) | code.length, first, first + (1 << free));
  });
  return table;
}

const WHITE = runTable(WHITE_CODES);
const BLACK = runTable(BLACK_CODES);

type Mode =
  | { readonly kind: 'pass'; readonly size: number }
  | { readonly kind: 'horizontal'; readonly size: number }
  | { readonly kind: 'vertical'; readonly size: number; readonly shift: number };

/** By the next 7 bits. */
const MODES: readonly (Mode | undefined)[] = Array.from({ length: 128 }, (_, bits) => {
  if (bits >= 64) return { kind: 'vertical', size: 1, shift: 0 };
  if (bits >= 32) return { kind: 'vertical', size: 3, shift: bits >= 48 ? 1 : -1 };
  if (bits >= 16) return { kind: 'horizontal', size: 3 };
  if (bits >= 8) return { kind: 'pass', size: 4 };
  if (bits >= 4) return { kind: 'vertical', size: 6, shift: bits >= 6 ? 2 : -2 };
  if (bits >= 2) return { kind: 'vertical', size: 7, shift: bits === 3 ? 3 : -3 };
  return undefined;
});

function paintBlack(packed: Uint8Array, row: number, changes: Int32Array, columns: number): void {
  for (let index = 0; (changes[index] ?? columns) < columns; index += 2) {
    const end = changes[index + 1] ?? columns;
    let x = changes[index] ?? columns;
    for (; x < end && (x & 7) !== 0; x++) clearBit(packed, row, x);
    for (; x + 8 <= end; x += 8) packed[row + (x >> 3)] = 0;
    for (; x < end; x++) clearBit(packed, row, x);
  }
}

function clearBit(packed: Uint8Array, row: number, x: number): void {
  packed[row + (x >> 3)] = (packed[row + (x >> 3)] ?? 0) & ~(0x80 >> (x & 7));
}
