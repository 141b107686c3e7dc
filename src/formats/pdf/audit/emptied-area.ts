import type { Box } from '../../../core/place.js';
import { characterOf } from '../pdfium/page-text.js';
import type { PageGlyphs } from '../pdfium/page-glyphs.js';

/** In points: what only touches an area from outside is not in it. */
const EDGE = 0.75;
/** How near a glyph of the output must stand to one of the input to be the same one. */
const SAME_PLACE = 0.4;

/**
 * Whether a glyph of `before` still stands in an area of `after`: the same character at the same place, with its middle in
 * the area. What a mark says there is no glyph of before. Of a turned area (eight numbers) its inner part is looked at.
 */
export function holdsGlyphOf(
  before: PageGlyphs,
  after: PageGlyphs,
  area: Box | readonly number[],
): boolean {
  const box = 'left' in area ? shrunk(area) : innerBox(area);
  const old = glyphsIn(before, box);
  return glyphsIn(after, box).some((at) =>
    old.some(
      (one) =>
        before.unicode[one] === after.unicode[at] &&
        Math.abs((before.x[one] ?? 0) - (after.x[at] ?? 0)) < SAME_PLACE &&
        Math.abs((before.y[one] ?? 0) - (after.y[at] ?? 0)) < SAME_PLACE,
    ),
  );
}

function glyphsIn(glyphs: PageGlyphs, { left, bottom, right, top }: Box): number[] {
  const inside: number[] = [];
  for (let at = 0; at < glyphs.count; at += 1) {
    const x = glyphs.middleX[at] ?? 0;
    const y = glyphs.middleY[at] ?? 0;
    if (glyphs.generated[at] === 1 || x < left || x > right || y < bottom || y > top) continue;
    if (characterOf(glyphs.unicode[at] ?? 0).trim() !== '') inside.push(at);
  }
  return inside;
}

function shrunk({ left, bottom, right, top }: Box): Box {
  return { left: left + EDGE, bottom: bottom + EDGE, right: right - EDGE, top: top - EDGE };
}

/** Around the middle of a quad, a third as large as its shorter side: it lies inside however the quad is turned. */
function innerBox(quad: readonly number[]): Box {
  const [x0 = 0, y0 = 0, x1 = 0, y1 = 0, x2 = 0, y2 = 0, x3 = 0, y3 = 0] = quad;
  const half = Math.min(Math.hypot(x1 - x0, y1 - y0), Math.hypot(x3 - x0, y3 - y0)) / 3;
  const x = (x0 + x1 + x2 + x3) / 4;
  const y = (y0 + y1 + y2 + y3) / 4;
  return { left: x - half, bottom: y - half, right: x + half, top: y + half };
}
