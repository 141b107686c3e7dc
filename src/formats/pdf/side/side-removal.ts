import type { Area } from '../../../core/plan.js';
import type { InkAt } from '../pdfium/ink-boxes.js';
import type { SourcePage } from '../load.js';
import { inverse } from '../matrix.js';
import { transformedQuad } from '../quad.js';
import type { Mark } from '../mark-label.js';
import { areaMark, contentRemoval } from '../removal.js';
import type { MarkedValue, PageRemoval } from '../removal.js';
import { onlyPlace } from './drawn-boxes.js';
import type { SideContent } from './side-content.js';

/**
 * What goes from content beside the pages: the values, and what an area that a person drew covers of it where it is drawn.
 * Undefined where nothing goes.
 */
export function sideRemoval(
  content: SideContent,
  values: readonly MarkedValue[],
  areas: readonly Area[],
  pages: readonly SourcePage[],
  inkAt: InkAt,
): PageRemoval | undefined {
  const covered = areas.length === 0 ? [] : areasWithin(content, areas, pages);
  if (values.length === 0 && covered.length === 0) return undefined;
  const removal = contentRemoval(content.glyphs, values, covered, inkAt);
  return removal.glyphs.size === 0 && removal.replaced === undefined ? undefined : removal;
}

function areasWithin(
  content: SideContent,
  areas: readonly Area[],
  pages: readonly SourcePage[],
): Mark[] {
  const at = onlyPlace(content, pages);
  const back = at && inverse(at.matrix);
  if (at === undefined || back === undefined) return [];
  return areas
    .filter(({ page }) => page === at.page + 1)
    .map(areaMark)
    .map((mark) => ({ ...mark, quad: transformedQuad(mark.quad, back) }));
}
