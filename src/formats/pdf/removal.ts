import type { Area } from '../../core/plan.js';
import type { Span } from '../../core/span.js';
import { writingCoordinates } from './chunks.js';
import type { PageGlyphs } from './content-walk.js';
import { boxesOver } from './glyph-boxes.js';
import { boxQuad, quadContains } from './quad.js';
import type { Quad } from './quad.js';

/** What goes from one page. */
export interface PageRemoval {
  readonly glyphs: ReadonlySet<number>;
  readonly quads: readonly Quad[];
}

/** The glyphs of a span, in order, each once; layout units have none. */
export function glyphsOfSpan(atoms: Int32Array, { start, end }: Span, firstAtom: number): number[] {
  const glyphs = new Set<number>();
  for (let unit = start; unit < end; unit++) {
    const atom = atoms[unit] ?? -1;
    if (atom >= 0) glyphs.add(atom - firstAtom);
  }
  return [...glyphs];
}

/** Boxes over one value. */
export function quadsOver(page: PageGlyphs, glyphs: readonly number[]): Quad[] {
  const coordinates = writingCoordinates(page.table, page.shows);
  const isVertical = (glyph: number): boolean =>
    page.shows[page.table.show[glyph] ?? 0]?.font.vertical === true;
  return boxesOver(page.table, coordinates, isVertical, glyphs);
}

/**
 * The values' own glyphs, and all others that lie under their boxes: what nobody can see any more must not be copied
 * out either (a second strike that imitates bold type, a hidden layer of recognised text).
 */
export function pageRemoval(
  page: PageGlyphs,
  values: readonly (readonly number[])[],
  areas: readonly Area[],
): PageRemoval {
  const glyphs = new Set<number>(values.flat());
  const quads = values.flatMap((value) => quadsOver(page, value));
  quads.push(...areas.map(({ box }) => boxQuad(box)));
  const { table } = page;
  for (let glyph = 0; glyph < table.count; glyph++) {
    if (glyphs.has(glyph)) continue;
    const x =
      (table.originX[glyph] ?? 0) +
      (table.advanceX[glyph] ?? 0) / 2 +
      0.3 * (table.upX[glyph] ?? 0);
    const y =
      (table.originY[glyph] ?? 0) +
      (table.advanceY[glyph] ?? 0) / 2 +
      0.3 * (table.upY[glyph] ?? 0);
    if (quads.some((quad) => quadContains(quad, x, y))) glyphs.add(glyph);
  }
  return { glyphs, quads };
}
