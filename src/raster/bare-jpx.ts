import { joined } from './joined.js';

/**
 * A JPEG 2000 picture without what programs write beside its pixels (ISO/IEC 15444-1 annexes A and I): boxes of markup and
 * of other programs, comments, and what stands behind the end. The same bytes where there is nothing to leave out,
 * undefined for one whose parts cannot be followed.
 */
export function bareJpx(bytes: Uint8Array): Uint8Array | undefined {
  const kept = isCodestream(bytes) ? codestream(bytes) : boxes(bytes);
  if (kept === undefined) return undefined;
  return kept.reduce((sum, { length }) => sum + length, 0) === bytes.length ? bytes : joined(kept);
}

/** The boxes that say how to decode and to show. */
const KEPT = new Set(['jP  ', 'ftyp', 'rreq', 'jp2h', 'jpch', 'jplh']);

/** Undefined for pictures in fragments, too: they are found by their place in the file. */
function boxes(bytes: Uint8Array): Uint8Array[] | undefined {
  const kept: Uint8Array[] = [];
  let isDrawn = false;
  for (let at = 0; at + 8 <= bytes.length;) {
    const name = String.fromCharCode(...bytes.subarray(at + 4, at + 8));
    const said = u32(bytes, at);
    const end = said === 0 ? bytes.length : at + said;
    if (name === 'ftbl') return undefined;
    // What follows the picture and is no box is read by nobody.
    if (end < at + 8 || end > bytes.length) return isDrawn ? kept : undefined;
    if (name === 'jp2c') {
      const bare = codestream(bytes.subarray(at + 8, end));
      if (bare === undefined) return undefined;
      const size = bare.reduce((sum, { length }) => sum + length, 8);
      kept.push(boxHead(said === 0 ? 0 : size, bytes.subarray(at + 4, at + 8)), ...bare);
      isDrawn = true;
    } else if (KEPT.has(name)) kept.push(bytes.subarray(at, end));
    at = end;
  }
  return isDrawn ? kept : undefined;
}

function boxHead(size: number, name: Uint8Array): Uint8Array {
  return Uint8Array.from([...[24, 16, 8, 0].map((shift) => (size >>> shift) & 0xff), ...name]);
}

const COMMENT = 0x64;
const START_OF_TILE = 0x90;
const END = 0xd9;

function isCodestream(bytes: Uint8Array): boolean {
  return bytes[0] === 0xff && bytes[1] === 0x4f;
}

/** The main header but for comments, and the tiles up to the end mark. */
function codestream(bytes: Uint8Array): Uint8Array[] | undefined {
  if (!isCodestream(bytes)) return undefined;
  const kept = [bytes.subarray(0, 2)];
  for (let at = 2; at + 4 <= bytes.length;) {
    if (bytes[at] !== 0xff) return undefined;
    const marker = bytes[at + 1];
    if (marker === START_OF_TILE) {
      const end = endOfTiles(bytes, at);
      return end === undefined ? undefined : [...kept, bytes.subarray(at, end)];
    }
    const end = at + 2 + u16(bytes, at + 2);
    if (end > bytes.length || end < at + 4) return undefined;
    if (marker !== COMMENT) kept.push(bytes.subarray(at, end));
    at = end;
  }
  return undefined;
}

/** Tile-parts say how long they are, but for a last one that goes up to the end. */
function endOfTiles(bytes: Uint8Array, from: number): number | undefined {
  let at = from;
  while (bytes[at] === 0xff && bytes[at + 1] === START_OF_TILE) {
    const length = u32(bytes, at + 6);
    if (length === 0) return bytes.length;
    if (length < 14 || at + length > bytes.length) return undefined;
    at += length;
  }
  return bytes[at] === 0xff && bytes[at + 1] === END ? at + 2 : undefined;
}

function u16(bytes: Uint8Array, at: number): number {
  return ((bytes[at] ?? 0) << 8) | (bytes[at + 1] ?? 0);
}

function u32(bytes: Uint8Array, at: number): number {
  return u16(bytes, at) * 65_536 + u16(bytes, at + 2);
}
