import type { PdfiumCalls } from '../pdfium/library.js';
import type { PageGlyphs } from '../pdfium/page-glyphs.js';
import { TEXT_KIND, hasOwnLayer, readTextKinds } from '../pdfium/text-kinds.js';
import type { OpenPage } from './open-page.js';

/** The glyphs of two states of a page that have to be the same ones. */
export interface ComparableGlyphs {
  readonly before: PageGlyphs;
  readonly after: PageGlyphs;
  /** 1 for a glyph of `before` that may be gone. */
  readonly mayGo?: Uint8Array;
}

/**
 * Where the output has a text layer of ours, this is left out: what it says is proved by what the page shows
 * (`text-layer.ts`). An older invisible text may be gone in its favour; everything that is drawn may not.
 */
export function besideLayer(
  pdfium: PdfiumCalls,
  before: OpenPage,
  after: OpenPage,
): ComparableGlyphs {
  if (!hasOwnLayer(pdfium, after.page)) return { before: before.glyphs, after: after.glyphs };
  const was = readTextKinds(pdfium, before.page).kind;
  const is = readTextKinds(pdfium, after.page).kind;
  const generated = after.glyphs.generated.map((made, at) =>
    is[at] === TEXT_KIND.ownLayer ? 1 : made,
  );
  return {
    before: before.glyphs,
    after: { ...after.glyphs, generated },
    mayGo: was.map((kind) => (kind === TEXT_KIND.drawn ? 0 : 1)),
  };
}
