import { setU16, setU32 } from '../fonts/big-endian.js';
import { writeSfnt } from '../fonts/sfnt.js';

/** Units of an em, and the width of every character in them. */
const EM = 1000;
export const WIDTH = 500;
/** What a character's cell reaches above and below the baseline, in thousandths of an em. */
export const ASCENT = 750;
export const DESCENT = -220;

/**
 * A TrueType font of two glyphs without outlines, `.notdef` and the one that stands for every character (OpenType 1.9
 * §Required tables, less what no font in a PDF needs: ISO 32000-2 §9.9).
 */
export function glyphlessProgram(): Uint8Array {
  return writeSfnt({
    version: 0x00010000,
    tables: new Map([
      ['head', headTable()],
      ['hhea', horizontalHeader()],
      ['maxp', profileTable()],
      ['hmtx', words([WIDTH, 0, WIDTH, 0])],
      ['loca', words([0, 0, 0])],
      ['glyf', new Uint8Array(4)],
    ]),
  });
}

function headTable(): Uint8Array {
  const bytes = new Uint8Array(54);
  setU32(bytes, 0, 0x00010000);
  setU32(bytes, 4, 0x00010000);
  setU32(bytes, 12, 0x5f0f3cf5);
  setU16(bytes, 18, EM);
  setU16(bytes, 38, DESCENT & 0xffff);
  setU16(bytes, 40, WIDTH);
  setU16(bytes, 42, ASCENT);
  setU16(bytes, 46, 6);
  setU16(bytes, 48, 2);
  return bytes;
}

function horizontalHeader(): Uint8Array {
  const bytes = new Uint8Array(36);
  setU32(bytes, 0, 0x00010000);
  setU16(bytes, 4, ASCENT);
  setU16(bytes, 6, DESCENT & 0xffff);
  setU16(bytes, 10, WIDTH);
  setU16(bytes, 18, 1);
  setU16(bytes, 34, 2);
  return bytes;
}

function profileTable(): Uint8Array {
  const bytes = new Uint8Array(32);
  setU32(bytes, 0, 0x00010000);
  setU16(bytes, 4, 2);
  setU16(bytes, 14, 2);
  return bytes;
}

function words(values: readonly number[]): Uint8Array {
  const bytes = new Uint8Array(values.length * 2);
  values.forEach((value, at) => setU16(bytes, at * 2, value));
  return bytes;
}
