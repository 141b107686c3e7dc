import type { PDFRawStream } from '../objects/pdf-lib.js';
import { multiply } from '../content/matrix.js';
import type { PageGlyphs } from '../content/page-glyphs.js';
import type { DrawnAt } from './side-content.js';
import type { SideStream } from './side-streams.js';
import type { SideUse } from './side-uses.js';

type Walked = SideStream & { readonly glyphs: Pick<PageGlyphs, 'sideUses'> };

/**
 * Where each side content is drawn, in the order of `contents`: a look by its annotation, all others by whatever uses them,
 * pages or one another.
 */
export function drawnPlaces(
  contents: readonly Walked[],
  pageUses: readonly (readonly SideUse[])[],
): DrawnAt[][] {
  const byStream = new Map<
    PDFRawStream,
    { readonly places: DrawnAt[]; readonly glyphs: Walked['glyphs'] }
  >();
  const ofLook = contents.map(({ kind, stream, glyphs, look, page }): DrawnAt[] | undefined => {
    if (kind !== 'annotation') {
      byStream.set(stream, { places: [], glyphs });
      return undefined;
    }
    return look?.matrix === undefined || page === undefined
      ? []
      : [{ page, matrix: look.matrix, isShown: look.isShown }];
  });
  const follow = (
    uses: readonly SideUse[],
    at: DrawnAt | { readonly page: number },
    depth: number,
  ): void => {
    for (const { stream, matrix } of uses) {
      const used = byStream.get(stream);
      if (used === undefined || used.places.length >= MAX_PLACES) continue;
      const placed =
        'matrix' in at
          ? { ...at, matrix: multiply(matrix, at.matrix) }
          : { page: at.page, matrix, isShown: true };
      used.places.push(placed);
      if (depth < MAX_DEPTH) follow(used.glyphs.sideUses, placed, depth + 1);
    }
  };
  pageUses.forEach((uses, page) => follow(uses, { page }, 0));
  contents.forEach(({ glyphs }, index) => {
    for (const place of ofLook[index] ?? []) follow(glyphs.sideUses, place, 0);
  });
  return contents.map(({ stream }, index) => ofLook[index] ?? byStream.get(stream)?.places ?? []);
}

/** Of one content; more places than anybody looks at. */
const MAX_PLACES = 5000;
const MAX_DEPTH = 8;
