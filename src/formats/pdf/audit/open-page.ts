import type { PageGlyphs } from '../pdfium/page-glyphs.js';

/** A page that is open, and its glyphs as PDFium reads them. */
export interface OpenPage {
  readonly page: number;
  readonly glyphs: PageGlyphs;
}
