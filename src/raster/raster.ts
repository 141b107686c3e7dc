import type { GrayRaster } from '../core/recogniser.js';

/** Decoded pixels, upright, without transparency. */
export interface Raster {
  readonly width: number;
  readonly height: number;
  /** 1 is gray, 3 is red, green, blue. */
  readonly channels: 1 | 3;
  /** Row after row, `width * height * channels` samples of 8 or 16 bits. */
  readonly samples: Uint8Array | Uint16Array;
}

/** What OCR looks at. */
export function grayOf({ width, height, channels, samples }: Raster): GrayRaster {
  const shift = samples instanceof Uint16Array ? 8 : 0;
  const pixels = new Uint8Array(width * height);
  if (channels === 1) {
    for (let at = 0; at < pixels.length; at++) pixels[at] = (samples[at] ?? 0) >> shift;
  } else {
    for (let at = 0, from = 0; at < pixels.length; at++, from += 3) {
      const [red, green, blue] = [
        samples[from] ?? 0,
        samples[from + 1] ?? 0,
        samples[from + 2] ?? 0,
      ];
      pixels[at] = (red * 77 + green * 150 + blue * 29) >> (8 + shift);
    }
  }
  return { width, height, pixels };
}

/** Whether all pixels are pure black or pure white. */
export function isBilevel({ channels, samples }: Raster): boolean {
  if (channels !== 1 || samples instanceof Uint16Array) return false;
  for (const value of samples) if (value !== 0 && value !== 255) return false;
  return true;
}

/** The same picture in one channel where its three are equal. */
export function reduced(raster: Raster): Raster {
  const { channels, samples } = raster;
  if (channels === 1) return raster;
  for (let at = 0; at < samples.length; at += 3) {
    if (samples[at] !== samples[at + 1] || samples[at] !== samples[at + 2]) return raster;
  }
  const gray = samples.filter((_, at) => at % 3 === 0);
  return { ...raster, channels: 1, samples: gray };
}
