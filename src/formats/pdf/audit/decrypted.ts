import { DocumentError } from '../../../core/error.js';
import { openPdfiumDocument } from '../pdfium/document.js';
import { loadPdfium } from '../pdfium/library.js';
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
  const pdfium = await loadPdfium();
  if (locked && opensWithout()) {
    throw new DocumentError('UNPROVED', 'The encrypted file opens without its password');
  }
  const document = openPdfiumDocument(pdfium, bytes, password);
  try {
    return plainCopy(document);
  } finally {
    document.close();
  }

  function opensWithout(): boolean {
    try {
      openPdfiumDocument(pdfium, bytes).close();
      return true;
    } catch {
      return false;
    }
  }
}
