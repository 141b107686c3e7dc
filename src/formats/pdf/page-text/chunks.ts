import type { GlyphTable, ShownOperator } from '../content/glyph-table.js';

/**
 * Glyphs in the coordinates of their own writing direction: `along` grows with the text, `above` towards the line above.
 * Struct of arrays beside the `GlyphTable`.
 */
export interface WritingCoordinates {
  /** Writing direction in whole degrees; only glyphs of one direction share lines. */
  readonly direction: Int32Array;
  /** The same as unit vectors, for each glyph an index into `axes`. */
  readonly axesOf: Int32Array;
  readonly axes: readonly WritingAxes[];
  readonly along: Float64Array;
  readonly above: Float64Array;
  /** Length of the advance and of an em. */
  readonly advance: Float64Array;
  readonly em: Float64Array;
}

/** Unit vectors: along the text, and at right angles towards the line above. */
export interface WritingAxes {
  readonly alongX: number;
  readonly alongY: number;
  readonly aboveX: number;
  readonly aboveY: number;
}

/** The writing direction of a glyph; that of level text where there is no such glyph. */
export function axesAt({ axesOf, axes }: WritingCoordinates, glyph: number): WritingAxes {
  return axes[axesOf[glyph] ?? -1] ?? LEVEL;
}

const LEVEL: WritingAxes = { alongX: 1, alongY: 0, aboveX: 0, aboveY: 1 };

export function writingCoordinates(
  table: GlyphTable,
  shows: readonly ShownOperator[],
): WritingCoordinates {
  const { count } = table;
  // All by themselves: most documents are read before V8 knows this loop.
  const { originX, originY, advanceX: ownX, advanceY: ownY, width } = table;
  const { upX: ownUpX, upY: ownUpY, show: showOf } = table;
  const direction = new Int32Array(count);
  const axesOf = new Int32Array(count);
  const axes: WritingAxes[] = [];
  const along = new Float64Array(count);
  const above = new Float64Array(count);
  const advance = new Float64Array(count);
  const ems = new Float64Array(count);
  // Most glyphs are written the same way as the one before them; its direction holds for them too.
  let lastUpX = Number.NaN;
  let lastUpY = Number.NaN;
  let lastShow = -1;
  let em = 1;
  let dirX = 1;
  let dirY = 0;
  let side = 1;
  let degrees = 0;
  let isVertical = false;
  for (let glyph = 0; glyph < count; glyph++) {
    const upX = ownUpX[glyph] ?? 0;
    const upY = ownUpY[glyph] ?? 0;
    const advanceX = ownX[glyph] ?? 0;
    const advanceY = ownY[glyph] ?? 0;
    const show = showOf[glyph] ?? 0;
    const length = Math.sqrt(advanceX * advanceX + advanceY * advanceY);
    if (upX !== lastUpX || upY !== lastUpY || show !== lastShow) {
      isVertical = shows[show]?.font.vertical === true;
      em = Math.sqrt(upX * upX + upY * upY);
      // Vertical writing runs against "up" (ISO 32000-2 §9.7.4.3).
      dirX = isVertical ? -upX : length === 0 ? upY : advanceX;
      dirY = isVertical ? -upY : length === 0 ? -upX : advanceY;
      const size = Math.sqrt(dirX * dirX + dirY * dirY) || 1;
      dirX /= size;
      dirY /= size;
      // Mirrored text has its "up" on the other side.
      side = dirX * upY - dirY * upX < 0 ? -1 : 1;
      degrees =
        dirY === 0 && dirX > 0
          ? 0
          : (Math.round((Math.atan2(dirY, dirX) * 180) / Math.PI) + 360) % 360;
      const last = axes.at(-1);
      const aboveX = -side * dirY;
      const aboveY = side * dirX;
      if (
        last?.alongX !== dirX ||
        last.alongY !== dirY ||
        last.aboveX !== aboveX ||
        last.aboveY !== aboveY
      ) {
        axes.push({ alongX: dirX, alongY: dirY, aboveX, aboveY });
      }
      lastUpX = upX;
      lastUpY = upY;
      lastShow = length === 0 ? -1 : show;
    }
    const x = originX[glyph] ?? 0;
    const y = originY[glyph] ?? 0;
    axesOf[glyph] = axes.length - 1;
    direction[glyph] = degrees;
    along[glyph] = x * dirX + y * dirY;
    above[glyph] = side * (y * dirX - x * dirY);
    advance[glyph] = isVertical ? (Math.abs(width[glyph] ?? 0) / 1000) * em : length;
    ems[glyph] = em || 1;
  }
  return { direction, axesOf, axes, along, above, advance, em: ems };
}

/** Glyphs `from` up to `to` of the drawing order that continue one another on one line. */
export interface Chunk {
  readonly from: number;
  readonly to: number;
  readonly direction: number;
  /** Extent along the line and height of its baseline. */
  readonly start: number;
  readonly end: number;
  readonly above: number;
  readonly em: number;
}

/** Cuts the drawing order wherever the pen jumps. */
export function chunksOf(table: GlyphTable, coordinates: WritingCoordinates): Chunk[] {
  const chunks: Chunk[] = [];
  let from = 0;
  for (let glyph = 1; glyph <= table.count; glyph++) {
    if (glyph < table.count && continues(coordinates, glyph - 1, glyph)) continue;
    chunks.push(chunk(coordinates, from, glyph));
    from = glyph;
  }
  return table.count === 0 ? [] : chunks;
}

function continues(
  { direction, along, above, advance, em }: WritingCoordinates,
  a: number,
  b: number,
): boolean {
  if (direction[a] !== direction[b]) return false;
  const size = Math.min(em[a] ?? 1, em[b] ?? 1);
  const gap = (along[b] ?? 0) - (along[a] ?? 0) - (advance[a] ?? 0);
  return (
    Math.abs((above[b] ?? 0) - (above[a] ?? 0)) < 0.05 * size &&
    gap < CHUNK_GAP * size &&
    gap > -CHUNK_GAP * size
  );
}

/** Kerning moves glyphs by less than this many em; only so are shuffled glyphs never taken for a run of text. */
const CHUNK_GAP = 0.12;

/** A gap of so many em separates the cells of a table or the columns of a page. */
export const CELL_GAP = 1.8;

function chunk(
  { direction, along, above, advance, em }: WritingCoordinates,
  from: number,
  to: number,
): Chunk {
  let start = Number.POSITIVE_INFINITY;
  let end = Number.NEGATIVE_INFINITY;
  let size = 0;
  for (let glyph = from; glyph < to; glyph++) {
    const left = along[glyph] ?? 0;
    start = Math.min(start, left);
    end = Math.max(end, left + (advance[glyph] ?? 0));
    size = Math.max(size, em[glyph] ?? 0);
  }
  return {
    from,
    to,
    direction: direction[from] ?? 0,
    start,
    end,
    above: above[from] ?? 0,
    em: size,
  };
}
