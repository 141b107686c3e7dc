import type { PdfiumDocument } from './document.js';
import { withMemory } from './memory.js';

/** What viewers call a page, from 0; empty where it has no label. */
export function readPageLabel({ pdfium, handle }: PdfiumDocument, index: number): string {
  const bytes = pdfium._FPDF_GetPageLabel(handle, index, 0, 0);
  if (bytes <= CLOSING || bytes > MOST_BYTES) return '';
  return withMemory(pdfium, bytes, (out) => {
    pdfium._FPDF_GetPageLabel(handle, index, out, bytes);
    const units = pdfium.HEAPU16.subarray(out >> 1, (out + bytes - CLOSING) >> 1);
    return String.fromCharCode(...units);
  });
}

const CLOSING = 2;
const MOST_BYTES = 1 << 14;
