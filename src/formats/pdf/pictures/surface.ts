import type { GrayRaster, PixelBox } from '../../../core/recogniser.js';
import type { Matrix } from '../content/matrix.js';
import { inverse, multiply } from '../content/matrix.js';
import { transformedQuad } from '../content/quad.js';
import type { Quad } from '../content/quad.js';

/** Pixels that OCR looks at, upright, and where they stand. */
export interface Surface {
  readonly gray: GrayRaster;
  readonly dpi: number;
  /** That of a fax in its coarser direction, before its pixels were made square. */
  readonly coarserDpi?: number;
  /** From its pixels, y downwards, to the unit square of the picture or to the page. */
  readonly matrix: Matrix;
}

/** How a picture shows: of its matrix, only which way is up and how long its sides are, in points, counts. */
export function surfaceOf(gray: GrayRaster, shown: Matrix): Surface {
  const { width, height } = gray;
  const { gray: upright, matrix } = turned(gray, shown);
  const [a, b, c, d] = multiply(matrix, shown);
  const across = Math.hypot(a, b);
  const down = Math.hypot(c, d);
  const dpi = 72 / Math.max(1e-6, Math.min(across, down));
  // Faxes have half as many rows as columns to the inch; OCR reads square pixels.
  const [wide, high] = [across / Math.min(across, down), down / Math.min(across, down)];
  const isSquare = Math.max(wide, high) < 1.2 || Math.max(wide, high) > 4;
  if (isSquare || width * height * wide * high > MOST_STRETCHED)
    return { gray: upright, dpi, matrix };
  const stretched = stretch(upright, wide, high);
  const scale: Matrix = [
    upright.width / stretched.width,
    0,
    0,
    upright.height / stretched.height,
    0,
    0,
  ];
  const coarserDpi = 72 / Math.max(across, down);
  return { gray: stretched, dpi, coarserDpi, matrix: multiply(scale, matrix) };
}

const MOST_STRETCHED = 60_000_000;

/** A box of a surface in the coordinates that `matrix` leads to: its lower edge first, as one reads it. */
export function boxQuadOn({ left, top, right, bottom }: PixelBox, matrix: Matrix): Quad {
  return transformedQuad([left, bottom, right, bottom, right, top, left, top], matrix);
}

/** The whole pixels of a picture that a quad touches, where the picture is drawn by `ctm`; undefined for none. */
export function pixelsUnder(
  quad: Quad,
  { width, height }: { readonly width: number; readonly height: number },
  ctm: Matrix,
): PixelBox | undefined {
  const back = inverse(multiply(unitOf(width, height), ctm));
  if (back === undefined) return undefined;
  const own = transformedQuad(quad, back);
  const xs = [own[0], own[2], own[4], own[6]];
  const ys = [own[1], own[3], own[5], own[7]];
  const box = {
    left: Math.max(0, Math.floor(Math.min(...xs) + NUDGE)),
    top: Math.max(0, Math.floor(Math.min(...ys) + NUDGE)),
    right: Math.min(width, Math.ceil(Math.max(...xs) - NUDGE)),
    bottom: Math.min(height, Math.ceil(Math.max(...ys) - NUDGE)),
  };
  return box.left < box.right && box.top < box.bottom ? box : undefined;
}

/** What arithmetic may lose on the way there and back, in pixels. */
const NUDGE = 1e-3;

/** From the pixels of a picture, the first row at the top, to the unit square (ISO 32000-2 §8.9.5.1). */
export function unitOf(width: number, height: number): Matrix {
  return [1 / width, 0, 0, -1 / height, 0, 1];
}

/** The picture as it is seen, turned by quarters and mirrored, and the way back to the unit square. */
function turned(gray: GrayRaster, shown: Matrix): Pick<Surface, 'gray' | 'matrix'> {
  const { width, height, pixels } = gray;
  const unit = unitOf(width, height);
  // Where one pixel to the right and one down lead, in points, y upwards.
  const [rightX, rightY, downX, downY] = multiply(unit, shown);
  const isTurned = Math.abs(rightX) < Math.abs(rightY);
  const flipsX = isTurned ? rightY > 0 : rightX < 0;
  const flipsY = isTurned ? downX < 0 : downY > 0;
  if (!isTurned && !flipsX && !flipsY) return { gray, matrix: unit };
  const size = isTurned ? { width: height, height: width } : { width, height };
  const out = new Uint8Array(pixels.length);
  for (let y = 0; y < height; y++) {
    for (let x = 0; x < width; x++) {
      const toX = flipsX ? width - 1 - x : x;
      const toY = flipsY ? height - 1 - y : y;
      out[isTurned ? toX * size.width + toY : toY * size.width + toX] = pixels[y * width + x] ?? 0;
    }
  }
  const flip: Matrix = [
    flipsX ? -1 : 1,
    0,
    0,
    flipsY ? -1 : 1,
    flipsX ? width : 0,
    flipsY ? height : 0,
  ];
  const swap: Matrix = isTurned ? [0, 1, 1, 0, 0, 0] : [1, 0, 0, 1, 0, 0];
  return { gray: { ...size, pixels: out }, matrix: multiply(multiply(swap, flip), unit) };
}

function stretch({ width, height, pixels }: GrayRaster, wide: number, high: number): GrayRaster {
  const size = { width: Math.round(width * wide), height: Math.round(height * high) };
  const out = new Uint8Array(size.width * size.height);
  for (let y = 0; y < size.height; y++) {
    const fromY = Math.min(height - 1, Math.max(0, (y + 0.5) / high - 0.5));
    const top = Math.floor(fromY);
    const below = Math.min(height - 1, top + 1);
    for (let x = 0; x < size.width; x++) {
      const fromX = Math.min(width - 1, Math.max(0, (x + 0.5) / wide - 0.5));
      const left = Math.floor(fromX);
      const right = Math.min(width - 1, left + 1);
      const dx = fromX - left;
      const dy = fromY - top;
      const upper =
        (pixels[top * width + left] ?? 0) * (1 - dx) + (pixels[top * width + right] ?? 0) * dx;
      const lower =
        (pixels[below * width + left] ?? 0) * (1 - dx) + (pixels[below * width + right] ?? 0) * dx;
      out[y * size.width + x] = upper * (1 - dy) + lower * dy + 0.5;
    }
  }
  return { ...size, pixels: out };
}
