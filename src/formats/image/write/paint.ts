import type { PixelBox } from '../../../core/recogniser.js';
import type { Raster } from '../../../raster/raster.js';

/** The picture with black boxes; the given one is not changed. */
export function paint(raster: Raster, boxes: readonly PixelBox[]): Raster {
  const { width, channels } = raster;
  const samples = raster.samples.slice();
  for (const { left, top, right, bottom } of boxes) {
    for (let y = top; y < bottom; y++) {
      samples.fill(0, (y * width + left) * channels, (y * width + right) * channels);
    }
  }
  return { ...raster, samples };
}
