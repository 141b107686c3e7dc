import type { GrayRaster } from '../../core/recogniser.js';
import { solidBlackOf } from './solid-black.js';

/**
 * Divides by the background where it is uneven (a shadow, a fold), and stretches the contrast to the whole range.
 * The background is what most of the brighter pixels of a tile are, smoothed between the tiles. Marks painted black count
 * for neither.
 */
export function evenLight(page: GrayRaster): GrayRaster {
  const { width, height, pixels } = page;
  const solid = solidBlackOf(page);
  const grid = backgroundOf(page, solid);
  const sorted = Int32Array.from(grid.values).sort();
  const low = sorted[Math.floor(sorted.length * 0.05)] ?? 255;
  const high = Math.max(1, sorted[Math.floor(sorted.length * 0.95)] ?? 255);
  const isUneven = (high - low) / high > MOST_UNEVEN;
  const flat = new Uint8Array(pixels.length);
  const counts = new Float64Array(256);
  let counted = 0;
  for (let y = 0; y < height; y++) {
    for (let x = 0; x < width; x++) {
      const at = y * width + x;
      const ground = isUneven ? Math.max(32, between(grid, x, y)) : high;
      const value = Math.min(255, ((pixels[at] ?? 0) * 255) / ground);
      flat[at] = value;
      if (solid[at] === 1) continue;
      counted += 1;
      counts[Math.floor(value)] = (counts[Math.floor(value)] ?? 0) + 1;
    }
  }
  // Text covers a few per cent of a page at most, so its darkness is far down.
  const black = levelAt(counts, counted * 0.002);
  if (black > 235) return page;
  const scale = 255 / (255 - black);
  for (let at = 0; at < flat.length; at++)
    flat[at] = Math.max(0, ((flat[at] ?? 0) - black) * scale);
  return { width, height, pixels: flat };
}

const TILE = 64;
const MOST_UNEVEN = 0.12;

interface Grid {
  readonly columns: number;
  readonly rows: number;
  readonly values: Float32Array;
}

function backgroundOf({ width, height, pixels }: GrayRaster, solid: Uint8Array): Grid {
  const columns = Math.max(1, Math.ceil(width / TILE));
  const rows = Math.max(1, Math.ceil(height / TILE));
  const values = new Float32Array(columns * rows);
  for (let row = 0; row < rows; row++) {
    for (let column = 0; column < columns; column++) {
      const counts = new Float64Array(256);
      let total = 0;
      for (let y = row * TILE; y < Math.min(height, (row + 1) * TILE); y += 2) {
        for (let x = column * TILE; x < Math.min(width, (column + 1) * TILE); x += 2) {
          if (solid[y * width + x] === 1) continue;
          const value = pixels[y * width + x] ?? 0;
          counts[value] = (counts[value] ?? 0) + 1;
          total += 1;
        }
      }
      const at = row * columns + column;
      // A tile that is all mark has the light of the one beside it.
      const beside = column > 0 ? values[at - 1] : values[at - columns];
      values[at] = total > 0 ? levelAt(counts, total * 0.8) : (beside ?? 255);
    }
  }
  return { columns, rows, values };
}

function levelAt(counts: Float64Array, share: number): number {
  let sum = 0;
  for (let level = 0; level < 256; level++) {
    sum += counts[level] ?? 0;
    if (sum > share) return level;
  }
  return 255;
}

function between({ columns, rows, values }: Grid, x: number, y: number): number {
  const column = Math.min(Math.max(x / TILE - 0.5, 0), columns - 1);
  const row = Math.min(Math.max(y / TILE - 0.5, 0), rows - 1);
  const left = Math.floor(column);
  const top = Math.floor(row);
  const right = Math.min(left + 1, columns - 1);
  const below = Math.min(top + 1, rows - 1);
  const dx = column - left;
  const dy = row - top;
  const at = (r: number, c: number): number => values[r * columns + c] ?? 255;
  return (
    (at(top, left) * (1 - dx) + at(top, right) * dx) * (1 - dy) +
    (at(below, left) * (1 - dx) + at(below, right) * dx) * dy
  );
}
