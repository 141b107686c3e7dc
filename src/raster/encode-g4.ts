import { BLACK_CODES, WHITE_CODES } from './fax-codes.js';

/**
 * Encodes a picture of two colours as ITU-T T.6 (fax group 4): each row by where it differs from the row above.
 * @param pixels Row after row; 0 is black, all else white.
 */
export function encodeG4(
  pixels: Uint8Array | Uint16Array,
  { width, height }: { readonly width: number; readonly height: number },
): Uint8Array {
  const bits = bitWriter();
  let above: Int32Array = Int32Array.of(width);
  for (let y = 0; y < height; y++) {
    const row = changesOf(pixels.subarray(y * width, (y + 1) * width), width);
    encodeRow(bits, row, above, width);
    above = row;
  }
  bits.write(END_OF_BLOCK);
  return bits.finish();
}

const PASS = '0001';
const HORIZONTAL = '001';
const END_OF_BLOCK = '000000000001000000000001';
/** By how far right of the changing element above: -3 to 3. */
const VERTICAL = ['0000010', '000010', '010', '1', '011', '000011', '0000011'];

/** Where the colour changes, from white before the row; the width stands at the end. */
function changesOf(row: Uint8Array | Uint16Array, width: number): Int32Array {
  const changes: number[] = [];
  let black = false;
  for (let x = 0; x < width; x++) {
    if ((row[x] === 0) !== black) {
      changes.push(x);
      black = !black;
    }
  }
  changes.push(width);
  return Int32Array.from(changes);
}

function encodeRow(bits: BitWriter, row: Int32Array, above: Int32Array, width: number): void {
  let at = -1;
  let black = false;
  let next = 0;
  let over = 0;
  while (at < width) {
    // b1: the first change above, right of `at`, to the colour that the row is not in; b2 the one after it.
    while (over > 0 && (above[over - 1] ?? width) > at) over--;
    while (over < above.length && ((above[over] ?? width) <= at || (over % 2 === 1) !== black)) {
      if ((above[over] ?? width) >= width) break;
      over++;
    }
    const b1 = above[over] ?? width;
    const b2 = above[over + 1] ?? width;
    const a1 = row[next] ?? width;
    if (b2 < a1) {
      bits.write(PASS);
      at = b2;
      continue;
    }
    const vertical = VERTICAL[a1 - b1 + 3];
    if (vertical !== undefined) {
      bits.write(vertical);
      at = a1;
      next += 1;
      black = !black;
    } else {
      const a2 = row[next + 1] ?? width;
      bits.write(HORIZONTAL);
      writeRun(bits, a1 - Math.max(at, 0), black);
      writeRun(bits, a2 - a1, !black);
      at = a2;
      next += 2;
    }
  }
}

function writeRun(bits: BitWriter, length: number, black: boolean): void {
  const codes = black ? BLACK_CODES : WHITE_CODES;
  let left = length;
  for (; left >= 2560 + 64; left -= 2560) bits.write(codes[63 + 40] ?? '');
  if (left >= 64) {
    bits.write(codes[63 + (left >> 6)] ?? '');
    left &= 63;
  }
  bits.write(codes[left] ?? '');
}

interface BitWriter {
  readonly write: (code: string) => void;
  readonly finish: () => Uint8Array;
}

function bitWriter(): BitWriter {
  let bytes = new Uint8Array(4096);
  let length = 0;
  return {
    write: (code) => {
      if ((length + 64) >> 3 >= bytes.length) {
        const wider = new Uint8Array(bytes.length * 2);
        wider.set(bytes);
        bytes = wider;
      }
      for (let at = 0; at < code.length; at++, length++) {
        if (code.charCodeAt(at) === 0x31) {
          bytes[length >> 3] = (bytes[length >> 3] ?? 0) | (0x80 >> (length & 7));
        }
      }
    },
    finish: () => bytes.slice(0, (length + 7) >> 3),
  };
}
