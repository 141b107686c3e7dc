import type { Raster } from '../../../raster/raster.js';
import type { PageLook } from './png.js';

/** A bitmap of 24 bits a pixel, without compression. */
export function encodeBmp(
  { width, height, channels, samples }: Raster,
  { density, rowDensity = density }: PageLook,
): Uint8Array {
  const stride = Math.ceil((width * 3) / 4) * 4;
  const bytes = new Uint8Array(54 + stride * height);
  const view = new DataView(bytes.buffer);
  view.setUint16(0, 0x4d42, true);
  view.setUint32(2, bytes.length, true);
  view.setUint32(10, 54, true);
  view.setUint32(14, 40, true);
  view.setInt32(18, width, true);
  view.setInt32(22, height, true);
  view.setUint16(26, 1, true);
  view.setUint16(28, 24, true);
  view.setUint32(34, stride * height, true);
  view.setInt32(38, Math.round(density / 0.0254), true);
  view.setInt32(42, Math.round(rowDensity / 0.0254), true);
  for (let y = 0; y < height; y++) {
    const row = 54 + stride * (height - 1 - y);
    for (let x = 0; x < width; x++) {
      const from = (y * width + x) * channels;
      for (let colour = 0; colour < 3; colour++) {
        bytes[row + x * 3 + 2 - colour] = samples[channels === 1 ? from : from + colour] ?? 0;
      }
    }
  }
  return bytes;
}
