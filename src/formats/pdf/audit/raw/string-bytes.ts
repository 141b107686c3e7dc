import { hexDigit } from './syntax.js';

/** A string object's bytes and where it ends, one past the closing delimiter. */
export interface StringEnd {
  readonly bytes: Uint8Array;
  readonly end: number;
}

/** Reads a literal string whose `(` is at `start` (ISO 32000-2 §7.3.4.2); an unclosed one ends with the data. */
export function readLiteralString(data: Uint8Array, start: number): StringEnd {
  const bytes: number[] = [];
  let depth = 1;
  let at = start + 1;
  while (at < data.length) {
    const byte = data[at] ?? 0;
    if (byte === 0x5c) {
      at = readEscape(data, at + 1, bytes);
      continue;
    }
    at += 1;
    if (byte === 0x28) depth += 1;
    if (byte === 0x29) depth -= 1;
    if (depth === 0) break;
    bytes.push(byte);
  }
  return { bytes: Uint8Array.from(bytes), end: at };
}

const ESCAPES: Readonly<Record<string, number>> = { n: 0x0a, r: 0x0d, t: 0x09, b: 0x08, f: 0x0c };

/** Reads what follows a backslash at `at - 1`, and returns where to go on. */
function readEscape(data: Uint8Array, at: number, bytes: number[]): number {
  const byte = data[at];
  if (byte === undefined) return at;
  if (byte === 0x0d) return data[at + 1] === 0x0a ? at + 2 : at + 1;
  if (byte === 0x0a) return at + 1;
  if (byte >= 0x30 && byte <= 0x37) {
    let value = 0;
    let end = at;
    while (end < at + 3 && isOctal(data[end])) {
      value = value * 8 + ((data[end] ?? 0) - 0x30);
      end += 1;
    }
    bytes.push(value & 0xff);
    return end;
  }
  bytes.push(ESCAPES[String.fromCharCode(byte)] ?? byte);
  return at + 1;
}

function isOctal(byte: number | undefined): boolean {
  return byte !== undefined && byte >= 0x30 && byte <= 0x37;
}

/** Reads a hexadecimal string whose `<` is at `start` (§7.3.4.3); what is no digit is skipped, as readers do. */
export function readHexString(data: Uint8Array, start: number): StringEnd {
  const bytes: number[] = [];
  let high = -1;
  let at = start + 1;
  for (; at < data.length && data[at] !== 0x3e; at += 1) {
    const digit = hexDigit(data[at]);
    if (digit < 0) continue;
    if (high < 0) high = digit;
    else {
      bytes.push(high * 16 + digit);
      high = -1;
    }
  }
  if (high >= 0) bytes.push(high * 16);
  return { bytes: Uint8Array.from(bytes), end: Math.min(data.length, at + 1) };
}
