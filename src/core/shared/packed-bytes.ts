/**
 * Whether the first units of a run of base64 may stand for text: no control character, no stray piece of a letter of UTF-8.
 * Nearly every word, number and checksum is told by this from a run that says something; nothing is allocated for it.
 */
export function opensAsText(text: string, start: number, end: number): boolean {
  let bits = 0;
  let count = 0;
  // How many more bytes the letter has.
  let rest = 0;
  const to = Math.min(end, start + LOOKED_AT);
  for (let at = start; at < to; at++) {
    const value = valueOf(text.charCodeAt(at));
    if (value < 0) continue;
    bits = ((bits << 6) | value) & 0xffff;
    count += 6;
    if (count < 8) continue;
    count -= 8;
    const byte = (bits >> count) & 0xff;
    if (rest > 0) {
      if (byte >> 6 !== 2) return false;
      rest--;
    } else if (byte < 0x80) {
      if (isControl(byte)) return false;
    } else {
      rest = byte < 0xc2 || byte > 0xf4 ? -1 : byte < 0xe0 ? 1 : byte < 0xf0 ? 2 : 3;
      if (rest < 0) return false;
    }
  }
  return true;
}

/** As many as every run has. */
const LOOKED_AT = 12;

/** Zeros are half of UTF-16. */
function isControl(byte: number): boolean {
  return byte === 0x7f || (byte < 0x20 && byte !== 0 && (byte < 0x09 || byte > 0x0d));
}

/** Of a unit of either alphabet (RFC 4648 §4 and §5); -1 for any other. */
function valueOf(unit: number): number {
  return unit < 128 ? (VALUES[unit] ?? -1) : -1;
}

const VALUES = new Int8Array(128).fill(-1);
'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/'
  .split('')
  .forEach((sign, value) => {
    VALUES[sign.charCodeAt(0)] = value;
  });
VALUES['-'.charCodeAt(0)] = 62;
VALUES['_'.charCodeAt(0)] = 63;

/** The bytes of a stretch of base64, line ends and padding left out. */
export function base64Bytes(text: string, start: number, end: number): Uint8Array {
  return bytesIn(text, start, end, 6, valueOf);
}

/** The bytes of a stretch of hexadecimal digits, line ends left out. */
export function hexBytes(text: string, start: number, end: number): Uint8Array {
  return bytesIn(text, start, end, 4, hexValueOf);
}

/** Whether nothing else stands there than hexadecimal digits and line ends. */
export function isHex(text: string, start: number, end: number): boolean {
  for (let at = start; at < end; at++) {
    const unit = text.charCodeAt(at);
    if (hexValueOf(unit) < 0 && unit !== 0x0a && unit !== 0x0d) return false;
  }
  return true;
}

function bytesIn(
  text: string,
  start: number,
  end: number,
  width: number,
  value: (unit: number) => number,
): Uint8Array {
  const bytes = new Uint8Array(((end - start) * width) >> 3);
  let length = 0;
  let bits = 0;
  let count = 0;
  for (let at = start; at < end; at++) {
    const own = value(text.charCodeAt(at));
    if (own < 0) continue;
    bits = ((bits << width) | own) & 0xffff;
    count += width;
    if (count < 8) continue;
    count -= 8;
    bytes[length++] = bits >> count;
  }
  return bytes.subarray(0, length);
}

function hexValueOf(unit: number): number {
  const letter = unit | 0x20;
  if (unit >= 0x30 && unit <= 0x39) return unit - 0x30;
  return letter >= 0x61 && letter <= 0x66 ? letter - 0x57 : -1;
}
