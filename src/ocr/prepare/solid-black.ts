import type { GrayRaster } from '../../core/recogniser.js';

/** Cells of so many pixels each way: wider than strokes of text, narrower than a mark over a line of it. */
const CELL = 8;
/** Nothing in the middle of a painted mark is lighter, JPEG or not. */
const BLACK = 32;
/** Below this share of the page without them the black is the page itself. */
const LEAST_LEFT = 0.1;

/**
 * 1 for each pixel that is in or next to a solid black area: a mark that was painted, the edge of a scanner. They are
 * darker than the ink of a faded page, and say nothing of its light.
 */
export function solidBlackOf({ width, height, pixels }: GrayRaster): Uint8Array {
  const columns = Math.ceil(width / CELL);
  const rows = Math.ceil(height / CELL);
  const solid = new Uint8Array(columns * rows).fill(1);
  for (let y = 0; y < height; y++) {
    const cells = Math.floor(y / CELL) * columns;
    for (let x = 0; x < width; x++) {
      if ((pixels[y * width + x] ?? 0) >= BLACK) solid[cells + Math.floor(x / CELL)] = 0;
    }
  }
  const out = new Uint8Array(pixels.length);
  // Their edges are less than a cell, and half black from a blur.
  for (let row = 0; row < rows; row++) {
    for (let column = 0; column < columns; column++) {
      if (solid[row * columns + column] === 0) continue;
      const left = Math.max(0, (column - 1) * CELL);
      const right = Math.min(width, (column + 2) * CELL);
      const bottom = Math.min(height, (row + 2) * CELL);
      for (let y = Math.max(0, (row - 1) * CELL); y < bottom; y++) {
        out.fill(1, y * width + left, y * width + right);
      }
    }
  }
  let marked = 0;
  for (const one of out) marked += one;
  return marked > pixels.length * (1 - LEAST_LEFT) ? out.fill(0) : out;
}
