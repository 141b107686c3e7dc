import { DocumentError } from '../../../core/error.js';
import { openPdfiumDocument, withPage } from '../pdfium/document.js';
import { loadPdfium } from '../pdfium/library.js';
import { pageSurface } from '../pdfium/page-surface.js';
import type { OcrRequest, SurfaceReading } from './picture-reader.js';
import { readSurface } from './picture-reader.js';
import { inTurn } from './in-turn.js';

/** A page as it is drawn, read by OCR, or why it was not. */
export type PageDrawing = SurfaceReading | { readonly failure: string };

/** Enough for letters of six points, and what most scans have. */
const DPI = 200;

/** Has pages (from 0) drawn and read. */
export async function readPageDrawings(
  bytes: Uint8Array,
  password: string,
  pages: readonly number[],
  request: OcrRequest,
  atOnce: number,
): Promise<ReadonlyMap<number, PageDrawing>> {
  if (pages.length === 0) return new Map();
  const pdfium = await loadPdfium();
  const document = openPdfiumDocument(pdfium, bytes, password);
  try {
    const read = await inTurn(pages, atOnce, async (page): Promise<PageDrawing> => {
      request.signal.throwIfAborted();
      try {
        const surface = withPage(document, page, (open) => pageSurface(pdfium, open, DPI));
        if (surface === undefined) return { failure: 'The page cannot be drawn' };
        return await readSurface(surface, request);
      } catch (error) {
        request.signal.throwIfAborted();
        if (!(error instanceof DocumentError)) throw error;
        return { failure: error.message };
      }
    });
    return new Map(
      pages.map((page, at) => [page, read[at] ?? { failure: 'The page was not read' }]),
    );
  } finally {
    document.close();
  }
}
