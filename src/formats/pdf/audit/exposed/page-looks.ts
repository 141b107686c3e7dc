import type { Box } from '../../../../core/place.js';
import type { PageImage } from '../../pdfium/render-page.js';
import type { PageObject } from '../../pdfium/page-objects.js';
import type { PdfiumCalls } from '../../pdfium/library.js';
import type { PixelBox } from '../../pdfium/page-view.js';
import { boxToPixels, readPageShape } from '../../pdfium/page-view.js';
import { renderPage } from '../../pdfium/render-page.js';

/** Pixels a point: twice what letters need to be told apart, so that one of four points is five pixels high. */
const SCALE = 2;
const MAXIMUM_PIXELS = 8_000_000;
/** Steps of 255 that an eye does not tell apart on paper or screen. */
const FAINT = 20;

/** Draws one page several times, with some of its objects left out. */
export interface PageLooks {
  /** Without annotations unless asked for. */
  readonly draw: (
    has: (object: PageObject) => boolean,
    annotations?: boolean,
  ) => PageImage | undefined;
  readonly pixelsOf: (box: Box) => PixelBox;
}

export function pageLooks(
  pdfium: PdfiumCalls,
  page: number,
  objects: readonly PageObject[],
): PageLooks {
  const { width, height } = readPageShape(pdfium, page);
  const scale = Math.min(SCALE, Math.sqrt(MAXIMUM_PIXELS / Math.max(1, width * height)));
  const size = {
    width: Math.max(1, Math.round(width * scale)),
    height: Math.max(1, Math.round(height * scale)),
  };
  return {
    draw: (has, annotations = false) => {
      const left = objects.filter((object) => !has(object));
      for (const { handle } of left) pdfium._FPDFPageObj_SetIsActive(handle, 0);
      try {
        return renderPage(pdfium, page, size, { annotations });
      } finally {
        for (const { handle } of left) pdfium._FPDFPageObj_SetIsActive(handle, 1);
      }
    },
    pixelsOf: (box) => inner(boxToPixels(pdfium, page, size, box)),
  };
}

/** Without the outermost pixels, which neighbours share. */
function inner({ left, top, right, bottom }: PixelBox): PixelBox {
  const x = right - left > 4 ? 1 : 0;
  const y = bottom - top > 4 ? 1 : 0;
  return { left: left + x, top: top + y, right: right - x, bottom: bottom - y };
}

/** Whether two pictures of the same size can be told apart within a box. */
export function differWithin(a: PageImage, b: PageImage, box: PixelBox): boolean {
  let differs = false;
  eachPixel(a, box, (at) => {
    for (let channel = 0; channel < 3; channel += 1) {
      const difference = (a.pixels[at + channel] ?? 0) - (b.pixels[at + channel] ?? 0);
      if (Math.abs(difference) > FAINT) differs = true;
    }
  });
  return differs;
}

/** How bright a box of a picture is, from 0 (black) to 255: least, most and on average. */
export function brightness(
  image: PageImage,
  box: PixelBox,
): { readonly least: number; readonly most: number; readonly mean: number } {
  let [least, most, sum, count] = [255, 0, 0, 0];
  eachPixel(image, box, (at) => {
    const { pixels } = image;
    // Blue, green, red, weighed as eyes do (ITU-R BT.601).
    const luma =
      0.114 * (pixels[at] ?? 0) + 0.587 * (pixels[at + 1] ?? 0) + 0.299 * (pixels[at + 2] ?? 0);
    least = Math.min(least, luma);
    most = Math.max(most, luma);
    sum += luma;
    count += 1;
  });
  return { least, most, mean: count === 0 ? 255 : sum / count };
}

function eachPixel(image: PageImage, box: PixelBox, visit: (at: number) => void): void {
  const right = Math.min(image.width, box.right);
  const bottom = Math.min(image.height, box.bottom);
  for (let y = Math.max(0, box.top); y < bottom; y += 1) {
    for (let x = Math.max(0, box.left); x < right; x += 1) visit((y * image.width + x) * 4);
  }
}
