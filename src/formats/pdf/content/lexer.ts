import {
  OPERAND,
  addOperand,
  addOperator,
  discardOperands,
  finishedTable,
  growingTable,
} from './operator-table.js';
import type { GrowingTable, OperatorTable } from './operator-table.js';
import { OPERATORS, operatorCode, operatorKey } from './operators.js';

/** Byte classes of ISO 32000-2 §7.2.3: 1 white space, 2 delimiter, 0 regular. */
const CLASS = new Uint8Array(256);
for (const byte of [0, 9, 10, 12, 13, 32]) CLASS[byte] = 1;
for (const byte of [0x28, 0x29, 0x3c, 0x3e, 0x5b, 0x5d, 0x7b, 0x7d, 0x2f, 0x25]) CLASS[byte] = 2;

/** The code of an operator, 0 for one that is not looked for. */
export type CodeOf = (key: number) => number;

/**
 * Cuts a decoded content stream into operators, those of text unless told otherwise. Never throws: bytes that are no content are skipped, and a stream that
 * ends in the middle of a token ends there.
 */
export function tokenize(bytes: Uint8Array, codeOf: CodeOf = operatorCode): OperatorTable {
  const table = growingTable(bytes.length);
  const { length } = bytes;
  let at = 0;
  while (at < length) {
    const byte = bytes[at] ?? 0;
    if (CLASS[byte] === 1) {
      at++;
    } else if (CLASS[byte] === 0) {
      at = readWord(bytes, at, table, codeOf);
    } else {
      at = readDelimited(bytes, at, byte, table);
    }
  }
  return finishedTable(table);
}

function readDelimited(bytes: Uint8Array, at: number, byte: number, table: GrowingTable): number {
  switch (byte) {
    case 0x28: {
      const end = literalStringEnd(bytes, at);
      addOperand(table, OPERAND.string, at, end, 0);
      return end;
    }
    case 0x3c: {
      if (bytes[at + 1] === 0x3c) {
        addOperand(table, OPERAND.dictStart, at, at + 2, 0);
        return at + 2;
      }
      const close = bytes.indexOf(0x3e, at);
      const end = close < 0 ? bytes.length : close + 1;
      addOperand(table, OPERAND.hexString, at, end, 0);
      return end;
    }
    case 0x3e:
      if (bytes[at + 1] === 0x3e) {
        addOperand(table, OPERAND.dictEnd, at, at + 2, 0);
        return at + 2;
      }
      return at + 1;
    case 0x5b:
      addOperand(table, OPERAND.arrayStart, at, at + 1, 0);
      return at + 1;
    case 0x5d:
      addOperand(table, OPERAND.arrayEnd, at, at + 1, 0);
      return at + 1;
    case 0x2f: {
      const end = regularEnd(bytes, at + 1);
      addOperand(table, OPERAND.name, at, end, 0);
      return end;
    }
    case 0x25: {
      let end = at + 1;
      while (end < bytes.length && bytes[end] !== 10 && bytes[end] !== 13) end++;
      table.comments.push(at, end);
      return end;
    }
    default:
      return at + 1;
  }
}

function readWord(bytes: Uint8Array, at: number, table: GrowingTable, codeOf: CodeOf): number {
  const first = bytes[at] ?? 0;
  if ((first >= 0x30 && first <= 0x39) || first === 0x2d || first === 0x2e || first === 0x2b) {
    return readNumber(bytes, at, table);
  }
  const end = regularEnd(bytes, at);
  const size = end - at;
  if (size === 1 && (first === 0x63 || first === 0x76 || first === 0x79)) table.curves++;
  if (size <= 3) {
    const second = size > 1 ? (bytes[at + 1] ?? 0) : 0;
    const code = codeOf(operatorKey(first, second, size > 2 ? (bytes[at + 2] ?? 0) : 0));
    if (code === OPERATORS.BI) return readInlineImage(bytes, at, end, table);
    if (code !== 0) {
      addOperator(table, code, at, end);
      return end;
    }
  }
  if (isLiteralWord(bytes, at, size)) addOperand(table, OPERAND.word, at, end, 0);
  else discardOperands(table);
  return end;
}

