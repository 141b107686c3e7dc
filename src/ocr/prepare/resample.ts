import type { GrayRaster } from '../../core/recogniser.js';
import type { Affine } from './affine.js';
import { inverse } from './affine.js';

/** Draws a picture through a map, bilinear; what lies outside of it is white. */
export function resample(
  { width, height, pixels }: GrayRaster,
  map: Affine,
  size: { readonly width: number; readonly height: number },
): GrayRaster {
  const { a, b, c, d, e, f } = inverse(map);
  const out = new Uint8Array(size.width * size.height).fill(255);
  for (let y = 0; y < size.height; y++) {
    // Pixels are drawn at their middles.
    let fromX = a * 0.5 + c * (y + 0.5) + e - 0.5;
    let fromY = b * 0.5 + d * (y + 0.5) + f - 0.5;
    const row = y * size.width;
    for (let x = 0; x < size.width; x++, fromX += a, fromY += b) {
      if (fromX < -0.5 || fromY < -0.5 || fromX > width - 0.5 || fromY > height - 0.5) continue;
      const sx = Math.min(Math.max(fromX, 0), width - 1);
      const sy = Math.min(Math.max(fromY, 0), height - 1);
      const left = Math.floor(sx);
      const top = Math.floor(sy);
      const dx = sx - left;
      const dy = sy - top;
      const at = top * width + left;
      const right = left + 1 < width ? 1 : 0;
      const below = top + 1 < height ? width : 0;
      const upper = (pixels[at] ?? 0) * (1 - dx) + (pixels[at + right] ?? 0) * dx;
      const lower = (pixels[at + below] ?? 0) * (1 - dx) + (pixels[at + below + right] ?? 0) * dx;
      out[row + x] = upper * (1 - dy) + lower * dy + 0.5;
    }
  }
  return { ...size, pixels: out };
}

/** Every `factor` by `factor` pixels become their mean. */
export function shrink({ width, height, pixels }: GrayRaster, factor: number): GrayRaster {
  if (factor <= 1) return { width, height, pixels };
  const size = {
    width: Math.max(1, Math.floor(width / factor)),
    height: Math.max(1, Math.floor(height / factor)),
  };
  const out = new Uint8Array(size.width * size.height);
  for (let y = 0; y < size.height; y++) {
    for (let x = 0; x < size.width; x++) {
      let sum = 0;
      let count = 0;
      for (let dy = 0; dy < factor && y * factor + dy < height; dy++) {
        const row = (y * factor + dy) * width;
        for (let dx = 0; dx < factor && x * factor + dx < width; dx++) {
          sum += pixels[row + x * factor + dx] ?? 0;
          count += 1;
        }
      }
      out[y * size.width + x] = sum / Math.max(1, count);
    }
  }
  return { ...size, pixels: out };
}
