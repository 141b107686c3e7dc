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
    } else if (name === 'jp2h') kept.push(...header(bytes.subarray(at, end)));
    else if (KEPT.has(name)) kept.push(bytes.subarray(at, end));
    at = end;
  }
  return isDrawn ? kept : undefined;
}

/** The header of the picture without boxes that say nothing about it. */
function header(box: Uint8Array): Uint8Array[] {
  const kept: Uint8Array[] = [];
  for (let at = 8; at < box.length;) {
    const end = at + u32(box, at);
    if (end < at + 8 || end > box.length) return [box];
    if (IN_HEADER.has(String.fromCharCode(...box.subarray(at + 4, at + 8))))
      kept.push(box.subarray(at, end));
    at = end;
  }
  const size = kept.reduce((sum, { length }) => sum + length, 8);
  return size === box.length ? [box] : [boxHead(size, box.subarray(4, 8)), ...kept];
}

const IN_HEADER = new Set(['ihdr', 'bpcc', 'colr', 'pclr', 'cmap', 'cdef', 'res ']);

function boxHead(size: number, name: Uint8Array): Uint8Array {
  return Uint8Array.from([...[24, 16, 8, 0].map((shift) => (size >>> shift) & 0xff), ...name]);
}

const COMMENT = 0x64;
const TILE_LENGTHS = 0x55;
const START_OF_TILE = 0x90;
const START_OF_DATA = 0x93;
/** Of a start of tile-part. */
const TILE_HEAD = 12;
const END = 0xd9;

function isCodestream(bytes: Uint8Array): boolean {
  return bytes[0] === 0xff && bytes[1] === 0x4f;
}

/** The main header but for comments, and the tiles up to the end mark. */
function codestream(bytes: Uint8Array): Uint8Array[] | undefined {
  if (!isCodestream(bytes)) return undefined;
  const head = [{ marker: 0, segment: bytes.subarray(0, 2) }];
  for (let at = 2; at + 4 <= bytes.length;) {
    if (bytes[at] !== 0xff) return undefined;
    const marker = bytes[at + 1] ?? 0;
    if (marker === START_OF_TILE) {
      const tiles = bareTiles(bytes, at);
      // Lengths of tile-parts may be told beforehand, too, but need not be.
      const left = head.filter((one) => tiles?.isChanged !== true || one.marker !== TILE_LENGTHS);
      return tiles && [...left.map(({ segment }) => segment), ...tiles.kept];
    }
    const end = at + 2 + u16(bytes, at + 2);
    if (end > bytes.length || end < at + 4) return undefined;
    if (marker !== COMMENT) head.push({ marker, segment: bytes.subarray(at, end) });
    at = end;
  }
  return undefined;
}

interface BareTiles {
  readonly kept: readonly Uint8Array[];
  readonly isChanged: boolean;
}

/** Tile-parts say how long they are, but for a last one that goes up to the end; their heads may have comments. */
function bareTiles(bytes: Uint8Array, from: number): BareTiles | undefined {
  const kept: Uint8Array[] = [];
  let isChanged = false;
  let at = from;
  while (bytes[at] === 0xff && bytes[at + 1] === START_OF_TILE) {
    const length = u32(bytes, at + 6);
    if ((length > 0 && length < 14) || at + length > bytes.length) return undefined;
    const part = bytes.subarray(at, length === 0 ? bytes.length : at + length);
    const bare = bareTile(part, length > 0);
    if (bare === undefined) return undefined;
    isChanged ||= bare.length > 1;
    kept.push(...bare);
    if (length === 0) return { kept, isChanged };
    at += length;
  }
  if (bytes[at] !== 0xff || bytes[at + 1] !== END) return undefined;
  return { kept: [...kept, bytes.subarray(at, at + 2)], isChanged };
}

/** A tile-part as it is, or in pieces: its head without comments, and its data. */
function bareTile(part: Uint8Array, saysLength: boolean): Uint8Array[] | undefined {
  const kept: Uint8Array[] = [];
  let isBare = true;
  for (let at = TILE_HEAD; at + 2 <= part.length;) {
    if (part[at] !== 0xff) return undefined;
    if (part[at + 1] === START_OF_DATA) {
      if (isBare) return [part];
      const head = part.slice(0, TILE_HEAD);
      const pieces = [head, ...kept, part.subarray(at)];
      const length = pieces.reduce((sum, piece) => sum + piece.length, 0);
      if (saysLength) new DataView(head.buffer).setUint32(6, length);
      return pieces;
    }
    const end = at + 2 + u16(part, at + 2);
    if (end < at + 4) return undefined;
    if (part[at + 1] === COMMENT) isBare = false;
    else kept.push(part.subarray(at, end));
    at = end;
  }
  return undefined;
}

function u16(bytes: Uint8Array, at: number): number {
  return ((bytes[at] ?? 0) << 8) | (bytes[at + 1] ?? 0);
}

function u32(bytes: Uint8Array, at: number): number {
  return u16(bytes, at) * 65_536 + u16(bytes, at + 2);
}
