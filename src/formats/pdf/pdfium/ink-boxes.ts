import type { Box } from '../../../core/place.js';
import { openPdfiumDocument } from './document.js';
import { leasePdfium } from './lease.js';
import type { PdfiumCalls } from './library.js';
import { doubleAt, withMemory } from './memory.js';

/** Finds where the glyph that has its origin at a point leaves ink, in points of the page. */
export type InkAt = (x: number, y: number) => Box | undefined;

/** The ink of a document's glyphs, as PDFium draws them. */
export interface InkReader {
  /**
   * That of a page (from 0), which is read when it is first asked for; one page is held at a time. A page that PDFium
   * cannot read has none.
   */
  readonly page: (index: number) => InkAt;
  readonly close: () => void;
}

/**
 * Opens a document for the ink of its glyphs. Close it.
 * @throws DocumentError ENCRYPTED or DAMAGED
 */
export async function openInk(bytes: Uint8Array, password: string): Promise<InkReader> {
  const { pdfium, end } = await leasePdfium();
  const document = openPdfiumDocument(pdfium, bytes, password);
  let current: { readonly index: number; readonly ink: PageInk } | undefined;
  const inkOf = (index: number): PageInk => {
    if (current?.index !== index) {
      current?.ink.close();
      current = { index, ink: openPageInk(pdfium, document.handle, index) };
    }
    return current.ink;
  };
  return {
    page: (index) => (x, y) => inkOf(index).at(x, y),
    close() {
      current?.ink.close();
      document.close();
      end();
    },
  };
}

/** The ink of a page that is held open. */
interface PageInk {
  readonly at: InkAt;
  readonly close: () => void;
}

const NO_INK: PageInk = { at: () => undefined, close: () => undefined };

function openPageInk(pdfium: PdfiumCalls, document: number, index: number): PageInk {
  const page = pdfium._FPDF_LoadPage(document, index);
  if (page === 0) return NO_INK;
  const textPage = pdfium._FPDFText_LoadPage(page);
  const origins = textPage === 0 ? new Float64Array() : readOrigins(pdfium, textPage);
  return {
    at: (x, y) => inkNear(pdfium, textPage, origins, x, y),
    close() {
      if (textPage !== 0) pdfium._FPDFText_ClosePage(textPage);
      pdfium._FPDF_ClosePage(page);
    },
  };
}

/** X and y of every character; those that PDFium made up have none of their own, and are told apart when they are met. */
function readOrigins(pdfium: PdfiumCalls, textPage: number): Float64Array {
  const count = pdfium._FPDFText_CountChars(textPage);
  const origins = new Float64Array(count * 2).fill(Number.NaN);
  withMemory(pdfium, 16, (pointer) => {
    for (let index = 0; index < count; index++) {
      if (pdfium._FPDFText_GetCharOrigin(textPage, index, pointer, pointer + 8) === 0) continue;
      origins[index * 2] = doubleAt(pdfium, pointer);
      origins[index * 2 + 1] = doubleAt(pdfium, pointer + 8);
    }
  });
  return origins;
}

/** Readers agree on a glyph's origin within a fraction of a point, and hardly on anything else. */
const NEAR = 0.5;

function inkNear(
  pdfium: PdfiumCalls,
  textPage: number,
  origins: Float64Array,
  x: number,
  y: number,
): Box | undefined {
  for (let at = 0; at < origins.length; at += 2) {
    const isNear =
      Math.abs((origins[at] ?? 0) - x) < NEAR && Math.abs((origins[at + 1] ?? 0) - y) < NEAR;
    if (!isNear || pdfium._FPDFText_IsGenerated(textPage, at >> 1) === 1) continue;
    const box = charBox(pdfium, textPage, at >> 1);
    if (box !== undefined) return box;
  }
  return undefined;
}

function charBox(pdfium: PdfiumCalls, textPage: number, index: number): Box | undefined {
  return withMemory(pdfium, 32, (pointer) =>
    pdfium._FPDFText_GetCharBox(
      textPage,
      index,
      pointer,
      pointer + 8,
      pointer + 16,
      pointer + 24,
    ) === 0
      ? undefined
      : {
          left: doubleAt(pdfium, pointer),
          right: doubleAt(pdfium, pointer + 8),
          bottom: doubleAt(pdfium, pointer + 16),
          top: doubleAt(pdfium, pointer + 24),
        },
  );
}
