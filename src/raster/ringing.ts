/** Square tiles of this many pixels are looked at together: twice the blocks of JPEG. */
const TILE = 16;
/** If so large a share of the tiles with strokes have faint pixels, it is the strokes that they come from. */
const MOST_TILES = 0.5;
const LEAST_MARKS = 3;
/** Noise is everywhere between the strokes too; lines of text leave more than half of a page free. */
const MOST_BLANK = 0.6;
const LEAST_BLANK = 100;

/**
 * Takes marks of faint pixels off around clear strokes where nearly all strokes have some: lossy coding, blur and noise
 * leave them, in pictures that are no longer lossy too. Hidden text stands beside few strokes, or away from them.
 * @param marks 0 is a mark; changed in place.
 * @param isStroke Whether the pixel at an index is one of a stroke that everybody sees.
 * @returns how many marks went.
 */
export function dropRinging(
  marks: Uint8Array,
  isStroke: (at: number) => boolean,
  { width, height }: { readonly width: number; readonly height: number },
): number {
  const columns = Math.ceil(width / TILE);
  const rows = Math.ceil(height / TILE);
  const strokes = new Uint8Array(columns * rows);
  const faint = new Uint32Array(columns * rows);
  for (let y = 0, at = 0; y < height; y++) {
    const row = Math.floor(y / TILE) * columns;
    for (let x = 0; x < width; x++, at++) {
      const tile = row + (x >> 4);
      if (marks[at] === 0) faint[tile] = (faint[tile] ?? 0) + 1;
      else if (strokes[tile] === 0 && isStroke(at)) strokes[tile] = 1;
    }
  }
  let struck = 0;
  let ringing = 0;
  let noisy = 0;
  for (let tile = 0; tile < strokes.length; tile++) {
    const isFaint = (faint[tile] ?? 0) >= LEAST_MARKS;
    if (strokes[tile] === 0) noisy += isFaint ? 1 : 0;
    else {
      struck += 1;
      ringing += isFaint ? 1 : 0;
    }
  }
  if (noisy > Math.max(LEAST_BLANK, (strokes.length - struck) * MOST_BLANK)) {
    marks.fill(255);
    return faint.reduce((sum, count) => sum + count, 0);
  }
  if (struck === 0 || ringing < struck * MOST_TILES) return 0;
  let dropped = 0;
  for (let row = 0; row < rows; row++) {
    for (let column = 0; column < columns; column++) {
      if ((faint[row * columns + column] ?? 0) === 0) continue;
      if (!hasStrokeNear(strokes, row, column, rows, columns)) continue;
      for (let y = row * TILE; y < Math.min(height, (row + 1) * TILE); y++) {
        const end = y * width + Math.min(width, (column + 1) * TILE);
        for (let at = y * width + column * TILE; at < end; at++) {
          if (marks[at] !== 0) continue;
          marks[at] = 255;
          dropped += 1;
        }
      }
    }
  }
  return dropped;
}

function hasStrokeNear(
  strokes: Uint8Array,
  row: number,
  column: number,
  rows: number,
  columns: number,
): boolean {
  for (let y = Math.max(0, row - 1); y <= Math.min(rows - 1, row + 1); y++) {
    for (let x = Math.max(0, column - 1); x <= Math.min(columns - 1, column + 1); x++) {
      if (strokes[y * columns + x] === 1) return true;
    }
  }
  return false;
}
