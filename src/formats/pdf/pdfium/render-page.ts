import type { PdfiumCalls } from './library.js';

/** Pixels of a drawn page: four bytes each (blue, green, red, unused), rows from the top without padding. */
export interface PageImage {
  readonly width: number;
  readonly height: number;
  readonly pixels: Uint8Array;
}

export interface PixelSize {
  readonly width: number;
  readonly height: number;
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
  size: PixelSize,
  { annotations = true }: { readonly annotations?: boolean } = {},
): PageImage | undefined {
  const bitmap = drawnBitmap(pdfium, page, size, annotations);
  if (bitmap === 0) return undefined;
  try {
    const image = lentImage(pdfium, bitmap, size);
    return image && { ...image, pixels: image.pixels.slice() };
  } finally {
    pdfium._FPDFBitmap_Destroy(bitmap);
  }
}

/**
 * Draws two pages at one size, with annotations, and lends both pictures to `use` without copying them: they are gone
 * after it. Undefined when one of them cannot be drawn.
 */
export function withDrawnPages<Result>(
  pdfium: PdfiumCalls,
  [first, second]: readonly [number, number],
  size: PixelSize,
  use: (first: PageImage, second: PageImage) => Result,
): Result | undefined {
  const one = drawnBitmap(pdfium, first, size, true);
  const other = drawnBitmap(pdfium, second, size, true);
  try {
    // Only now: drawing may move PDFium's memory to another buffer.
    const a = lentImage(pdfium, one, size);
    const b = lentImage(pdfium, other, size);
    return a === undefined || b === undefined ? undefined : use(a, b);
  } finally {
    for (const bitmap of [one, other]) if (bitmap !== 0) pdfium._FPDFBitmap_Destroy(bitmap);
  }
}

/** A bitmap with the page on it, 0 when there is no memory for it. */
function drawnBitmap(
  pdfium: PdfiumCalls,
  page: number,
  { width, height }: PixelSize,
  annotations: boolean,
): number {
  const bitmap = pdfium._FPDFBitmap_Create(width, height, 0);
  if (bitmap === 0) return 0;
  pdfium._FPDFBitmap_FillRect(bitmap, 0, 0, width, height, WHITE);
  const flags = annotations ? WITH_ANNOTATIONS : 0;
  pdfium._FPDF_RenderPageBitmap(bitmap, page, 0, 0, width, height, 0, flags);
  return bitmap;
}

function lentImage(
  pdfium: PdfiumCalls,
  bitmap: number,
  { width, height }: PixelSize,
): PageImage | undefined {
  if (bitmap === 0) return undefined;
  const start = pdfium._FPDFBitmap_GetBuffer(bitmap);
  const stride = pdfium._FPDFBitmap_GetStride(bitmap);
  if (start === 0 || stride !== width * 4) return undefined;
  return { width, height, pixels: pdfium.HEAPU8.subarray(start, start + stride * height) };
}
