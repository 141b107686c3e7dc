import type { Box } from '../../../core/place.js';
import { axesAt } from '../page-text/chunks.js';
import type { WritingCoordinates } from '../page-text/chunks.js';
import type { GlyphTable } from '../content/glyph-table.js';
import type { InkAt } from '../pdfium/ink-boxes.js';
import type { Quad } from '../content/quad.js';

/**
 * Boxes over glyphs of one value: one for each line that it stands on, from the first glyph's start to the last one's end.
 * Its height is that of type with ascenders and descenders, whatever the font says of itself (fonts say 0), and more
 * where the ink reaches further.
 */
export function boxesOver(
  table: GlyphTable,
  coordinates: WritingCoordinates,
  isVertical: (glyph: number) => boolean,
  glyphs: readonly number[],
  inkAt: InkAt = () => undefined,
): Quad[] {
  const lines: number[][] = [];
  for (const glyph of glyphs) {
    const line = lines.find(
      ([first]) => first !== undefined && onOneLine(coordinates, first, glyph),
    );
    if (line === undefined || isVertical(glyph)) lines.push([glyph]);
    else line.push(glyph);
  }
  return lines.map((line) =>
    line.length === 1 && isVertical(line[0] ?? 0)
      ? uprightQuad(table, line[0] ?? 0)
      : lineQuad(table, coordinates, line, inkAt),
  );
}

function onOneLine({ direction, above, em }: WritingCoordinates, a: number, b: number): boolean {
  if (direction[a] !== direction[b]) return false;
  const size = Math.min(em[a] ?? 1, em[b] ?? 1);
  return Math.abs((above[a] ?? 0) - (above[b] ?? 0)) < 0.45 * size;
}

function lineQuad(
  table: GlyphTable,
  coordinates: WritingCoordinates,
  line: readonly number[],
  inkAt: InkAt,
): Quad {
  const { along, above, advance, em } = coordinates;
  let start = Number.POSITIVE_INFINITY;
  let end = Number.NEGATIVE_INFINITY;
  let bottom = Number.POSITIVE_INFINITY;
  let top = Number.NEGATIVE_INFINITY;
  for (const glyph of line) {
    const from = along[glyph] ?? 0;
    const size = em[glyph] ?? 1;
    start = Math.min(start, from);
    end = Math.max(end, from + (advance[glyph] ?? 0));
    bottom = Math.min(bottom, (above[glyph] ?? 0) + BOTTOM * size);
    top = Math.max(top, (above[glyph] ?? 0) + TOP * size);
  }
  // Some producers give shapes of 2048 units to an em of 1000: type is about twice as high as its letters are wide.
  const size = (2 * line.reduce((sum, glyph) => sum + (advance[glyph] ?? 0), 0)) / line.length;
  for (const glyph of line) {
    const ink = inkAt(table.originX[glyph] ?? 0, table.originY[glyph] ?? 0);
    // The ink of slanted text is known as an upright box only, which says too much.
    if (ink === undefined || (coordinates.direction[glyph] ?? 0) % 90 !== 0) continue;
    const reach = MAXIMUM_OVERHANG * Math.max(em[glyph] ?? 1, size);
    const from = along[glyph] ?? 0;
    const base = above[glyph] ?? 0;
    const { alongX, alongY, aboveX, aboveY } = axesAt(coordinates, glyph);
    for (const [x, y] of corners(ink)) {
      const u = x * alongX + y * alongY;
      const v = x * aboveX + y * aboveY;
      start = Math.min(start, Math.max(u, from - reach));
      end = Math.max(end, Math.min(u, from + (advance[glyph] ?? 0) + reach));
      bottom = Math.min(bottom, Math.max(v, base - reach));
      top = Math.max(top, Math.min(v, base + reach));
    }
  }
  const { alongX, alongY, aboveX, aboveY } = axesAt(coordinates, line[0] ?? 0);
  const x = (u: number, v: number): number => u * alongX + v * aboveX;
  const y = (u: number, v: number): number => u * alongY + v * aboveY;
  return [
    x(start, bottom),
    y(start, bottom),
    x(end, bottom),
    y(end, bottom),
    x(end, top),
    y(end, top),
    x(start, top),
    y(start, top),
  ];
}

/** A glyph of a vertical font: as wide as its horizontal advance, whichever way the column runs. */
function uprightQuad(table: GlyphTable, glyph: number): Quad {
  const x = table.originX[glyph] ?? 0;
  const y = table.originY[glyph] ?? 0;
  const advanceX = table.advanceX[glyph] ?? 0;
  const advanceY = table.advanceY[glyph] ?? 0;
  const upX = table.upX[glyph] ?? 0;
  const upY = table.upY[glyph] ?? 0;
  const at = (along: number, up: number): [number, number] => [
    x + along * advanceX + up * upX,
    y + along * advanceY + up * upY,
  ];
  return [...at(0, BOTTOM), ...at(1, BOTTOM), ...at(1, TOP), ...at(0, TOP)];
}

function corners({ left, bottom, right, top }: Box): readonly (readonly [number, number])[] {
  return [
    [left, bottom],
    [right, bottom],
    [right, top],
    [left, top],
  ];
}

/** Ink further out than so many em is not believed: some fonts declare boxes of any size. */
const MAXIMUM_OVERHANG = 1;

/** In em: below the deepest descender and above the ascenders of text faces; ink beyond is found by rendering. */
export const BOTTOM = -0.23;
export const TOP = 0.8;
