import type { PdfiumCalls } from '../pdfium/library.js';
import type { PageObject } from '../pdfium/page-objects.js';
import { readPageObjects } from '../pdfium/page-objects.js';
import { imageSamples, isLossy, packedImage } from '../pdfium/image-object.js';
import type { Area } from '../../../core/plan.js';
import type { Box } from '../../../core/place.js';
import { isOneColour, isSameOutside, pixelQuad } from './painted-pixels.js';

/** What the pictures of two states of a page have in common. */
export interface PictureComparison {
  readonly same: number;
  readonly repainted: number;
  /** Whether some were packed anew in a way that changes pixels a little. */
  readonly lossy: boolean;
  /** What speaks against them, if something does. */
  readonly fault: boolean;
}

const NOTHING: PictureComparison = { same: 0, repainted: 0, lossy: false, fault: false };
/** More objects than these no page has that people read. */
const MOST_OBJECTS = 200_000;

/**
 * Compares the pictures of two open pages, each with the one in the same place, pixel by pixel at its own size: where
 * something was painted it is of one colour, and all else is as it was. Where nobody says what was painted, they may differ in the
 * boxes.
 */
export function comparePictures(
  pdfium: PdfiumCalls,
  before: number,
  after: number,
  { painted, boxes }: { readonly painted?: readonly Area[]; readonly boxes: readonly Box[] },
): PictureComparison {
  const areas = painted ?? boxes.map((box): Pick<Area, 'box' | 'quad'> => ({ box }));
  const was = imagesOf(pdfium, before);
  const is = imagesOf(pdfium, after);
  if (was === undefined || is === undefined || was.length !== is.length) {
    return { ...NOTHING, fault: true };
  }
  let [same, repainted, lossy, fault] = [0, 0, false, false];
  for (const [at, image] of is.entries()) {
    const old = was[at];
    const { matrix } = image;
    if (old === undefined || matrix === undefined) continue;
    const isPacked =
      Buffer.compare(packedImage(pdfium, old.handle), packedImage(pdfium, image.handle)) === 0;
    if (isPacked && areas.length === 0) {
      same += 1;
      continue;
    }
    const samples = imageSamples(pdfium, image.handle);
    if (samples === undefined) {
      fault ||= !isPacked;
      continue;
    }
    const isNoisy = isLossy(pdfium, image.handle);
    const quads = areas.flatMap(({ box, quad }) => {
      const own = pixelQuad(quad ?? cornersOf(box), matrix, samples);
      return own === undefined ? [] : [own];
    });
    fault ||= painted !== undefined && quads.some((quad) => !isOneColour(samples, quad, isNoisy));
    if (isPacked) {
      same += 1;
      continue;
    }
    repainted += 1;
    lossy ||= isNoisy;
    const original = imageSamples(pdfium, old.handle);
    fault ||= original === undefined || !isSameOutside(original, samples, quads, isNoisy);
  }
  return { same, repainted, lossy, fault };
}

function imagesOf(pdfium: PdfiumCalls, page: number): PageObject[] | undefined {
  return readPageObjects(pdfium, page, MOST_OBJECTS)?.filter(({ kind }) => kind === 'image');
}

function cornersOf({ left, bottom, right, top }: Area['box']): number[] {
  return [left, bottom, right, bottom, right, top, left, top];
}
