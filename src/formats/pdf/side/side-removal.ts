import type { Area } from '../../../core/plan.js';
import type { InkAt } from '../pdfium/ink-boxes.js';
import type { SourcePage } from '../objects/load.js';
import { inverse } from '../content/matrix.js';
import { transformedQuad } from '../content/quad.js';
import type { Mark } from '../removal/mark-label.js';
import { areaMark, contentRemoval } from '../removal/removal.js';
import type { MarkedValue, PageRemoval } from '../removal/removal.js';
import { onlyPlace } from './drawn-boxes.js';
import type { SideContent } from './side-content.js';

/** What goes from content beside the pages, and which of its marks are over whatever stands there. */
export interface SideRemoval {
  readonly removal: PageRemoval;
  readonly areaMarks: readonly Mark[];
}

/**
 * What goes from content beside the pages: the values, what OCR saw in its own pictures, and what an area of the page covers
 * of it where it is drawn. Undefined where nothing is asked of it.
 */
export function sideRemoval(
  content: SideContent,
  { values, own }: { readonly values: readonly MarkedValue[]; readonly own: readonly Mark[] },
  areas: readonly Area[],
  pages: readonly SourcePage[],
  inkAt: InkAt,
): SideRemoval | undefined {
  const covered = areas.length === 0 ? [] : areasWithin(content, areas, pages);
  const areaMarks = [...own, ...covered];
  if (values.length === 0 && areaMarks.length === 0) return undefined;
  return { removal: contentRemoval(content.glyphs, values, covered, inkAt, own), areaMarks };
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
