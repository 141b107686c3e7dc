import { DocumentError } from '../../../core/error.js';
import type { Box } from '../../../core/place.js';
import { openPdfiumDocument, withPage } from './document.js';
import { leasePdfium } from './lease.js';
import type { PdfiumCalls } from './library.js';
import type { PageObject } from './page-objects.js';
import { readPageObjects } from './page-objects.js';
import { boxToPixels, readPageShape } from './page-view.js';
import type { PageImage, PixelSize } from './render-page.js';
import { renderPage } from './render-page.js';

/**
 * Whether what a page shows in a box is what one of its pictures does: nothing lies over it, masks it or hides its layer.
 * Without a picture, whether anything is to be seen there at all.
 */
export type ShowsPicture = (picture: number | undefined, box: Box) => boolean;

/** What the pages of a document show. Close it. */
export interface ShownPictures {
  /**
   * Opens a page (from 0) while `use` runs. Pictures are told by their order among the `count` that the page draws; where
   * PDFium sees another number of them, none counts as shown.
   */
  readonly withPage: <Result>(
    index: number,
    count: number,
    use: (shows: ShowsPicture) => Result,
  ) => Result;
  readonly close: () => void;
}

const MOST_OBJECTS = 200_000;
/** Pixels a point, and at most. */
const SCALE = 2;
const MOST_PIXELS = 8_000_000;
/** Steps of 255 between the darkest and the brightest pixel of a word. */
const LEAST_CONTRAST = 20;
/** Of the light of the pixels, from -1 to 1: another shade of paper counts for nothing. */
const LEAST_CORRELATION = 0.6;

/** @throws DocumentError ENCRYPTED or DAMAGED */
export async function openShownPictures(
  bytes: Uint8Array,
  password: string,
): Promise<ShownPictures> {
  const { pdfium, end } = await leasePdfium();
  const document = openPdfiumDocument(pdfium, bytes, password);
  return {
    withPage: (index, count, use) => {
      try {
        return withPage(document, index, (page) => use(showsOn(pdfium, page, count)));
      } catch (error) {
        if (error instanceof DocumentError) return use(() => false);
        throw error;
      }
    },
    close() {
      document.close();
      end();
    },
  };
}

function showsOn(pdfium: PdfiumCalls, page: number, count: number): ShowsPicture {
  const objects = readPageObjects(pdfium, page, MOST_OBJECTS) ?? [];
  const images = objects.filter(({ kind }) => kind === 'image');
  const { width, height } = readPageShape(pdfium, page);
  const scale = Math.min(SCALE, Math.sqrt(MOST_PIXELS / Math.max(1, width * height)));
  const size = {
    width: Math.max(1, Math.round(width * scale)),
    height: Math.max(1, Math.round(height * scale)),
  };
  const all = renderPage(pdfium, page, size, {});
  const alone = new Map<number, PageImage | undefined>();
  const drawAlone = (picture: number): PageImage | undefined => {
    if (images.length !== count) return undefined;
    const others = objects.filter((object) => object !== images[picture]);
    if (!alone.has(picture)) alone.set(picture, drawnWithout(pdfium, page, size, others));
    return alone.get(picture);
  };
  return (picture, box) => {
    const own = picture === undefined ? all : drawAlone(picture);
    if (all === undefined || own === undefined) return false;
    return isAlike(all, own, boxToPixels(pdfium, page, size, box));
  };
}

function drawnWithout(
  pdfium: PdfiumCalls,
  page: number,
  size: PixelSize,
  others: readonly PageObject[],
): PageImage | undefined {
  for (const { handle } of others) pdfium._FPDFPageObj_SetIsActive(handle, 0);
  try {
    return renderPage(pdfium, page, size, { annotations: false });
  } finally {
    for (const { handle } of others) pdfium._FPDFPageObj_SetIsActive(handle, 1);
  }
}

/** Whether two drawings of a page have the same pattern of light in a box, and any at all. */
function isAlike(
  one: PageImage,
  other: PageImage,
  { left, top, right, bottom }: ReturnType<typeof boxToPixels>,
): boolean {
  let [count, sumA, sumB, sumAA, sumBB, sumAB, least, most] = [0, 0, 0, 0, 0, 0, 255, 0];
  for (let y = Math.max(0, top); y < Math.min(one.height, bottom); y += 1) {
    for (let x = Math.max(0, left); x < Math.min(one.width, right); x += 1) {
      const a = lightAt(one, x, y);
      const b = lightAt(other, x, y);
      count += 1;
      sumA += a;
      sumB += b;
      sumAA += a * a;
      sumBB += b * b;
      sumAB += a * b;
      least = Math.min(least, a);
      most = Math.max(most, a);
    }
  }
  if (most - least < LEAST_CONTRAST) return false;
  const spread = (sumAA - (sumA * sumA) / count) * (sumBB - (sumB * sumB) / count);
  return spread > 0 && (sumAB - (sumA * sumB) / count) / Math.sqrt(spread) >= LEAST_CORRELATION;
}

/** Rounded, from blue, green and red. */
function lightAt({ width, pixels }: PageImage, x: number, y: number): number {
  const at = (y * width + x) * 4;
  return ((pixels[at + 2] ?? 0) * 77 + (pixels[at + 1] ?? 0) * 150 + (pixels[at] ?? 0) * 29) >> 8;
}
