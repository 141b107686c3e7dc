import type { Box } from '../../core/place.js';
import type { PixelBox } from '../../core/recogniser.js';

/** What of a page its coordinates depend on. */
export interface PageSize {
  readonly width: number;
  readonly height: number;
  readonly dpi: number;
}

/** Pixels, y downwards, as points of the page, y upwards. */
export function toPoints({ left, top, right, bottom }: PixelBox, { height, dpi }: PageSize): Box {
  const points = 72 / dpi;
  return {
    left: left * points,
    bottom: (height - bottom) * points,
    right: right * points,
    top: (height - top) * points,
  };
}

/** The whole pixels that a box of the page touches, within the page. */
export function toPixels({ left, bottom, right, top }: Box, page: PageSize): PixelBox {
  const { width, height, dpi } = page;
  const pixels = dpi / 72;
  const clamp = (value: number, most: number): number => Math.min(Math.max(value, 0), most);
  return {
    left: clamp(Math.floor(left * pixels + NUDGE), width),
    top: clamp(Math.floor(height - top * pixels + NUDGE), height),
    right: clamp(Math.ceil(right * pixels - NUDGE), width),
    bottom: clamp(Math.ceil(height - bottom * pixels - NUDGE), height),
  };
}

/** What arithmetic may lose on the way to points and back. */
const NUDGE = 1e-6;
