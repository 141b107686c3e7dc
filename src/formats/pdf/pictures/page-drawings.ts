import { DocumentError } from '../../../core/error.js';
import type { OcrRequest, SurfaceReading } from './picture-reader.js';
import { readSurface } from './picture-reader.js';
import { inTurn } from './in-turn.js';

/** A page as it is drawn, read by OCR, or why it was not. */
export type PageDrawing = SurfaceReading | { readonly failure: string };

/** Enough for letters of six points, and what most scans have. */
const DPI = 200;

/** A page (from 0) to draw: all of it, or its outlines only, whatever hides them. */
export interface WantedDrawing {
  readonly page: number;
  readonly of: 'all' | 'outlines';
}

/** Has pages drawn and read; in the order asked. */
export async function readPageDrawings(
  bytes: Uint8Array,
  password: string,
  wanted: readonly WantedDrawing[],
  request: OcrRequest,
  atOnce: number,
): Promise<readonly PageDrawing[]> {
  if (wanted.length === 0) return [];
  // PDFium is loaded only where it is needed.
  const { openPdfiumDocument, withPage } = await import('../pdfium/document.js');
  const { withPdfium } = await import('../pdfium/lease.js');
  const { outlineSurface, pageSurface } = await import('../pdfium/page-surface.js');
  return withPdfium(async (pdfium) => {
    const document = openPdfiumDocument(pdfium, bytes, password);
    try {
      return await inTurn(wanted, atOnce, async ({ page, of }): Promise<PageDrawing> => {
        request.signal.throwIfAborted();
        request.onPage?.(page + 1, document.pageCount);
        try {
          const draw = of === 'all' ? pageSurface : outlineSurface;
          const surface = withPage(document, page, (open) => draw(pdfium, open, DPI));
          if (surface === undefined) return { failure: 'The page cannot be drawn' };
          return await readSurface(surface, request);
        } catch (error) {
          request.signal.throwIfAborted();
          if (!(error instanceof DocumentError)) throw error;
          return { failure: error.message };
        }
      });
    } finally {
      document.close();
    }
  });
}
