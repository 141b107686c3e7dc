import type { Box } from '../../../core/place.js';
import { openPdfiumDocument, withPage } from './document.js';
import { loadPdfium } from './library.js';
import type { PdfiumCalls } from './library.js';
import { doubleAt, withMemory } from './memory.js';

/** Where the outline of a glyph leaves ink, in points of the page; its origin tells which glyph it is. */
export interface InkBox extends Box {
  readonly x: number;
  readonly y: number;
}

/**
 * The ink of every glyph on some pages (from 0), as PDFium draws them. A page that it cannot read has none.
 *
 * @throws DocumentError ENCRYPTED or DAMAGED
 */
export async function readInkBoxes(
  bytes: Uint8Array,
  password: string,
  pages: readonly number[],
): Promise<ReadonlyMap<number, readonly InkBox[]>> {
  const pdfium = await loadPdfium();
  const document = openPdfiumDocument(pdfium, bytes, password);
  try {
    return new Map(
      pages.map((index) => [index, withPage(document, index, (page) => pageInk(pdfium, page))]),
    );
  } finally {
    document.close();
  }
}

function pageInk(pdfium: PdfiumCalls, page: number): InkBox[] {
  const textPage = pdfium._FPDFText_LoadPage(page);
  if (textPage === 0) return [];
  try {
    return withMemory(pdfium, 48, (pointer) => {
      const boxes: InkBox[] = [];
      const count = pdfium._FPDFText_CountChars(textPage);
      for (let index = 0; index < count; index++) {
        if (pdfium._FPDFText_IsGenerated(textPage, index) === 1) continue;
        const hasBox =
          pdfium._FPDFText_GetCharOrigin(textPage, index, pointer, pointer + 8) !== 0 &&
          pdfium._FPDFText_GetCharBox(
            textPage,
            index,
            pointer + 16,
            pointer + 24,
            pointer + 32,
            pointer + 40,
          ) !== 0;
        if (!hasBox) continue;
        boxes.push({
          x: doubleAt(pdfium, pointer),
          y: doubleAt(pdfium, pointer + 8),
          left: doubleAt(pdfium, pointer + 16),
          right: doubleAt(pdfium, pointer + 24),
          bottom: doubleAt(pdfium, pointer + 32),
          top: doubleAt(pdfium, pointer + 40),
        });
      }
      return boxes;
    });
  } finally {
    pdfium._FPDFText_ClosePage(textPage);
  }
}
