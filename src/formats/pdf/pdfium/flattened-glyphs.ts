import type { PdfiumDocument } from './document.js';
import { withPage } from './document.js';
import type { PageGlyphs } from './page-glyphs.js';
import { readPageGlyphs } from './page-glyphs.js';

/** FLAT_NORMALDISPLAY and FLATTEN_FAIL of `fpdf_flatten.h`. */
const NORMAL_DISPLAY = 0;
const FAILED = 0;

/**
 * Opens a page (from 0) with what its annotations and form fields look like: PDFium draws these into the page. That
 * changes the document that it has open, so it must be one that nothing else is read from. Undefined where PDFium cannot
 * do so.
 */
export function withFlattenedPage<Result>(
  document: PdfiumDocument,
  index: number,
  use: (open: { readonly page: number; readonly glyphs: PageGlyphs }) => Result,
): Result | undefined {
  const { pdfium } = document;
  const result = withPage(document, index, (page) =>
    pdfium._FPDFPage_Flatten(page, NORMAL_DISPLAY),
  );
  if (result === FAILED) return undefined;
  return withPage(document, index, (page) => use({ page, glyphs: readPageGlyphs(pdfium, page) }));
}
