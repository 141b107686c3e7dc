import { DocumentError } from '../../../core/error.js';
import type { Raster } from '../../../raster/raster.js';

/** Width, height and resolution of a bitmap, from its header. @throws DocumentError DAMAGED */
export function bmpSize(bytes: Uint8Array): { width: number; height: number; dpi: number } {
  const { width, height, dpi } = headerOf(viewOf(bytes));
  return { width, height: Math.abs(height), dpi };
}

/**
 * Decodes a Windows bitmap without compression, of 1, 4, 8, 24 or 32 bits a pixel.
 * @throws DocumentError DAMAGED, or UNSUPPORTED_FORMAT for compressed ones
 */
export function decodeBmp(bytes: Uint8Array): Raster {
  const view = viewOf(bytes);
  const header = headerOf(view);
  const { width, height, bits } = header;
  const rows = Math.abs(height);
  const stride = Math.ceil((width * bits) / 32) * 4;
  if (header.start + stride * rows > bytes.length) throw damaged();
  const samples = new Uint8Array(width * rows * 3);
  for (let y = 0; y < rows; y++) {
    const row = header.start + stride * (height > 0 ? rows - 1 - y : y);
    for (let x = 0; x < width; x++) {
      const to = (y * width + x) * 3;
      const from = bits >= 24 ? row + (x * bits) / 8 : colourAt(bytes, row, x, header);
      samples[to] = bytes[from + 2] ?? 0;
      samples[to + 1] = bytes[from + 1] ?? 0;
      samples[to + 2] = bytes[from] ?? 0;
    }
  }
  return { width, height: rows, channels: 3, samples };
}

interface Header {
  readonly start: number;
  readonly width: number;
  /** Negative where the first row is the uppermost. */
  readonly height: number;
  readonly bits: number;
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
    // Masks of 32-bit pixels: only the usual order is read.
    const masks = packing === 3 && bits === 32 && view.getUint32(54, true) === 0xff0000;
    if ((packing !== 0 && !masks) || ![1, 4, 8, 24, 32].includes(bits)) {
      throw new DocumentError('UNSUPPORTED_FORMAT', 'Bitmaps of this kind are not read');
    }
    if (width <= 0 || height === 0) throw damaged();
    const dpi = metre > 0 ? Math.round(metre * 0.0254) : 0;
    return { start, width, height, bits, palette: 14 + size, entry: old ? 3 : 4, dpi };
  } catch (error) {
    if (error instanceof DocumentError) throw error;
    throw damaged();
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
