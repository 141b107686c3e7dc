import type { Box } from '../../../core/place.js';
import type { SourcePage } from '../objects/load.js';
import type { Matrix } from '../content/matrix.js';
import { boundingBox, transformedQuad } from '../content/quad.js';
import type { Quad } from '../content/quad.js';
import type { DrawnAt, SideContent } from './side-content.js';
import { mediaBox, tiles } from './tiles.js';

/** A box on a page, from 1. */
export interface PageBox {
  readonly page: number;
  readonly box: Box;
}

/** Everywhere that parts of some content show, `quads` being in its own coordinates. */
export function boxesWhereDrawn(
  content: SideContent,
  quads: readonly Quad[],
  pages: readonly SourcePage[],
): PageBox[] {
  return content.drawn.flatMap((at) => {
    if (!at.isShown || quads.length === 0) return [];
    const page = at.page + 1;
    const copies = copiesOf(content, at, pages);
    if (copies === undefined) {
      const node = pages[at.page]?.node;
      return node === undefined ? [] : [{ page, box: mediaBox(node) }];
    }
    return copies.flatMap((matrix) =>
      quads.map((quad) => {
        const box = boundingBox(transformedQuad(quad, matrix));
        return { page, box: content.kind === 'pattern' ? grown(box) : box };
      }),
    );
  });
}

/** Renderers draw a tile once and set its copies on whole pixels, PDFium up to four points from where they belong. */
function grown({ left, bottom, right, top }: Box): Box {
  return {
    left: left - TILE_MARGIN,
    bottom: bottom - TILE_MARGIN,
    right: right + TILE_MARGIN,
    top: top + TILE_MARGIN,
  };
}

const TILE_MARGIN = 4;

/** The one place where content is drawn, if there are not several. */
export function onlyPlace(content: SideContent, pages: readonly SourcePage[]): DrawnAt | undefined {
  const [only] = content.drawn;
  if (only === undefined || content.drawn.length > 1 || !only.isShown) return undefined;
  const copies = copiesOf(content, only, pages);
  return copies?.length === 1 && copies[0] !== undefined
    ? { ...only, matrix: copies[0] }
    : undefined;
}

function copiesOf(
  { kind, stream }: SideContent,
  { page, matrix }: DrawnAt,
  pages: readonly SourcePage[],
): Matrix[] | undefined {
  const node = pages[page]?.node;
  return kind === 'pattern' && node !== undefined
    ? tiles(stream, matrix, mediaBox(node))
    : [matrix];
}
