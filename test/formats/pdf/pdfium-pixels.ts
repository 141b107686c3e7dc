import { createHash } from 'node:crypto';
import { withPdfium } from '../../../src/formats/pdf/pdfium/lease.js';
import { openPdfiumDocument, withPage } from '../../../src/formats/pdf/pdfium/document.js';
import { readPageShape } from '../../../src/formats/pdf/pdfium/page-view.js';
import { renderPage } from '../../../src/formats/pdf/pdfium/render-page.js';

/** A hash of the pixels of each page, drawn at two pixels a point. */
export async function readPdfiumPixels(bytes: Uint8Array): Promise<string[]> {
  return withPdfium((pdfium) => {
    const document = openPdfiumDocument(pdfium, bytes);
    const hashes = Array.from({ length: document.pageCount }, (_, index) =>
      withPage(document, index, (page) => {
        const { width, height } = readPageShape(pdfium, page);
        const image = renderPage(pdfium, page, { width: width * 2, height: height * 2 });
        return createHash('sha256')
          .update(image?.pixels ?? '')
          .digest('hex');
      }),
    );
    document.close();
    return hashes;
  });
}