/** `true`, `false` and `null` are operands; every other unknown word is an operator that has no part in text. */
function isLiteralWord(bytes: Uint8Array, at: number, size: number): boolean {
  const first = bytes[at];
  return (
    (size === 4 &&
      ((first === 0x74 && bytes[at + 1] === 0x72) || (first === 0x6e && bytes[at + 1] === 0x75))) ||
    (size === 5 && first === 0x66 && bytes[at + 1] === 0x61)
  );
}

function readNumber(bytes: Uint8Array, from: number, table: GrowingTable): number {
  let at = from;
  let negative = false;
  // Several signs in a row are met in the wild; viewers take them for one.
  while (bytes[at] === 0x2d || bytes[at] === 0x2b) {
    if (bytes[at] === 0x2d) negative = true;
    at++;
  }
  let value = 0;
  let byte = bytes[at] ?? 0;
  while (byte >= 0x30 && byte <= 0x39) {
    value = value * 10 + byte - 0x30;
    byte = bytes[++at] ?? 0;
  }
  if (byte === 0x2e) {
    let scale = 1;
    byte = bytes[++at] ?? 0;
    while ((byte >= 0x30 && byte <= 0x39) || byte === 0x2d) {
      if (byte !== 0x2d) {
        scale *= 10;
        value = value * 10 + byte - 0x30;
      }
      byte = bytes[++at] ?? 0;
    }
    value /= scale;
  }
  if (at === from) at++;
  // A number with letters at its end is no number: take the word whole, as viewers do.
  if (at < bytes.length && CLASS[bytes[at] ?? 0] === 0 && isNumberTail(bytes, at))
    at = regularEnd(bytes, at);
  addOperand(table, OPERAND.number, from, at, negative ? -value : value);
  return at;
}

function isNumberTail(bytes: Uint8Array, at: number): boolean {
  const byte = bytes[at] ?? 0;
  return (byte >= 0x30 && byte <= 0x39) || byte === 0x2e || byte === 0x2d;
}

/** BI, its dictionary, ID, the data and EI as one operator; the dictionary's tokens are its operands. */
function readInlineImage(
  bytes: Uint8Array,
  start: number,
  from: number,
  table: GrowingTable,
): number {
  discardOperands(table);
  let at = from;
  while (at < bytes.length) {
    const byte = bytes[at] ?? 0;
    if (CLASS[byte] === 1) at++;
    else if (CLASS[byte] === 2) at = readDelimited(bytes, at, byte, table);
    else if (byte === 0x49 && bytes[at + 1] === 0x44 && CLASS[bytes[at + 2] ?? 32] !== 0) break;
    else if ((byte >= 0x30 && byte <= 0x39) || byte === 0x2d || byte === 0x2e)
      at = readNumber(bytes, at, table);
    else {
      const end = regularEnd(bytes, at);
      addOperand(table, OPERAND.word, at, end, 0);
      at = end;
    }
  }
  const end = inlineImageEnd(bytes, at + 3);
  addOperator(table, OPERATORS.BI, start, end);
  return end;
}

/** EI counts only between white space and with text after it: the two letters are frequent in image data. */
function inlineImageEnd(bytes: Uint8Array, from: number): number {
  for (let at = from; at + 1 < bytes.length; at++) {
    if (bytes[at] !== 0x45 || bytes[at + 1] !== 0x49) continue;
    if (at > from && CLASS[bytes[at - 1] ?? 0] !== 1) continue;
    if (at + 2 < bytes.length && CLASS[bytes[at + 2] ?? 0] !== 1) continue;
    let ascii = true;
    for (let next = at + 2; next < Math.min(at + 17, bytes.length) && ascii; next++) {
      const byte = bytes[next] ?? 0;
      ascii = byte === 10 || byte === 13 || byte === 9 || (byte >= 32 && byte < 127);
    }
    if (ascii) return at + 2;
  }
  return bytes.length;
}

function regularEnd(bytes: Uint8Array, from: number): number {
  let at = from;
  while (at < bytes.length && CLASS[bytes[at] ?? 0] === 0) at++;
  return at;
}

function literalStringEnd(bytes: Uint8Array, from: number): number {
  let depth = 0;
  for (let at = from; at < bytes.length; at++) {
    const byte = bytes[at];
    if (byte === 0x5c) at++;
    else if (byte === 0x28) depth++;
    else if (byte === 0x29 && --depth === 0) return at + 1;
  }
  return bytes.length;
}
