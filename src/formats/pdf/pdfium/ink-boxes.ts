import type { Box } from '../../../core/place.js';
import { openPdfiumDocument, withPage } from './document.js';
import { loadPdfium } from './library.js';
import type { PdfiumCalls } from './library.js';
import { doubleAt, withMemory } from './memory.js';

/** Finds where the glyph that has its origin at a point leaves ink, in points of the page. */
export type InkAt = (x: number, y: number) => Box | undefined;

/** The ink of a document's glyphs, as PDFium draws them. */
export interface InkReader {
  /** That of a page (from 0), which is read when it is first asked for; a page that PDFium cannot read has none. */
  readonly page: (index: number) => InkAt;
  readonly close: () => void;
}

/**
 * Opens a document for the ink of its glyphs. Close it.
 * @throws DocumentError ENCRYPTED or DAMAGED
 */
export async function openInk(bytes: Uint8Array, password: string): Promise<InkReader> {
  const pdfium = await loadPdfium();
  const document = openPdfiumDocument(pdfium, bytes, password);
  return {
    page(index) {
      let ink: Float64Array | undefined;
      return (x, y) => {
        ink ??= withPage(document, index, (page) => pageInk(pdfium, page));
        return nearest(ink, x, y);
      };
    },
    close: document.close,
  };
}

/** Readers agree on a glyph's origin within a fraction of a point, and hardly on anything else. */
const NEAR = 0.5;

function nearest(ink: Float64Array, x: number, y: number): Box | undefined {
  for (let at = 0; at < ink.length; at += FIELDS) {
    if (!(Math.abs((ink[at] ?? 0) - x) < NEAR && Math.abs((ink[at + 1] ?? 0) - y) < NEAR)) continue;
    const [left = 0, right = 0, bottom = 0, top = 0] = ink.subarray(at + 2, at + FIELDS);
    return { left, right, bottom, top };
  }
  return undefined;
}

/** Six numbers a glyph: its origin, and the left, right, bottom and top of its ink. */
function pageInk(pdfium: PdfiumCalls, page: number): Float64Array {
  const textPage = pdfium._FPDFText_LoadPage(page);
  if (textPage === 0) return new Float64Array();
  try {
    return withMemory(pdfium, 8 * FIELDS, (pointer) => {
      const count = pdfium._FPDFText_CountChars(textPage);
      const ink = new Float64Array(count * FIELDS);
      let length = 0;
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
        for (let field = 0; field < FIELDS; field++)
          ink[length++] = doubleAt(pdfium, pointer + 8 * field);
      }
      return ink.slice(0, length);
    });
  } finally {
    pdfium._FPDFText_ClosePage(textPage);
  }
}

const FIELDS = 6;
