import type { Change } from '../../../core/audit.js';
import type { PixelBox } from '../../../core/recogniser.js';
import type { Raster } from '../../../raster/raster.js';

/** Whether the encoding changes pixels a little. */
export type Fidelity = 'exact' | 'lossy';

/** From the box's colour, at most: what lossy encoding leaves of a hard edge, in the blocks that it cuts and in others. */
const MOST_AT_EDGE = 80;
const MOST_RINGING = 40;
const CUT = 8;
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
  const painted = paintedIn(before, boxes, reach);
  const same =
    fidelity === 'exact' ? isSame(before, after, painted) : isAlike(before, after, painted);
  return same ? [] : [{ kind: 'pixels', where }];
}

/**
 * The same for pixels as another decoder gives them. Decoders spread coarse colour over pixels in their own ways, so that
 * away from the boxes the mean of each channel counts.
 */
export function pixelChangesAgain(
  before: Raster,
  after: Raster,
  boxes: readonly PixelBox[],
  page: number,
): Change[] {
  const { width, height } = before;
  const isSameSize = after.width === width && after.height === height;
  const same =
    isSameSize &&
    boxes.every((box) => isOneColour(after, box, 'lossy')) &&
    isAlikeOnTheWhole(before, after, paintedIn(before, boxes, REACH));
  return same ? [] : [{ kind: 'pixels', where: `page ${String(page)}` }];
}

/** 1 for pixels in a box or so many pixels around one. */
function paintedIn(
  { width, height }: Raster,
  boxes: readonly PixelBox[],
  reach: number,
): Uint8Array {
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
  return painted;
}

function isOneColour(
  { width, channels, samples }: Raster,
  box: PixelBox,
  fidelity: Fidelity,
): boolean {
  const scale = samples instanceof Uint16Array ? 256 : 1;
  for (let y = box.top; y < box.bottom; y++) {
    const isNearRow = y < box.top + CUT || y >= box.bottom - CUT;
    for (let x = box.left; x < box.right; x++) {
      const isNear = isNearRow || x < box.left + CUT || x >= box.right - CUT;
      const most = fidelity === 'exact' ? 0 : scale * (isNear ? MOST_AT_EDGE : MOST_RINGING);
      for (let channel = 0; channel < channels; channel++) {
        if ((samples[(y * width + x) * channels + channel] ?? 0) > most) return false;
      }
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

/** By the differences of the pixels in each block. */
function isAlike(before: Raster, after: Raster, painted: Uint8Array): boolean {
  return everyBlock(before, after, painted, Math.abs);
}

/** By the mean of each block: what a decoder makes brighter it makes darker beside it. */
function isAlikeOnTheWhole(before: Raster, after: Raster, painted: Uint8Array): boolean {
  return everyBlock(before, after, painted, (difference) => difference);
}

function everyBlock(
  before: Raster,
  after: Raster,
  painted: Uint8Array,
  weightOf: (difference: number) => number,
): boolean {
  const { width, height } = before;
  const scale = (raster: Raster): number => (raster.samples instanceof Uint16Array ? 256 : 1);
  const [levelsBefore, levelsAfter] = [scale(before), scale(after)];
  for (let top = 0; top < height; top += BLOCK) {
    for (let left = 0; left < width; left += BLOCK) {
      let sum = 0;
      let count = 0;
      for (let y = top; y < Math.min(height, top + BLOCK); y++) {
        for (let x = left; x < Math.min(width, left + BLOCK); x++) {
          const pixel = y * width + x;
          if (painted[pixel] === 1) continue;
          for (let channel = 0; channel < 3; channel++) {
            sum += weightOf(
              levelOf(before, pixel, channel) / levelsBefore -
                levelOf(after, pixel, channel) / levelsAfter,
            );
            count += 1;
          }
        }
      }
      if (count > 0 && Math.abs(sum / count) > MOST_NOISE) return false;
    }
  }
  return true;
}
