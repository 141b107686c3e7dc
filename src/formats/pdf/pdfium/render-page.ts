import type { PdfiumCalls } from './library.js';

/** Pixels of a drawn page: four bytes each (blue, green, red, unused), rows from the top without padding. */
export interface PageImage {
  readonly width: number;
  readonly height: number;
  readonly pixels: Uint8Array;
}

/** FPDF_ANNOT of `fpdfview.h`: annotations and form fields are drawn too. */
const WITH_ANNOTATIONS = 0x01;
const WHITE = 0xffffffff;

/**
 * Draws an open page on white, as shown (rotated and cropped), with its annotations unless told otherwise; undefined
 * when it cannot.
 */
export function renderPage(
  pdfium: PdfiumCalls,
  page: number,
  { width, height }: { readonly width: number; readonly height: number },
  { annotations = true }: { readonly annotations?: boolean } = {},
): PageImage | undefined {
  const bitmap = pdfium._FPDFBitmap_Create(width, height, 0);
  if (bitmap === 0) return undefined;
  try {
    pdfium._FPDFBitmap_FillRect(bitmap, 0, 0, width, height, WHITE);
    pdfium._FPDF_RenderPageBitmap(
      bitmap,
      page,
      0,
      0,
      width,
      height,
      0,
      annotations ? WITH_ANNOTATIONS : 0,
    );
    const start = pdfium._FPDFBitmap_GetBuffer(bitmap);
    const stride = pdfium._FPDFBitmap_GetStride(bitmap);
    if (start === 0 || stride !== width * 4) return undefined;
    return { width, height, pixels: pdfium.HEAPU8.slice(start, start + stride * height) };
  } finally {
    pdfium._FPDFBitmap_Destroy(bitmap);
  }
}
