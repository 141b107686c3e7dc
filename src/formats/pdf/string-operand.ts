/**
 * The bytes that a string operand stands for: escapes and octal codes of a literal string, digits of a hexadecimal one
 * (ISO 32000-2 §7.3.4). `start` and `end` enclose the operand with its brackets.
 */
export function decodeString(bytes: Uint8Array, start: number, end: number): Uint8Array {
  return bytes[start] === 0x3c ? decodeHex(bytes, start, end) : decodeLiteral(bytes, start, end);
}

function decodeHex(bytes: Uint8Array, start: number, end: number): Uint8Array {
  const out = new Uint8Array((end - start) >> 1);
  let size = 0;
  let high = -1;
  for (let at = start + 1; at < end; at++) {
    const digit = hexDigit(bytes[at] ?? 0);
    if (digit < 0) continue;
    if (high < 0) high = digit;
    else {
      out[size++] = (high << 4) | digit;
      high = -1;
    }
  }
  if (high >= 0) out[size++] = high << 4;
  return out.subarray(0, size);
}

function hexDigit(byte: number): number {
  if (byte >= 0x30 && byte <= 0x39) return byte - 0x30;
  const lower = byte | 0x20;
  return lower >= 0x61 && lower <= 0x66 ? lower - 0x57 : -1;
}

function decodeLiteral(bytes: Uint8Array, start: number, end: number): Uint8Array {
  const last = bytes[end - 1] === 0x29 ? end - 1 : end;
  if (!needsDecoding(bytes, start + 1, last)) return bytes.subarray(start + 1, last);
  const out = new Uint8Array(last - start);
  let size = 0;
  for (let at = start + 1; at < last; at++) {
    const byte = bytes[at] ?? 0;
    if (byte === 13) {
      // An unescaped line end of any kind counts as one line feed.
      if (bytes[at + 1] === 10) at++;
      out[size++] = 10;
    } else if (byte !== 0x5c) {
      out[size++] = byte;
    } else {
      const next = bytes[++at] ?? 0;
      if (next >= 0x30 && next <= 0x37) {
        let code = next - 0x30;
        for (let count = 0; count < 2 && isOctal(bytes[at + 1]); count++) {
          code = code * 8 + (bytes[++at] ?? 0x30) - 0x30;
        }
        out[size++] = code & 0xff;
      } else if (next === 13 || next === 10) {
        if (next === 13 && bytes[at + 1] === 10) at++;
      } else if (at < last) {
        out[size++] = ESCAPES.get(next) ?? next;
      }
    }
  }
  return out.subarray(0, size);
}

const ESCAPES: ReadonlyMap<number, number> = new Map([
  [0x6e, 10],
  [0x72, 13],
  [0x74, 9],
  [0x62, 8],
  [0x66, 12],
]);

function isOctal(byte: number | undefined): boolean {
  return byte !== undefined && byte >= 0x30 && byte <= 0x37;
}

function needsDecoding(bytes: Uint8Array, from: number, to: number): boolean {
  for (let at = from; at < to; at++) {
    const byte = bytes[at];
    if (byte === 0x5c || byte === 13) return true;
  }
  return false;
}
