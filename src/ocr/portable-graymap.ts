import type { GrayRaster } from '../core/recogniser.js';

/** A picture as a binary portable graymap, which OCR programs read without unpacking anything. */
export function toGraymap({ width, height, pixels }: GrayRaster): Uint8Array<ArrayBuffer> {
  const header = new TextEncoder().encode(`P5\n${String(width)} ${String(height)}\n255\n`);
  const file = new Uint8Array(header.length + pixels.length);
  file.set(header);
  file.set(pixels, header.length);
  return file;
}
