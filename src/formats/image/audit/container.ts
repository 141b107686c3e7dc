import { inflateSync } from 'node:zlib';
import type { PictureKind } from '../read/kind.js';

/** What stands in a picture file besides its pixels. */
export interface ContainerReading {
  /** Parts that a finished file must not have, in our own words. */
  readonly unexpected: readonly string[];
  /** Packed parts in clear. */
  readonly unpacked: readonly Uint8Array[];
}

const MOST_UNPACKED = 1 << 26;

/** Walks over the parts of a file by its own rules, and shares nothing with what wrote it. */
export function readContainer(bytes: Uint8Array, kind: PictureKind): ContainerReading {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  try {
    switch (kind) {
      case 'png':
        return walkPng(bytes, view);
      case 'jpeg':
        return { unexpected: walkJpeg(bytes, 0, true), unpacked: [] };
      case 'tiff':
        return { unexpected: walkTiff(view), unpacked: [] };
      case 'webp':
        return { unexpected: walkWebp(bytes, view), unpacked: [] };
      case 'bmp':
        return {
          unexpected: view.getUint32(2, true) === bytes.length ? [] : [AFTER],
          unpacked: [],
        };
      case 'gif':
        return { unexpected: walkGif(bytes), unpacked: [] };
    }
  } catch {
    return { unexpected: ['a part that cannot be followed'], unpacked: [] };
  }
}

const AFTER = 'data after the picture';

function walkPng(bytes: Uint8Array, view: DataView): ContainerReading {
  const unexpected: string[] = [];
  const unpacked: Uint8Array[] = [];
  for (let at = 8; at < bytes.length;) {
    const length = view.getUint32(at);
    const type = String.fromCharCode(...bytes.subarray(at + 4, at + 8));
    const data = bytes.subarray(at + 8, at + 8 + length);
    if (length > (PNG_CHUNKS.get(type) ?? -1)) unexpected.push('a chunk of text or other data');
    if (['iCCP', 'zTXt', 'iTXt'].includes(type)) unpacked.push(...inflatedTail(data));
    at += 12 + length;
    if (type === 'IEND') {
      if (at !== bytes.length) unexpected.push(AFTER);
      return { unexpected, unpacked };
    }
  }
  return { unexpected: [...unexpected, 'no end'], unpacked };
}

/** Chunks that say what pixels look like, by the most bytes of each (PNG third edition §11). */
const PNG_CHUNKS: ReadonlyMap<string, number> = new Map([
  ['IHDR', 13],
  ['PLTE', 768],
  ['tRNS', 256],
  ['gAMA', 4],
  ['cHRM', 32],
  ['sRGB', 1],
  ['sBIT', 4],
  ['bKGD', 6],
  ['pHYs', 9],
  ['iCCP', Infinity],
  ['IDAT', Infinity],
  ['IEND', 0],
]);

/** What is packed after names that end in zeros. */
function inflatedTail(data: Uint8Array): Uint8Array[] {
  for (let at = 1; at < Math.min(data.length, 400); at++) {
    if (data[at - 1] !== 0) continue;
    try {
      return [inflateSync(data.subarray(at), { maxOutputLength: MOST_UNPACKED })];
    } catch {
      continue;
    }
  }
  return [];
}

/** ITU-T T.81 annex B: markers up to the end of image, and no application data but resolution and profile. */
function walkJpeg(bytes: Uint8Array, start: number, toEnd: boolean): string[] {
  const unexpected: string[] = [];
  let at = start + 2;
  for (;;) {
    if (bytes[at] !== 0xff) return [...unexpected, 'a part that cannot be followed'];
    const marker = bytes[at + 1] ?? 0;
    if (marker === 0xd9) {
      return toEnd && at + 2 !== bytes.length ? [...unexpected, AFTER] : unexpected;
    }
    const length = ((bytes[at + 2] ?? 0) << 8) | (bytes[at + 3] ?? 0);
    const isJfif = marker === 0xe0 && length === 16;
    const isProfile = marker === 0xe2;
    // Adobe's marker says how colours are coded, and nothing else (T.872 §6.5.3).
    const isColours = marker === 0xee && length === 14;
    const isCoding = marker === 0xdb || marker === 0xdd || (marker >= 0xc0 && marker <= 0xcf);
    if (!isJfif && !isProfile && !isColours && !isCoding && marker !== 0xda)
      unexpected.push('an application segment or comment');
    at += 2 + length;
    if (marker !== 0xda) continue;
    // Coded data goes on to the next marker that is neither a stuffed byte nor a restart.
    for (; at < bytes.length; at++) {
      const next = bytes[at + 1] ?? 0;
      if (bytes[at] === 0xff && next !== 0 && !(next >= 0xd0 && next <= 0xd7)) break;
    }
  }
}

const TIFF_TAGS = [256, 257, 258, 259, 262, 273, 277, 278, 279, 282, 283, 284, 296, 530, 34675];

function walkTiff(view: DataView): string[] {
  const little = view.getUint8(0) === 0x49;
  const met = new Set<number>();
  const unexpected: string[] = [];
  for (let at = view.getUint32(4, little); at !== 0;) {
    if (met.has(at)) return ['a part that cannot be followed'];
    met.add(at);
    const count = view.getUint16(at, little);
    for (let entry = at + 2; entry < at + 2 + count * 12; entry += 12) {
      if (!TIFF_TAGS.includes(view.getUint16(entry, little)))
        unexpected.push('a field of text or other data');
    }
    at = view.getUint32(at + 2 + count * 12, little);
  }
  return unexpected;
}

function walkWebp(bytes: Uint8Array, view: DataView): string[] {
  const end = 8 + view.getUint32(4, true);
  const unexpected = end === bytes.length ? [] : [AFTER];
  for (let at = 12; at + 8 <= end;) {
    const type = String.fromCharCode(...bytes.subarray(at, at + 4));
    if (!['VP8 ', 'VP8L', 'VP8X', 'ALPH', 'ICCP'].includes(type))
      unexpected.push('a chunk of text or other data');
    const length = view.getUint32(at + 4, true);
    at += 8 + length + (length % 2);
  }
  return unexpected;
}

/** GIF89a: comments, plain text and application data are blocks of their own. */
function walkGif(bytes: Uint8Array): string[] {
  const unexpected: string[] = [];
  const tableSize = (flags: number): number => ((flags & 0x80) === 0 ? 0 : 3 << ((flags & 7) + 1));
  let at = 13 + tableSize(bytes[10] ?? 0);
  const skipBlocks = (): void => {
    while ((bytes[at] ?? 0) !== 0) at += 1 + (bytes[at] ?? 0);
    at += 1;
  };
  while (at < bytes.length) {
    const kind = bytes[at];
    if (kind === 0x3b) return at + 1 === bytes.length ? unexpected : [...unexpected, AFTER];
    if (kind === 0x21) {
      if (bytes[at + 1] !== 0xf9) unexpected.push('a block of text or other data');
      at += 2;
    } else if (kind === 0x2c) at += 11 + tableSize(bytes[at + 9] ?? 0);
    else return [...unexpected, 'a part that cannot be followed'];
    skipBlocks();
  }
  return [...unexpected, 'no end'];
}
