import type { PdfiumCalls } from './library.js';
import { withMemory } from './memory.js';

/** The samples of an image as PDFium decodes them, without its masks. */
export interface ImageSamples {
  readonly width: number;
  readonly height: number;
  /** 1 is gray; else blue, green, red and what fills up four bytes. */
  readonly channels: 1 | 3 | 4;
  /** Rows from the top, without padding. */
  readonly pixels: Uint8Array;
}

/** FPDFBitmap_Gray, _BGR, _BGRx, _BGRA of `fpdfview.h`. */
const CHANNELS: Readonly<Record<number, ImageSamples['channels']>> = { 1: 1, 2: 3, 3: 4, 4: 4 };

/** Undefined for an image that PDFium cannot decode. */
export function imageSamples(pdfium: PdfiumCalls, image: number): ImageSamples | undefined {
  const bitmap = pdfium._FPDFImageObj_GetBitmap(image);
  if (bitmap === 0) return undefined;
  try {
    const width = pdfium._FPDFBitmap_GetWidth(bitmap);
    const height = pdfium._FPDFBitmap_GetHeight(bitmap);
    const channels = CHANNELS[pdfium._FPDFBitmap_GetFormat(bitmap)];
    const start = pdfium._FPDFBitmap_GetBuffer(bitmap);
    const stride = pdfium._FPDFBitmap_GetStride(bitmap);
    if (channels === undefined || start === 0) return undefined;
    const pixels = new Uint8Array(width * height * channels);
    for (let y = 0; y < height; y += 1) {
      const row = start + y * stride;
      pixels.set(pdfium.HEAPU8.subarray(row, row + width * channels), y * width * channels);
    }
    return { width, height, channels, pixels };
  } finally {
    pdfium._FPDFBitmap_Destroy(bitmap);
  }
}

/** The bytes of an image as they are packed in the file. */
export function packedImage(pdfium: PdfiumCalls, image: number): Uint8Array {
  const size = pdfium._FPDFImageObj_GetImageDataRaw(image, 0, 0);
  return withMemory(pdfium, Math.max(1, size), (out) => {
    pdfium._FPDFImageObj_GetImageDataRaw(image, out, size);
    return pdfium.HEAPU8.slice(out, out + size);
  });
}

/** Whether the pixels of an image are kept by a filter that changes them a little. */
export function isLossy(pdfium: PdfiumCalls, image: number): boolean {
  const count = pdfium._FPDFImageObj_GetImageFilterCount(image);
  if (count === 0) return false;
  const name = withMemory(pdfium, 64, (out) => {
    const length = pdfium._FPDFImageObj_GetImageFilter(image, count - 1, out, 64);
    const bytes = pdfium.HEAPU8.slice(out, out + Math.max(0, Math.min(64, length) - 1));
    return String.fromCharCode(...bytes);
  });
  return /^(?:DCTDecode|DCT|JPXDecode)$/u.test(name);
}
