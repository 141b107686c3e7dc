import { hexDigit, isBlank } from '../raw/syntax.js';

/** ASCIIHexDecode (ISO 32000-2 §7.4.2). */
export function decodeAsciiHex(data: Uint8Array): Uint8Array {
  const bytes: number[] = [];
  let high = -1;
  for (const byte of data) {
    if (byte === 0x3e) break;
    const digit = hexDigit(byte);
    if (digit < 0) continue;
    if (high < 0) high = digit;
    else {
      bytes.push(high * 16 + digit);
      high = -1;
    }
  }
  if (high >= 0) bytes.push(high * 16);
  return Uint8Array.from(bytes);
}

/** ASCII85Decode (§7.4.3); `<~` and `~>` are optional. */
export function decodeAscii85(data: Uint8Array): Uint8Array {
  const bytes: number[] = [];
  const group: number[] = [];
  const start = data[0] === 0x3c && data[1] === 0x7e ? 2 : 0;
  for (const byte of data.subarray(start)) {
    if (byte === 0x7e) break;
    if (isBlank(byte)) continue;
    if (byte === 0x7a && group.length === 0) bytes.push(0, 0, 0, 0);
    else if (byte >= 0x21 && byte <= 0x75) {
      group.push(byte - 0x21);
      if (group.length === 5) pushGroup(bytes, group.splice(0), 4);
    }
  }
  if (group.length > 1) {
    const count = group.length - 1;
    while (group.length < 5) group.push(84);
    pushGroup(bytes, group, count);
  }
  return Uint8Array.from(bytes);
}

function pushGroup(bytes: number[], group: readonly number[], count: number): void {
  const value = group.reduce((sum, digit) => sum * 85 + digit, 0);
  for (let index = 0; index < count; index += 1) {
    bytes.push(Math.floor(value / 256 ** (3 - index)) & 0xff);
  }
}

/** RunLengthDecode (§7.4.5), up to `limit` bytes. */
export function decodeRunLength(data: Uint8Array, limit: number): Uint8Array {
  const bytes: number[] = [];
  let at = 0;
  while (at < data.length && bytes.length <= limit) {
    const length = data[at] ?? 128;
    if (length === 128) break;
    if (length < 128) {
      for (const byte of data.subarray(at + 1, at + 2 + length)) bytes.push(byte);
      at += 2 + length;
    } else {
      const byte = data[at + 1];
      if (byte === undefined) break;
      for (let count = 257 - length; count > 0; count -= 1) bytes.push(byte);
      at += 2;
    }
  }
  return Uint8Array.from(bytes);
}
