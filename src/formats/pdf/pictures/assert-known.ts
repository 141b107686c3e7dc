import { DocumentError } from '../../../core/error.js';
import type { Area } from '../../../core/plan.js';
import type { PageGlyphs } from '../page-glyphs.js';
import { boundingBox, boxQuad, quadContains } from '../quad.js';
import type { Quad } from '../quad.js';
import type { PageRemoval } from '../removal.js';
import type { Repainted } from './repaint.js';

/**
 * What OCR saw on a page (from 0) as it is drawn must be drawn by glyphs or pictures: then it goes with them.
 *
 * @throws DocumentError UNSUPPORTED_REDACTION for letters that are drawn as outlines
 */
export function assertKnown(
  { table }: PageGlyphs,
  { glyphs }: PageRemoval,
  { cleared }: Repainted,
  seen: readonly Area[],
  page: number,
): void {
  const known = new Set(cleared.map((quad) => JSON.stringify(boundingBox(quad))));
  const unknown = seen.some(({ page: number, box, quad = boxQuad(box) }) => {
    if (number !== page + 1 || known.has(JSON.stringify(box))) return false;
    return ![...glyphs].some((glyph) =>
      quadContains(
        quad as unknown as Quad,
        (table.originX[glyph] ?? 0) + (table.advanceX[glyph] ?? 0) / 2,
        (table.originY[glyph] ?? 0) + (table.upY[glyph] ?? 0) / 4,
      ),
    );
  });
  if (unknown) {
    throw new DocumentError(
      'UNSUPPORTED_REDACTION',
      'A value is drawn as outlines, which cannot be taken out yet',
    );
  }
}
