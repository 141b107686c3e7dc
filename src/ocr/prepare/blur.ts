import type { GrayRaster } from '../../core/recogniser.js';

/** A light Gaussian blur (sigma 0.7 pixels): single specks of noise go, strokes stay. */
export function blur({ width, height, pixels }: GrayRaster): GrayRaster {
  const across = new Uint8Array(pixels.length);
  for (let y = 0; y < height; y++) {
    const row = y * width;
    for (let x = 0; x < width; x++) {
      const at = row + x;
      const here = pixels[at] ?? 0;
      const left = x > 0 ? (pixels[at - 1] ?? 0) : here;
      const right = x + 1 < width ? (pixels[at + 1] ?? 0) : here;
      across[at] = (here * MIDDLE + (left + right) * SIDE) >> 8;
    }
  }
  const out = new Uint8Array(pixels.length);
  for (let at = 0; at < out.length; at++) {
    const here = across[at] ?? 0;
    const above = at >= width ? (across[at - width] ?? 0) : here;
    const below = at + width < out.length ? (across[at + width] ?? 0) : here;
    out[at] = (here * MIDDLE + (above + below) * SIDE) >> 8;
  }
  return { width, height, pixels: out };
}

/** exp(-1 / (2 * 0.7 ** 2)) = 0.36 to each side, in 256ths of the sum. */
const MIDDLE = 150;
const SIDE = 53;
