import type { GrayRaster, PixelBox } from '../core/recogniser.js';
import type { Raster } from './raster.js';
import { dropRinging } from './ringing.js';

/** What nobody sees in a picture made by a program: pixels that differ a little from the colour around them. */
export interface HiddenResidue {
  /** The faint pixels in black on white, for OCR to read. */
  readonly page: GrayRaster;
  /** Earlier black boxes that are not of one colour. */
  readonly boxes: readonly PixelBox[];
}

/** Nobody sees so small a difference. */
const FAINT = 16;
/** From here on it is a stroke that everybody sees. */
const CLEAR = 48;
const LEAST_PIXELS = 60;
/** Of the page: more is the noise of a scanner. */
const MOST_MARKED = 0.3;
const LEAST_BOX = 8;

/**
 * Finds faint text in flat colour: near-white on white, what shines through a black box, what is left in one channel.
 * Scans are never flat: in them nothing is looked for.
 */
export function hiddenResidue(raster: Raster): HiddenResidue | undefined {
  const { width, height } = raster;
  const light = shadesOf(raster, false);
  const dark = shadesOf(raster, true);
  const paper = modeOf(light);
  if (paper.share < 0.3) return undefined;
  const boxes = darkBoxes(dark, raster);
  const pixels = new Uint8Array(width * height).fill(255);
  let count = markPaper(light, paper.value, raster, pixels);
  const isStroke = (at: number): boolean => Math.abs((light[at] ?? 0) - paper.value) > CLEAR;
  const isNoise = count > pixels.length * MOST_MARKED;
  if (count > 0 && !isNoise) count -= dropRinging(pixels, isStroke, raster);
  const uneven = boxes.filter((box) => {
    const marked = markBox(dark, box, width, pixels);
    count += marked;
    return marked > 0;
  });
  if (isNoise || count < LEAST_PIXELS || count > pixels.length * MOST_MARKED) {
    return uneven.length === 0 ? undefined : { page: { width, height, pixels }, boxes: uneven };
  }
  return { page: { width, height, pixels }, boxes: uneven };
}

/** The darkest or the brightest of a pixel's channels. */
function shadesOf({ width, height, channels, samples }: Raster, brightest: boolean): Uint8Array {
  const shift = samples instanceof Uint16Array ? 8 : 0;
  const shades = new Uint8Array(width * height);
  for (let at = 0; at < shades.length; at++) {
    let shade = samples[at * channels] ?? 0;
    for (let more = 1; more < channels; more++) {
      const value = samples[at * channels + more] ?? 0;
      shade = brightest ? Math.max(shade, value) : Math.min(shade, value);
    }
    shades[at] = shade >> shift;
  }
  return shades;
}

function modeOf(shades: Uint8Array): { value: number; share: number } {
  const counts = new Float64Array(256);
  for (const shade of shades) counts[shade] = (counts[shade] ?? 0) + 1;
  let value = 255;
  for (let level = 128; level < 256; level++) {
    if ((counts[level] ?? 0) > (counts[value] ?? 0)) value = level;
  }
  return { value, share: (counts[value] ?? 0) / Math.max(1, shades.length) };
}

/** Faint pixels away from every clear stroke, whose edges are faint too. */
function markPaper(
  shades: Uint8Array,
  paper: number,
  { width, height }: Raster,
  pixels: Uint8Array,
): number {
  let count = 0;
  for (let y = 0; y < height; y++) {
    for (let x = 0; x < width; x++) {
      const difference = Math.abs((shades[y * width + x] ?? 0) - paper);
      if (difference === 0 || difference > FAINT) continue;
      let isEdge = false;
      for (let ny = Math.max(0, y - 2); ny <= Math.min(height - 1, y + 2) && !isEdge; ny++) {
        for (let nx = Math.max(0, x - 2); nx <= Math.min(width - 1, x + 2); nx++) {
          if (Math.abs((shades[ny * width + nx] ?? 0) - paper) > CLEAR) isEdge = true;
        }
      }
      if (isEdge) continue;
      pixels[y * width + x] = 0;
      count += 1;
    }
  }
  return count;
}

/** Upright rectangles of nothing but dark pixels, larger than letters are. */
function darkBoxes(shades: Uint8Array, { width, height }: Raster): PixelBox[] {
  const boxes: { left: number; top: number; right: number; bottom: number }[] = [];
  for (let y = 0; y < height; y++) {
    for (let x = 0; x < width;) {
      if ((shades[y * width + x] ?? 255) > FAINT) {
        x += 1;
        continue;
      }
      const left = x;
      while (x < width && (shades[y * width + x] ?? 255) <= FAINT) x += 1;
      if (x - left < LEAST_BOX * 3) continue;
      const open = boxes.find((box) => box.bottom === y && box.left === left && box.right === x);
      if (open === undefined) boxes.push({ left, top: y, right: x, bottom: y + 1 });
      else open.bottom = y + 1;
    }
  }
  return boxes.filter(({ top, bottom }) => bottom - top >= LEAST_BOX);
}

/** Marks what differs from most of a box; gives how many pixels do. */
function markBox(
  shades: Uint8Array,
  { left, top, right, bottom }: PixelBox,
  width: number,
  pixels: Uint8Array,
): number {
  const counts = new Map<number, number>();
  for (let y = top; y < bottom; y++) {
    for (let x = left; x < right; x++) {
      const shade = shades[y * width + x] ?? 0;
      counts.set(shade, (counts.get(shade) ?? 0) + 1);
    }
  }
  const [most = 0] = [...counts].sort(([, a], [, b]) => b - a).map(([shade]) => shade);
  let count = 0;
  for (let y = top; y < bottom; y++) {
    for (let x = left; x < right; x++) {
      if (shades[y * width + x] === most) continue;
      pixels[y * width + x] = 0;
      count += 1;
    }
  }
  return count;
}
