import { DocumentError } from '../../../core/error.js';
import type { PdfiumCalls } from './library.js';
import { withMemory } from './memory.js';

/** A document that PDFium has open. */
export interface PdfiumDocument {
  readonly pdfium: PdfiumCalls;
  readonly handle: number;
  readonly pageCount: number;
  readonly close: () => void;
}

/**
 * Opens a PDF. Throws DocumentError: ENCRYPTED when the password is wrong or missing or the encryption unknown,
 * DAMAGED when PDFium cannot read it as a PDF.
 */
export function openPdfiumDocument(
  pdfium: PdfiumCalls,
  bytes: Uint8Array,
  password = '',
): PdfiumDocument {
  const data = pdfium._malloc(Math.max(1, bytes.length));
  if (data === 0) throw new DocumentError('LIMIT_MEMORY', 'The file does not fit in memory');
  pdfium.HEAPU8.set(bytes, data);
  const handle = loadWithPassword(pdfium, data, bytes.length, password);
  if (handle === 0) {
    const error = pdfium._FPDF_GetLastError();
    pdfium._free(data);
    throw openingError(error);
  }
  return {
    pdfium,
    handle,
    pageCount: pdfium._FPDF_GetPageCount(handle),
    close: () => {
      pdfium._FPDF_CloseDocument(handle);
      pdfium._free(data);
    },
  };
}

/** Opens page `index` (from 0), lends it to `use`, and closes it again. Throws DAMAGED when it cannot be read. */
export function withPage<Result>(
  { pdfium, handle }: PdfiumDocument,
  index: number,
  use: (page: number) => Result,
): Result {
  const page = pdfium._FPDF_LoadPage(handle, index);
  if (page === 0) {
    throw new DocumentError('DAMAGED', `PDFium cannot read page ${String(index + 1)}`);
  }
  try {
    return use(page);
  } finally {
    pdfium._FPDF_ClosePage(page);
  }
}

/** PDFium wants the password in UTF-8; revisions 2 to 4 want Latin-1, so that is tried as well. */
function loadWithPassword(
  pdfium: PdfiumCalls,
  data: number,
  size: number,
  password: string,
): number {
  const encodings = [new TextEncoder().encode(password)];
  if (/[\u0080-\u00ff]/u.test(password) && !/[^\0-\u00ff]/u.test(password)) {
    encodings.push(Uint8Array.from(password, (character) => character.charCodeAt(0)));
  }
  for (const encoded of encodings) {
    const handle = withMemory(pdfium, encoded.length + 1, (pointer) => {
      pdfium.HEAPU8.set(encoded, pointer);
      pdfium.HEAPU8[pointer + encoded.length] = 0;
      return pdfium._FPDF_LoadMemDocument(data, size, pointer);
    });
    if (handle !== 0) return handle;
  }
  return 0;
}

/** FPDF_ERR_PASSWORD is 4, FPDF_ERR_SECURITY 5 (`fpdfview.h`); all others are about the file itself. */
function openingError(code: number): DocumentError {
  if (code === 4) {
    return new DocumentError('ENCRYPTED', 'The document needs a password, or another password');
  }
  if (code === 5) {
    return new DocumentError('ENCRYPTED', 'The document is encrypted in a way that is not known');
  }
  return new DocumentError('DAMAGED', 'PDFium cannot read the file as a PDF');
}
