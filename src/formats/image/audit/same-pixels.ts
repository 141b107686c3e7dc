import type { Change } from '../../../core/document.js';
import type { PixelBox } from '../../../core/recogniser.js';
import type { Raster } from '../read/raster.js';

/** Whether the encoding changes pixels a little. */
export type Fidelity = 'exact' | 'lossy';

/** From the box's colour, at most: what lossy encoding leaves of a hard edge. */
const MOST_RINGING = 40;
/** So far around a box lossy encoding may show. */
const REACH = 24;
const BLOCK = 16;
/** Mean difference of a block of pixels, in levels of 256. */
const MOST_NOISE = 10;

/** Boxes must be of one colour; everything else must be as it was. */
export function pixelChanges(
  before: Raster,
  after: Raster,
  boxes: readonly PixelBox[],
  fidelity: Fidelity,
  page: number,
): Change[] {
  const where = `page ${String(page)}`;
  const { width, height } = before;
  if (after.width !== width || after.height !== height) return [{ kind: 'pages', where }];
  if (boxes.some((box) => !isOneColour(after, box, fidelity))) return [{ kind: 'pixels', where }];
  const reach = fidelity === 'exact' ? 0 : REACH;
  const painted = new Uint8Array(width * height);
  for (const { left, top, right, bottom } of boxes) {
    for (let y = Math.max(0, top - reach); y < Math.min(height, bottom + reach); y++) {
      painted.fill(
        1,
        y * width + Math.max(0, left - reach),
        y * width + Math.min(width, right + reach),
      );
    }
  }
  const same =
    fidelity === 'exact' ? isSame(before, after, painted) : isAlike(before, after, painted);
  return same ? [] : [{ kind: 'pixels', where }];
}

function isOneColour(
  { width, channels, samples }: Raster,
  box: PixelBox,
  fidelity: Fidelity,
): boolean {
  const most =
    (samples instanceof Uint16Array ? 256 : 1) * (fidelity === 'exact' ? 0 : MOST_RINGING);
  for (let y = box.top; y < box.bottom; y++) {
    for (
      let at = (y * width + box.left) * channels;
      at < (y * width + box.right) * channels;
      at++
    ) {
      if ((samples[at] ?? 0) > most) return false;
    }
  }
  return true;
}

/** The sample of a channel, though one of the two pictures has one channel and the other three. */
function levelOf({ channels, samples }: Raster, pixel: number, channel: number): number {
  return samples[channels === 1 ? pixel : pixel * 3 + channel] ?? 0;
}

function isSame(before: Raster, after: Raster, painted: Uint8Array): boolean {
  for (let pixel = 0; pixel < painted.length; pixel++) {
    if (painted[pixel] === 1) continue;
    for (let channel = 0; channel < 3; channel++) {
      if (levelOf(before, pixel, channel) !== levelOf(after, pixel, channel)) return false;
    }
  }
  return true;
}

function isAlike(before: Raster, after: Raster, painted: Uint8Array): boolean {
  const { width, height } = before;
  for (let top = 0; top < height; top += BLOCK) {
    for (let left = 0; left < width; left += BLOCK) {
      let sum = 0;
      let count = 0;
      for (let y = top; y < Math.min(height, top + BLOCK); y++) {
        for (let x = left; x < Math.min(width, left + BLOCK); x++) {
          const pixel = y * width + x;
          if (painted[pixel] === 1) continue;
          for (let channel = 0; channel < 3; channel++) {
            sum += Math.abs(levelOf(before, pixel, channel) - levelOf(after, pixel, channel));
            count += 1;
          }
        }
      }
      if (count > 0 && sum / count > MOST_NOISE) return false;
    }
  }
  return true;
}
