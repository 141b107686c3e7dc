import { DocumentError } from '../../../core/error.js';
import type { PdfiumDocument } from './document.js';
import { withMemory } from './memory.js';

/** FPDF_REMOVE_SECURITY of `fpdf_save.h`. */
const REMOVE_SECURITY = 3;

/**
 * The bytes of a document that PDFium has open, written by PDFium without encryption: all objects that its
 * cross-reference names, with the streams packed as they are.
 *
 * @throws DocumentError UNPROVED
 */
export function plainCopy({ pdfium, handle }: PdfiumDocument): Uint8Array {
  const writer = pdfium._PDFiumExt_OpenFileWriter();
  try {
    if (pdfium._FPDF_SaveAsCopy(handle, writer, REMOVE_SECURITY) === 0) throw unwritten();
    const size = pdfium._PDFiumExt_GetFileWriterSize(writer);
    if (size <= 0) throw unwritten();
    return withMemory(pdfium, size, (out) => {
      pdfium._PDFiumExt_GetFileWriterData(writer, out, size);
      return pdfium.HEAPU8.slice(out, out + size);
    });
  } finally {
    pdfium._PDFiumExt_CloseFileWriter(writer);
  }
}

function unwritten(): DocumentError {
  return new DocumentError(
    'UNPROVED',
    'The file is encrypted, and PDFium cannot decrypt all of it',
  );
}
