import type { Raster } from '../../../raster/raster.js';

/** Squares of a mosaic are at least so wide, */
const LEAST_SQUARE = 4;
/** and no wider. */
const MOST_SQUARE = 32;
/** So many squares of so many shades close together are one: charts and forms have few shades. */
const LEAST_SQUARES = 12;
const LEAST_SHADES = 6;
const CELL = 96;

/**
 * Whether part of a picture was made unreadable by squares of one colour each. Who knows the typeface can often tell what was
 * there: such a page is for a person to look at.
 */
export function hasMosaic({ width, height, channels, samples }: Raster): boolean {
  if (samples instanceof Uint16Array) return false;
  const at = (x: number, y: number): number => samples[(y * width + x) * channels] ?? 0;
  const columns = Math.ceil(width / CELL);
  const cells = new Map<number, { squares: number; shades: Set<number> }>();
  for (let y = 1; y + LEAST_SQUARE < height; y += 1) {
    for (let x = 1; x + LEAST_SQUARE < width;) {
      const shade = at(x, y);
      let end = x + 1;
      while (end < width && at(end, y) === shade) end += 1;
      const wide = end - x;
      if (
        wide >= LEAST_SQUARE &&
        wide <= MOST_SQUARE &&
        shade > 16 &&
        shade < 248 &&
        at(x, y - 1) !== shade &&
        isSquare(at, x, y, wide, height)
      ) {
        const key = Math.floor(y / CELL) * columns + Math.floor(x / CELL);
        const cell = cells.get(key) ?? { squares: 0, shades: new Set<number>() };
        cell.squares += 1;
        cell.shades.add(shade);
        cells.set(key, cell);
        if (cell.squares >= LEAST_SQUARES && cell.shades.size >= LEAST_SHADES) return true;
      }
      x = end;
    }
  }
  return false;
}

/** Whether the run of one shade that starts at a point goes on downwards for about as far as it is wide. */
function isSquare(
  at: (x: number, y: number) => number,
  x: number,
  y: number,
  wide: number,
  height: number,
): boolean {
  const shade = at(x, y);
  const middle = x + (wide >> 1);
  let down = 1;
  while (y + down < height && down <= wide + 2 && at(middle, y + down) === shade) down += 1;
  if (down < wide - 1 || down > wide + 1) return false;
  for (let row = 1; row < down - 1; row++) {
    if (at(x, y + row) !== shade || at(x + wide - 1, y + row) !== shade) return false;
  }
  return true;
}
