import type { PdfiumCalls } from './library.js';
import { doubleAt, withMemory } from './memory.js';
import { readPageObjects } from './page-objects.js';
import { readPageShape } from './page-view.js';
import { renderPage } from './render-page.js';

/** A page as it is drawn, in shades of gray, and the way from its pixels, y downwards, to the page's coordinates. */
export interface PageSurface {
  readonly gray: { readonly width: number; readonly height: number; readonly pixels: Uint8Array };
  readonly dpi: number;
  readonly matrix: readonly [number, number, number, number, number, number];
}

const MAXIMUM_PIXELS = 16_000_000;
const MOST_OBJECTS = 200_000;
/** A box, closed. */
const BOX_SEGMENTS = 5;

/**
 * Draws nothing of an open page but its outlines, in black, so that boxes over them hide nothing; undefined where it has
 * none. Boxes and lines are no outlines. The page as it is open is changed.
 */
export function outlineSurface(
  pdfium: PdfiumCalls,
  page: number,
  wantedDpi: number,
): PageSurface | undefined {
  let count = 0;
  for (const { handle, kind } of readPageObjects(pdfium, page, MOST_OBJECTS) ?? []) {
    if (kind === 'path' && pdfium._FPDFPath_CountSegments(handle) > BOX_SEGMENTS) {
      pdfium._FPDFPageObj_SetFillColor(handle, 0, 0, 0, 255);
      count += 1;
    } else pdfium._FPDFPageObj_SetIsActive(handle, 0);
  }
  return count === 0 ? undefined : pageSurface(pdfium, page, wantedDpi, false);
}

/** Draws an open page, with its annotations unless told otherwise; undefined when it cannot. Large pages are drawn with fewer dots to the inch. */
export function pageSurface(
  pdfium: PdfiumCalls,
  page: number,
  wantedDpi: number,
  annotations = true,
): PageSurface | undefined {
  const shape = readPageShape(pdfium, page);
  const area = Math.max(1, shape.width * shape.height);
  const scale = Math.min(wantedDpi / 72, Math.sqrt(MAXIMUM_PIXELS / area));
  const size = {
    width: Math.max(1, Math.round(shape.width * scale)),
    height: Math.max(1, Math.round(shape.height * scale)),
  };
  const image = renderPage(pdfium, page, size, { annotations });
  if (image === undefined) return undefined;
  const pixels = new Uint8Array(size.width * size.height);
  for (let at = 0, from = 0; at < pixels.length; at++, from += 4) {
    const blue = image.pixels[from] ?? 0;
    const green = image.pixels[from + 1] ?? 0;
    const red = image.pixels[from + 2] ?? 0;
    pixels[at] = (red * 77 + green * 150 + blue * 29) >> 8;
  }
  const corner = (x: number, y: number): readonly [number, number] =>
    withMemory(pdfium, 16, (out) => {
      pdfium._FPDF_DeviceToPage(page, 0, 0, size.width, size.height, 0, x, y, out, out + 8);
      return [doubleAt(pdfium, out), doubleAt(pdfium, out + 8)];
    });
  const [originX, originY] = corner(0, 0);
  const [rightX, rightY] = corner(size.width, 0);
  const [downX, downY] = corner(0, size.height);
  return {
    gray: { ...size, pixels },
    dpi: scale * 72,
    matrix: [
      (rightX - originX) / size.width,
      (rightY - originY) / size.width,
      (downX - originX) / size.height,
      (downY - originY) / size.height,
      originX,
      originY,
    ],
  };
}
