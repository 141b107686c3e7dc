import type { Box } from '../../core/place.js';
import type { PixelBox } from '../../core/recogniser.js';

/** What of a page its coordinates depend on. */
export interface PageSize {
  readonly width: number;
  readonly height: number;
  readonly dpi: number;
  /** Of rows, where they are others. @defaultValue `dpi` */
  readonly verticalDpi?: number;
}

/** Pixels, y downwards, as points of the page, y upwards. */
export function toPoints({ left, top, right, bottom }: PixelBox, page: PageSize): Box {
  const { height, dpi, verticalDpi = dpi } = page;
  const [across, down] = [72 / dpi, 72 / verticalDpi];
  return {
    left: left * across,
    bottom: (height - bottom) * down,
    right: right * across,
    top: (height - top) * down,
  };
}

/** The whole pixels that a box of the page touches, within the page. */
export function toPixels({ left, bottom, right, top }: Box, page: PageSize): PixelBox {
  const { width, height, dpi, verticalDpi = dpi } = page;
  const [across, down] = [dpi / 72, verticalDpi / 72];
  const clamp = (value: number, most: number): number => Math.min(Math.max(value, 0), most);
  return {
    left: clamp(Math.floor(left * across + NUDGE), width),
    top: clamp(Math.floor(height - top * down + NUDGE), height),
    right: clamp(Math.ceil(right * across - NUDGE), width),
    bottom: clamp(Math.ceil(height - bottom * down - NUDGE), height),
  };
}

/** What arithmetic may lose on the way to points and back. */
const NUDGE = 1e-6;
