import { DocumentError } from '../../../core/error.js';
import { openPdfiumDocument } from '../pdfium/document.js';
import type { PdfiumCalls } from '../pdfium/library.js';
import { withPdfium } from '../pdfium/lease.js';
import { plainCopy } from '../pdfium/plain-copy.js';

/**
 * An encrypted file as PDFium writes it in clear. With `locked` it must not open without its password.
 *
 * @throws DocumentError ENCRYPTED where the password does not open it, UNPROVED
 */
export async function decrypted(
  bytes: Uint8Array,
  password: string | undefined,
  locked: boolean,
): Promise<Uint8Array> {
  return withPdfium((pdfium) => {
    if (locked && opensWithout(pdfium, bytes)) {
      throw new DocumentError('UNPROVED', 'The encrypted file opens without its password');
    }
    const document = openPdfiumDocument(pdfium, bytes, password);
    try {
      return plainCopy(document);
    } finally {
      document.close();
    }
  });
}

function opensWithout(pdfium: PdfiumCalls, bytes: Uint8Array): boolean {
  try {
    openPdfiumDocument(pdfium, bytes).close();
    return true;
  } catch {
    return false;
  }
}
