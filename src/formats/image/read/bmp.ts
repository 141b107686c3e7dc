import { DocumentError } from '../../../core/error.js';
import type { Raster } from '../../../raster/raster.js';

/** Width, height and resolution of a bitmap, from its header. @throws DocumentError DAMAGED */
export function bmpSize(bytes: Uint8Array): { width: number; height: number; dpi: number } {
  const { width, height, dpi } = headerOf(viewOf(bytes));
  return { width, height: Math.abs(height), dpi };
}

/**
 * Decodes a Windows bitmap of 1, 4, 8, 16, 24 or 32 bits a pixel, in any order of colours, or packed by run lengths.
 * @throws DocumentError DAMAGED, or UNSUPPORTED_FORMAT for those that hold a JPEG or PNG
 */
export function decodeBmp(bytes: Uint8Array): Raster {
  const view = viewOf(bytes);
  const header = headerOf(view);
  const { width, height, bits } = header;
  const rows = Math.abs(height);
  const isPacked = header.packing === RLE8 || header.packing === RLE4;
  const unpacked = isPacked ? unpackRuns(bytes.subarray(header.start), header) : undefined;
  const stride = Math.ceil((width * bits) / 32) * 4;
  if (!isPacked && header.start + stride * rows > bytes.length) throw damaged();
  const samples = new Uint8Array(width * rows * 3);
  for (let y = 0; y < rows; y++) {
    const line = height > 0 ? rows - 1 - y : y;
    const row = header.start + stride * line;
    for (let x = 0; x < width; x++) {
      const to = (y * width + x) * 3;
      if (bits === 16 || header.masks !== undefined) {
        const at = row + (x * bits) / 8;
        const pixel = bits === 16 ? view.getUint16(at, true) : view.getUint32(at, true);
        (header.masks ?? RGB555).forEach((mask, channel) => {
          samples[to + channel] = levelIn(pixel, mask);
        });
        continue;
      }
      const entry = unpacked?.[line * width + x];
      const from =
        entry !== undefined
          ? header.palette + entry * header.entry
          : bits >= 24
            ? row + (x * bits) / 8
            : colourAt(bytes, row, x, header);
      samples[to] = bytes[from + 2] ?? 0;
      samples[to + 1] = bytes[from + 1] ?? 0;
      samples[to + 2] = bytes[from] ?? 0;
    }
  }
  return { width, height: rows, channels: 3, samples };
}

/** The palette entries of pixels packed by run lengths, from the lowest row up; what is skipped is the first colour. */
function unpackRuns(data: Uint8Array, { width, height, packing }: Header): Uint8Array {
  const entries = new Uint8Array(width * height);
  const isNarrow = packing === RLE4;
  let x = 0;
  let y = 0;
  const put = (entry: number): void => {
    if (x < width && y < height) entries[y * width + x] = entry;
    x += 1;
  };
  const nibble = (byte: number, at: number): number => (at % 2 === 0 ? byte >> 4 : byte & 15);
  for (let at = 0; at + 1 < data.length && y < height;) {
    const [count = 0, value = 0] = [data[at], data[at + 1]];
    at += 2;
    if (count > 0) {
      for (let i = 0; i < count; i++) put(isNarrow ? nibble(value, i) : value);
    } else if (value === 0) {
      x = 0;
      y += 1;
    } else if (value === 1) {
      break;
    } else if (value === 2) {
      x += data[at] ?? 0;
      y += data[at + 1] ?? 0;
      at += 2;
    } else {
      for (let i = 0; i < value; i++) {
        put(isNarrow ? nibble(data[at + (i >> 1)] ?? 0, i) : (data[at + i] ?? 0));
      }
      const used = isNarrow ? Math.ceil(value / 2) : value;
      at += used + (used % 2);
    }
  }
  return entries;
}

/** What the bits of a mask say, of 255. */
function levelIn(pixel: number, mask: number): number {
  if (mask === 0) return 0;
  const shift = 31 - Math.clz32(mask & -mask);
  const most = mask >>> shift;
  return Math.round((((pixel & mask) >>> shift) * 255) / most);
}

const RLE8 = 1;
const RLE4 = 2;
const BITFIELDS = 3;
type Masks = readonly [number, number, number];
const RGB555: Masks = [0x7c00, 0x3e0, 0x1f];

interface Header {
  readonly start: number;
  readonly width: number;
  /** Negative where the first row is the uppermost. */
  readonly height: number;
  readonly bits: number;
  readonly packing: number;
  /** Which bits of a pixel are red, green and blue, where the file says so. */
  readonly masks: Masks | undefined;
  readonly palette: number;
  readonly entry: number;
  readonly dpi: number;
}

function headerOf(view: DataView): Header {
  try {
    const start = view.getUint32(10, true);
    const size = view.getUint32(14, true);
    const old = size === 12;
    const width = old ? view.getUint16(18, true) : view.getInt32(18, true);
    const height = old ? view.getUint16(20, true) : view.getInt32(22, true);
    const bits = view.getUint16(old ? 24 : 28, true);
    const packing = old ? 0 : view.getUint32(30, true);
    const metre = old ? 0 : view.getInt32(38, true);
    if (!isKnown(packing, bits)) {
      throw new DocumentError('UNSUPPORTED_FORMAT', 'Bitmaps of this kind are not read');
    }
    const masks: Masks | undefined =
      packing === BITFIELDS
        ? [view.getUint32(54, true), view.getUint32(58, true), view.getUint32(62, true)]
        : undefined;
    if (width <= 0 || height === 0 || (height < 0 && packing !== 0 && !masks)) throw damaged();
    const dpi = metre > 0 ? Math.round(metre * 0.0254) : 0;
    const palette = 14 + size;
    return { start, width, height, bits, packing, masks, palette, entry: old ? 3 : 4, dpi };
  } catch (error) {
    if (error instanceof DocumentError) throw error;
    throw damaged();
  }
}

function isKnown(packing: number, bits: number): boolean {
  switch (packing) {
    case 0:
      return [1, 4, 8, 16, 24, 32].includes(bits);
    case RLE8:
      return bits === 8;
    case RLE4:
      return bits === 4;
    default:
      return packing === BITFIELDS && (bits === 16 || bits === 32);
  }
}

/** Offset of a pixel's entry in the palette. */
function colourAt(
  bytes: Uint8Array,
  row: number,
  x: number,
  { bits, palette, entry }: Header,
): number {
  const byte = bytes[row + Math.floor((x * bits) / 8)] ?? 0;
  const shift = 8 - bits - ((x * bits) % 8);
  return palette + ((byte >> shift) & ((1 << bits) - 1)) * entry;
}

function viewOf({ buffer, byteOffset, byteLength }: Uint8Array): DataView {
  return new DataView(buffer, byteOffset, byteLength);
}

function damaged(): DocumentError {
  return new DocumentError('DAMAGED', 'The bitmap is damaged');
}
