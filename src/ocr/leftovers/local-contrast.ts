import type { GrayRaster } from '../../core/recogniser.js';

/** How much darker each pixel is than what is around it; lighter ones are below 0. */
export interface LocalContrast {
  readonly width: number;
  readonly height: number;
  readonly darker: Int16Array;
  /** From here on a difference is more than the noise of the picture. */
  readonly least: number;
}

/** Differences that a person still sees, and so many times the noise between neighbours. */
const LEAST = 6;
const ABOVE_NOISE = 4;

/** Compares each pixel with the mean of a window around it, so that faint text counts like black on white. */
export function localContrast(page: GrayRaster, radius: number): LocalContrast {
  const { width, height, pixels } = page;
  const sums = summed(page);
  const darker = new Int16Array(pixels.length);
  for (let y = 0; y < height; y++) {
    const top = Math.max(0, y - radius) * (width + 1);
    const bottom = Math.min(height, y + radius + 1);
    const rows = bottom - top / (width + 1);
    for (let x = 0; x < width; x++) {
      const left = Math.max(0, x - radius);
      const right = Math.min(width, x + radius + 1);
      const below = bottom * (width + 1);
      const sum =
        (sums[below + right] ?? 0) -
        (sums[below + left] ?? 0) -
        (sums[top + right] ?? 0) +
        (sums[top + left] ?? 0);
      darker[y * width + x] = Math.round(
        sum / (rows * (right - left)) - (pixels[y * width + x] ?? 0),
      );
    }
  }
  return { width, height, darker, least: Math.max(LEAST, ABOVE_NOISE * noiseOf(page)) };
}

function summed({ width, height, pixels }: GrayRaster): Float64Array {
  const sums = new Float64Array((width + 1) * (height + 1));
  for (let y = 0; y < height; y++) {
    let row = 0;
    for (let x = 0; x < width; x++) {
      row += pixels[y * width + x] ?? 0;
      const at = (y + 1) * (width + 1) + x + 1;
      sums[at] = (sums[at - width - 1] ?? 0) + row;
    }
  }
  return sums;
}

/** The median difference between neighbours in a row. */
function noiseOf({ pixels }: GrayRaster): number {
  const counts = new Float64Array(256);
  let counted = 0;
  for (let at = 1; at < pixels.length; at += 3) {
    const difference = Math.abs((pixels[at] ?? 0) - (pixels[at - 1] ?? 0));
    counts[difference] = (counts[difference] ?? 0) + 1;
    counted += 1;
  }
  let sum = 0;
  const middle = counts.findIndex((count) => (sum += count) * 2 >= counted);
  return Math.max(0, middle);
}
