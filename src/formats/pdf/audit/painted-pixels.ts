import type { ImageSamples } from '../pdfium/image-object.js';
import type { Matrix } from '../pdfium/page-objects.js';

/** A point in pixels of an image, x and y by turns, one pair a corner. */
export type PixelQuad = readonly number[];

/** From the box's colour, at most: what lossy packing leaves of a hard edge. */
const MOST_RINGING = 40;
/** So far around a box lossy packing may show, in pixels. */
const REACH = 24;
const BLOCK = 16;
/** Mean difference of a block of pixels, in levels of 256. */
const MOST_NOISE = 10;
/** Of a pixel: what only touches a box from outside is not in it. */
const INSET = 0.6;

/** A quad of the page in the pixels of an image that is drawn by `matrix`; undefined where it is drawn flat. */
export function pixelQuad(
  quad: readonly number[],
  [a, b, c, d, e, f]: Matrix,
  { width, height }: Pick<ImageSamples, 'width' | 'height'>,
): PixelQuad | undefined {
  const determinant = a * d - b * c;
  if (!Number.isFinite(1 / determinant)) return undefined;
  const corners: number[] = [];
  for (let at = 0; at + 1 < quad.length; at += 2) {
    const x = (quad[at] ?? 0) - e;
    const y = (quad[at + 1] ?? 0) - f;
    const u = (d * x - c * y) / determinant;
    const v = (a * y - b * x) / determinant;
    corners.push(u * width, (1 - v) * height);
  }
  return corners;
}

/** Whether an image shows one colour in a quad. */
export function isOneColour(
  { width, height, channels, pixels }: ImageSamples,
  quad: PixelQuad,
  lossy: boolean,
): boolean {
  const most = lossy ? 2 * MOST_RINGING : 0;
  const least = new Array<number>(channels).fill(255);
  const highest = new Array<number>(channels).fill(0);
  const { left, top, right, bottom } = bounds(quad, 0, width, height);
  for (let y = top; y < bottom; y += 1) {
    for (let x = left; x < right; x += 1) {
      if (!isWithin(quad, x + 0.5, y + 0.5)) continue;
      for (let channel = 0; channel < Math.min(3, channels); channel += 1) {
        const value = pixels[(y * width + x) * channels + channel] ?? 0;
        least[channel] = Math.min(least[channel] ?? 0, value);
        highest[channel] = Math.max(highest[channel] ?? 0, value);
      }
    }
  }
  return least.every((value, channel) => (highest[channel] ?? 0) - value <= most);
}

/** Whether two states of an image are the same outside of quads: exactly, or as far as lossy packing lets them be. */
export function isSameOutside(
  before: ImageSamples,
  after: ImageSamples,
  quads: readonly PixelQuad[],
  lossy: boolean,
): boolean {
  const { width, height } = before;
  if (after.width !== width || after.height !== height) return false;
  const painted = new Uint8Array(width * height);
  for (const quad of quads) {
    // A whole pixel more than the quad touches.
    const { left, top, right, bottom } = bounds(quad, lossy ? REACH : 1, width, height);
    for (let y = top; y < bottom; y += 1) painted.fill(1, y * width + left, y * width + right);
  }
  const size = lossy ? BLOCK : 1;
  const most = lossy ? MOST_NOISE : 0;
  for (let top = 0; top < height; top += size) {
    for (let left = 0; left < width; left += size) {
      let sum = 0;
      let count = 0;
      for (let y = top; y < Math.min(height, top + size); y += 1) {
        for (let x = left; x < Math.min(width, left + size); x += 1) {
          const pixel = y * width + x;
          if (painted[pixel] === 1) continue;
          count += 3;
          for (let channel = 0; channel < 3; channel += 1) {
            sum += Math.abs(levelOf(before, pixel, channel) - levelOf(after, pixel, channel));
          }
        }
      }
      if (count > 0 && sum / count > most) return false;
    }
  }
  return true;
}

function levelOf({ channels, pixels }: ImageSamples, pixel: number, channel: number): number {
  return pixels[channels === 1 ? pixel : pixel * channels + channel] ?? 0;
}

function bounds(
  quad: PixelQuad,
  reach: number,
  width: number,
  height: number,
): { left: number; top: number; right: number; bottom: number } {
  const xs = quad.filter((_, at) => at % 2 === 0);
  const ys = quad.filter((_, at) => at % 2 === 1);
  return {
    left: Math.max(0, Math.floor(Math.min(...xs)) - reach),
    top: Math.max(0, Math.floor(Math.min(...ys)) - reach),
    right: Math.min(width, Math.ceil(Math.max(...xs)) + reach),
    bottom: Math.min(height, Math.ceil(Math.max(...ys)) + reach),
  };
}

/** Whether a point lies in a convex quad, and not at its very edge. */
function isWithin(quad: PixelQuad, x: number, y: number): boolean {
  let sign = 0;
  for (let at = 0; at < quad.length; at += 2) {
    const x1 = quad[at] ?? 0;
    const y1 = quad[at + 1] ?? 0;
    const dx = (quad[(at + 2) % quad.length] ?? 0) - x1;
    const dy = (quad[(at + 3) % quad.length] ?? 0) - y1;
    const length = Math.hypot(dx, dy);
    const distance = length === 0 ? 0 : (dx * (y - y1) - dy * (x - x1)) / length;
    if (Math.abs(distance) < INSET) return false;
    if (sign === 0) sign = Math.sign(distance);
    else if (Math.sign(distance) !== sign) return false;
  }
  return true;
}
