import { PDFName } from '../objects/pdf-lib.js';
import type { PDFContext, PDFRef } from '../objects/pdf-lib.js';
import type { PageGlyphs } from '../content/page-glyphs.js';
import type { SourcePage } from '../objects/load.js';
import { flateStream } from '../objects/recoded-stream.js';
import type { PageRemoval } from './removal.js';
import { rewriteContent } from './rewrite-content.js';
import type { EditedContent } from './rewrite-content.js';

/** Takes the glyphs out of the content of a page and paints the marks over it. */
export function rewritePage(
  context: PDFContext,
  page: SourcePage,
  glyphs: PageGlyphs,
  removal: PageRemoval,
  labelFont: () => PDFRef,
): EditedContent {
  const edited = rewriteContent(context, glyphs, removal, labelFont);
  page.node.set(PDFName.of('Contents'), context.register(flateStream(context, edited.bytes)));
  if (edited.resources !== undefined && edited.resources !== glyphs.uses[0]?.resources) {
    page.node.set(PDFName.of('Resources'), edited.resources);
  }
  return edited;
}
