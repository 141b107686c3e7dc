import { OPERAND } from './operator-table.js';
import { decodeStringInto } from './string-operand.js';
import type { DecodedContent } from './tokenized-stream.js';

/**
 * What one show operator shows, decoded into memory that is used again for the next: strings as byte ranges, TJ numbers
 * between them. A page has tens of thousands of strings, too many for an array each.
 */
export interface ShowBuffer {
  count: number;
  /** Decoded bytes of all strings, one after the other. */
  bytes: Uint8Array;
  /** Byte range of each string; a number has -1. */
  start: Int32Array;
  end: Int32Array;
  number: Float64Array;
}

export function showBuffer(): ShowBuffer {
  return {
    count: 0,
    bytes: new Uint8Array(4096),
    start: new Int32Array(256),
    end: new Int32Array(256),
    number: new Float64Array(256),
  };
}

/** Fills the buffer from an operator: strings and array numbers for TJ, only the string for the others. */
export function readShow(
  buffer: ShowBuffer,
  { bytes, operators }: DecodedContent,
  operator: number,
): void {
  const { firstOperand, operandKind, operandStart, operandEnd, operandValue } = operators;
  const first = firstOperand[operator] ?? 0;
  const last = firstOperand[operator + 1] ?? 0;
  const room = last > first ? (operandEnd[last - 1] ?? 0) - (operandStart[first] ?? 0) : 0;
  if (buffer.bytes.length < room) buffer.bytes = new Uint8Array(room * 2);
  if (buffer.start.length < last - first) {
    buffer.start = new Int32Array((last - first) * 2);
    buffer.end = new Int32Array((last - first) * 2);
    buffer.number = new Float64Array((last - first) * 2);
  }
  let count = 0;
  let size = 0;
  let inArray = false;
  for (let operand = first; operand < last; operand++) {
    const kind = operandKind[operand];
    if (kind === OPERAND.arrayStart) inArray = true;
    else if (kind === OPERAND.string || kind === OPERAND.hexString) {
      buffer.start[count] = size;
      size = decodeStringInto(
        bytes,
        operandStart[operand] ?? 0,
        operandEnd[operand] ?? 0,
        buffer.bytes,
        size,
      );
      buffer.end[count++] = size;
    } else if (kind === OPERAND.number && inArray) {
      buffer.start[count] = -1;
      buffer.number[count++] = operandValue[operand] ?? 0;
    }
  }
  buffer.count = count;
}

/** Whether any string of the operator has a byte. */
export function showsBytes({ count, start, end }: ShowBuffer): boolean {
  for (let index = 0; index < count; index++) {
    const from = start[index] ?? -1;
    if (from >= 0 && (end[index] ?? 0) > from) return true;
  }
  return false;
}
