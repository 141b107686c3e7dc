import { DocumentError } from '../../../core/error.js';
import { withPdfium } from './lease.js';
import { openPdfiumDocument, withPage } from './document.js';
import { readPageText } from './page-text.js';

/** A document's text as PDFium reads it. A page that it cannot read has `readable: false` and no text. */
export interface PdfiumText {
  readonly pages: readonly { readonly text: string; readonly readable: boolean }[];
}

/**
 * Reads the text of all pages with PDFium, without geometry: about 1 ms a page besides the start.
 * Throws DocumentError ENCRYPTED or DAMAGED.
 */
export async function readPdfiumText(bytes: Uint8Array, password?: string): Promise<PdfiumText> {
  return withPdfium((pdfium) => {
    const document = openPdfiumDocument(pdfium, bytes, password);
    try {
      const pages: { text: string; readable: boolean }[] = [];
      for (let index = 0; index < document.pageCount; index += 1) {
        pages.push(pageText(() => withPage(document, index, (page) => readPageText(pdfium, page))));
      }
      return { pages };
    } finally {
      document.close();
    }
  });
}

function pageText(read: () => string): { text: string; readable: boolean } {
  try {
    return { text: read(), readable: true };
  } catch (error) {
    if (error instanceof DocumentError) return { text: '', readable: false };
    throw new DocumentError('DAMAGED', 'PDFium broke down on the file', { cause: error });
  }
}
