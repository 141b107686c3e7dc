import type { GrayRaster } from '../../../core/recogniser.js';
import type { ImageSamples } from '../pdfium/image-object.js';
import type { Matrix } from '../pdfium/page-objects.js';

/** An image as a reader sees it, in shades of gray, with square pixels. */
export interface UprightImage {
  readonly gray: GrayRaster;
  readonly dpi: number;
}

/** Turns an image the way in which its matrix and the rotation of its page (quarters clockwise) show it. */
export function uprightImage(
  samples: ImageSamples,
  [a, b, c, d]: Matrix,
  rotation: number,
): UprightImage {
  const { width, height } = samples;
  const turn = (x: number, y: number): readonly [number, number] => {
    const quarters = [
      [x, y],
      [y, -x],
      [-x, -y],
      [-y, x],
    ] as const;
    return quarters[rotation % 4] ?? [x, y];
  };
  // Where a pixel to the right and one down lead on the page as shown, in points, y upwards.
  const right = turn(a / width, b / width);
  const down = turn(-c / height, -d / height);
  const across = Math.max(1e-6, Math.hypot(...right));
  const downwards = Math.max(1e-6, Math.hypot(...down));
  const isSide = Math.abs(right[0]) < Math.abs(right[1]);
  const finest = Math.min(across, downwards);
  const [wide, high] = isSide
    ? [downwards / finest, across / finest]
    : [across / finest, downwards / finest];
  const stretches = Math.max(wide, high) >= 1.2 && Math.max(wide, high) <= 4;
  const size = {
    width: Math.round((isSide ? height : width) * (stretches ? wide : 1)),
    height: Math.round((isSide ? width : height) * (stretches ? high : 1)),
  };
  const pixels = new Uint8Array(size.width * size.height);
  for (let y = 0; y < size.height; y += 1) {
    for (let x = 0; x < size.width; x += 1) {
      const u = (x + 0.5) / size.width;
      const v = (y + 0.5) / size.height;
      const [along, below] = isSide
        ? [right[1] > 0 ? 1 - v : v, down[0] < 0 ? 1 - u : u]
        : [right[0] < 0 ? 1 - u : u, down[1] > 0 ? 1 - v : v];
      pixels[y * size.width + x] = lightAt(
        samples,
        Math.min(width - 1, Math.floor(along * width)),
        Math.min(height - 1, Math.floor(below * height)),
      );
    }
  }
  return { gray: { ...size, pixels }, dpi: 72 / finest };
}

function lightAt({ width, channels, pixels }: ImageSamples, x: number, y: number): number {
  const at = (y * width + x) * channels;
  if (channels === 1) return pixels[at] ?? 0;
  return ((pixels[at + 2] ?? 0) * 77 + (pixels[at + 1] ?? 0) * 150 + (pixels[at] ?? 0) * 29) >> 8;
}
