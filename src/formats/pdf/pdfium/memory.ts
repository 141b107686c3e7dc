import type { PdfiumCalls } from './library.js';

/** Lends `size` bytes of PDFium's memory to `use`; 8-byte aligned, as malloc's always are. */
export function withMemory<Result>(
  pdfium: PdfiumCalls,
  size: number,
  use: (pointer: number) => Result,
): Result {
  const pointer = pdfium._malloc(size);
  if (pointer === 0) throw new RangeError('PDFium is out of memory');
  try {
    return use(pointer);
  } finally {
    pdfium._free(pointer);
  }
}

/** The double at an 8-byte aligned pointer. */
export function doubleAt(pdfium: PdfiumCalls, pointer: number): number {
  return pdfium.HEAPF64[pointer >> 3] ?? Number.NaN;
}

/** The float at a 4-byte aligned pointer. */
export function floatAt(pdfium: PdfiumCalls, pointer: number): number {
  return pdfium.HEAPF32[pointer >> 2] ?? Number.NaN;
}

/** The 32-bit integer at a 4-byte aligned pointer. */
export function integerAt(pdfium: PdfiumCalls, pointer: number): number {
  return pdfium.HEAP32[pointer >> 2] ?? Number.NaN;
}
