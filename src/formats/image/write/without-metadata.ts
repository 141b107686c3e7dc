import { inflateSync } from 'node:zlib';
import { bareJpeg } from '../../../raster/bare-jpeg.js';
import type { Picture } from '../read/picture.js';
import { joined } from '../../../raster/joined.js';

/**
 * A picture without anything but its pixels and what tells how they look, where that can be had by leaving out parts of
 * the file, so that no pixel changes. The same bytes where there is nothing to leave out.
 *
 * @returns undefined for a picture that has to be encoded anew: of another kind than PNG, JPEG and BMP, or one in which pixels
 * may hide something.
 */
export function withoutMetadata(
  { kind, metadata, unreadFrames }: Pick<Picture, 'kind' | 'metadata' | 'unreadFrames'>,
  bytes: Uint8Array,
): Uint8Array | undefined {
  if (unreadFrames > 0) return undefined;
  if (kind === 'png') return barePng(bytes);
  if (kind === 'bmp') return isBareBmp(bytes) ? bytes : undefined;
  // A turned picture would lie on its side without the field that says so.
  return kind === 'jpeg' && (metadata?.orientation ?? 1) === 1 ? bareJpeg(bytes) : undefined;
}

/** Chunks of PNG third edition §11 that belong to the look. */
const KEPT_CHUNKS = /^(?:IHDR|PLTE|tRNS|gAMA|cHRM|sRGB|sBIT|bKGD|pHYs|iCCP|IDAT|IEND)$/u;

function barePng(bytes: Uint8Array): Uint8Array | undefined {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const kept = [bytes.subarray(0, 8)];
  const pixels: Uint8Array[] = [];
  for (let at = 8; at + 12 <= bytes.length;) {
    const end = at + 12 + view.getUint32(at);
    const type = String.fromCharCode(...bytes.subarray(at + 4, at + 8));
    const data = bytes.subarray(at + 8, end - 4);
    if (end > bytes.length || (type === 'PLTE' && hasTwins(data))) return undefined;
    if (type === 'IDAT') pixels.push(data);
    if (KEPT_CHUNKS.test(type)) kept.push(bytes.subarray(at, end));
    at = end;
    if (type === 'IEND') {
      if (!isOneStream(pixels)) return undefined;
      return kept.reduce((sum, { length }) => sum + length, 0) === bytes.length
        ? bytes
        : joined(kept);
    }
  }
  return undefined;
}

/** In two entries of one colour something could be drawn that nobody sees. */
function hasTwins(palette: Uint8Array): boolean {
  const colours = new Set<number>();
  for (let at = 0; at + 2 < palette.length; at += 3) {
    const [red = 0, green = 0, blue = 0] = palette.subarray(at, at + 3);
    colours.add((red << 16) | (green << 8) | blue);
  }
  return colours.size < Math.floor(palette.length / 3);
}

/** Whether nothing stands behind the packed pixels. */
function isOneStream(pieces: readonly Uint8Array[]): boolean {
  const packed = joined(pieces);
  try {
    const { engine } = inflateSync(packed, { info: true }) as unknown as {
      readonly engine: { readonly bytesWritten: number };
    };
    return engine.bytesWritten === packed.length;
  } catch {
    return false;
  }
}

/** Whether a bitmap is header, colours and pixels, and of the colours that it uses none looks like another. */
function isBareBmp(bytes: Uint8Array): boolean {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const [size, start] = [view.getUint32(14, true), view.getUint32(10, true)];
  const bits = view.getUint16(size === 12 ? 24 : 28, true);
  if (view.getUint32(2, true) !== bytes.length || start > bytes.length) return false;
  if (bits > 8) return start === 14 + size || start === 14 + size + 12;
  const entry = size === 12 ? 3 : 4;
  if ((start - 14 - size) / entry > 1 << bits) return false;
  const used = new Set<number>();
  for (const byte of bytes.subarray(start)) {
    for (let shift = 0; shift < 8; shift += bits) used.add((byte >> shift) & ((1 << bits) - 1));
  }
  const colours = [...used].map((index) => {
    const at = 14 + size + index * entry;
    return bytes.subarray(at, at + 3).join();
  });
  return new Set(colours).size === colours.length;
}
