import type { GrayRaster } from '../../core/recogniser.js';

/**
 * Takes out single pixels that are far darker or lighter than everything around them, where a page is sprinkled with them:
 * the salt and pepper of worn copiers. A page with few of them stays as it is, for they may be its dots.
 */
export function despeckle(page: GrayRaster): GrayRaster {
  const { width, height, pixels } = page;
  const found: number[] = [];
  for (let y = 1; y < height - 1; y++) {
    for (let x = 1, at = y * width + 1; x < width - 1; x++, at++) {
      const here = pixels[at] ?? 0;
      const left = pixels[at - 1] ?? 0;
      if (here - left < CONTRAST && left - here < CONTRAST) continue;
      if (isAlone(pixels, at, width, here)) found.push(at);
    }
  }
  if (found.length < pixels.length * LEAST_SHARE) return page;
  const out = pixels.slice();
  for (const at of found) out[at] = middleAround(pixels, at, width);
  return { width, height, pixels: out };
}

/** Levels of 256. */
const CONTRAST = 72;
const LEAST_SHARE = 0.002;

/** Specks touch each other now and then: one of the eight neighbours may be like the pixel. */
function isAlone(pixels: Uint8Array, at: number, width: number, here: number): boolean {
  let alike = 0;
  for (const row of [at - width, at, at + width]) {
    for (let other = row - 1; other <= row + 1; other++) {
      const difference = here - (pixels[other] ?? 0);
      if (other === at || difference >= CONTRAST || difference <= -CONTRAST) continue;
      alike += 1;
      if (alike > 1) return false;
    }
  }
  return true;
}

function middleAround(pixels: Uint8Array, at: number, width: number): number {
  const around = [
    ...pixels.subarray(at - width - 1, at - width + 2),
    pixels[at - 1] ?? 0,
    pixels[at + 1] ?? 0,
    ...pixels.subarray(at + width - 1, at + width + 2),
  ].sort((a, b) => a - b);
  return around[4] ?? 0;
}
