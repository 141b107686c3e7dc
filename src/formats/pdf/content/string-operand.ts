/**
 * The bytes that a string operand stands for: escapes and octal codes of a literal string, digits of a hexadecimal one
 * (ISO 32000-2 §7.3.4). `start` and `end` enclose the operand with its brackets.
 */
export function decodeString(bytes: Uint8Array, start: number, end: number): Uint8Array {
  const out = new Uint8Array(end - start);
  return out.subarray(0, decodeStringInto(bytes, start, end, out, 0));
}

/** Writes the decoded bytes to `out` from `at`, which has room for as many as the operand has, and gives their end. */
export function decodeStringInto(
  bytes: Uint8Array,
  start: number,
  end: number,
  out: Uint8Array,
  at: number,
): number {
  return bytes[start] === 0x3c
    ? decodeHex(bytes, start, end, out, at)
    : decodeLiteral(bytes, start, end, out, at);
}

function decodeHex(
  bytes: Uint8Array,
  start: number,
  end: number,
  out: Uint8Array,
  to: number,
): number {
  let size = to;
  let high = -1;
  for (let at = start + 1; at < end; at++) {
    const digit = HEX_DIGIT[bytes[at] ?? 0] ?? -1;
    if (digit < 0) continue;
    if (high < 0) high = digit;
    else {
      out[size++] = (high << 4) | digit;
      high = -1;
    }
  }
  if (high >= 0) out[size++] = high << 4;
  return size;
}

/** Value of each byte as a hexadecimal digit, -1 for one that is none. */
const HEX_DIGIT = new Int8Array(256).fill(-1);
for (let digit = 0; digit < 16; digit++) {
  HEX_DIGIT[digit.toString(16).charCodeAt(0)] = digit;
  HEX_DIGIT[digit.toString(16).toUpperCase().charCodeAt(0)] = digit;
}

function decodeLiteral(
  bytes: Uint8Array,
  start: number,
  end: number,
  out: Uint8Array,
  to: number,
): number {
  const last = bytes[end - 1] === 0x29 ? end - 1 : end;
  let size = to;
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
  return size;
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
