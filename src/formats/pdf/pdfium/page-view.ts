import type { Box } from '../../../core/place.js';
import type { PdfiumCalls } from './library.js';
import { doubleAt, integerAt, withMemory } from './memory.js';

/** Size in points as shown (after /Rotate, /CropBox) and the rotation in quarter turns clockwise. */
export interface PageShape {
  readonly width: number;
  readonly height: number;
  readonly rotation: number;
}

/** A rectangle of device pixels, right and bottom exclusive, y downwards. */
export interface PixelBox {
  readonly left: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
}

/** Parts of a pixel that positions on the device are told in: PDFium rounds them to integers. */
const SUBPIXELS = 16;

export function readPageShape(pdfium: PdfiumCalls, page: number): PageShape {
  return {
    width: pdfium._FPDF_GetPageWidthF(page),
    height: pdfium._FPDF_GetPageHeightF(page),
    rotation: pdfium._FPDFPage_GetRotation(page),
  };
}

/** The whole pixels that a box of page coordinates touches when the page is drawn `width` by `height` pixels. */
export function boxToPixels(
  pdfium: PdfiumCalls,
  page: number,
  { width, height }: { readonly width: number; readonly height: number },
  box: Box,
): PixelBox {
  const corner = (x: number, y: number): readonly [number, number] =>
    withMemory(pdfium, 8, (out) => {
      const [w, h] = [width * SUBPIXELS, height * SUBPIXELS];
      pdfium._FPDF_PageToDevice(page, 0, 0, w, h, 0, x, y, out, out + 4);
      return [integerAt(pdfium, out) / SUBPIXELS, integerAt(pdfium, out + 4) / SUBPIXELS];
    });
  const [ax, ay] = corner(box.left, box.bottom);
  const [bx, by] = corner(box.right, box.top);
  return {
    left: Math.floor(Math.min(ax, bx)),
    top: Math.floor(Math.min(ay, by)),
    right: Math.ceil(Math.max(ax, bx)),
    bottom: Math.ceil(Math.max(ay, by)),
  };
}

/** The box in page coordinates that a rectangle of pixels covers: the other way round. */
export function pixelsToBox(
  pdfium: PdfiumCalls,
  page: number,
  { width, height }: { readonly width: number; readonly height: number },
  pixels: PixelBox,
): Box {
  const corner = (x: number, y: number): readonly [number, number] =>
    withMemory(pdfium, 16, (out) => {
      pdfium._FPDF_DeviceToPage(page, 0, 0, width, height, 0, x, y, out, out + 8);
      return [doubleAt(pdfium, out), doubleAt(pdfium, out + 8)];
    });
  const [ax, ay] = corner(pixels.left, pixels.bottom);
  const [bx, by] = corner(pixels.right, pixels.top);
  return {
    left: Math.min(ax, bx),
    bottom: Math.min(ay, by),
    right: Math.max(ax, bx),
    top: Math.max(ay, by),
  };
}
