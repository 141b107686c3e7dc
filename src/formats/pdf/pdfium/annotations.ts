import type { Box } from '../../../core/place.js';
import type { PdfiumCalls } from './library.js';
import { floatAt, withMemory } from './memory.js';

/** An annotation of a page, as far as it matters for what it hides. */
export interface PageAnnotation {
  /** `FPDF_ANNOT_*` of `fpdf_annot.h`. */
  readonly subtype: number;
  /** Flags of ISO 32000-2 §12.5.3, table 167. */
  readonly flags: number;
  readonly box: Box;
  readonly hasAppearance: boolean;
  readonly hasContents: boolean;
}

export const ANNOTATION = { link: 2, popup: 16, widget: 20, redact: 28 } as const;

/** The annotations of an open page in the order of its list. */
export function readAnnotations(pdfium: PdfiumCalls, page: number): PageAnnotation[] {
  const annotations: PageAnnotation[] = [];
  const count = pdfium._FPDFPage_GetAnnotCount(page);
  for (let index = 0; index < count; index += 1) {
    const handle = pdfium._FPDFPage_GetAnnot(page, index);
    if (handle === 0) continue;
    try {
      annotations.push({
        subtype: pdfium._FPDFAnnot_GetSubtype(handle),
        flags: pdfium._FPDFAnnot_GetFlags(handle),
        box: boxOf(pdfium, handle),
        hasAppearance: hasKey(pdfium, handle, 'AP'),
        hasContents: hasKey(pdfium, handle, 'Contents'),
      });
    } finally {
      pdfium._FPDFPage_CloseAnnot(handle);
    }
  }
  return annotations;
}

/** FS_RECTF is left, top, right, bottom. */
function boxOf(pdfium: PdfiumCalls, handle: number): Box {
  return withMemory(pdfium, 16, (out) => {
    pdfium.HEAPU8.fill(0, out, out + 16);
    pdfium._FPDFAnnot_GetRect(handle, out);
    const [left = 0, top = 0, right = 0, bottom = 0] = [0, 4, 8, 12].map((at) =>
      floatAt(pdfium, out + at),
    );
    return {
      left: Math.min(left, right),
      right: Math.max(left, right),
      bottom: Math.min(bottom, top),
      top: Math.max(bottom, top),
    };
  });
}

function hasKey(pdfium: PdfiumCalls, handle: number, key: string): boolean {
  return withMemory(pdfium, key.length + 1, (pointer) => {
    for (let at = 0; at < key.length; at += 1) pdfium.HEAPU8[pointer + at] = key.charCodeAt(at);
    pdfium.HEAPU8[pointer + key.length] = 0;
    return pdfium._FPDFAnnot_HasKey(handle, pointer) !== 0;
  });
}
