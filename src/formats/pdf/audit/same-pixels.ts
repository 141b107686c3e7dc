import type { Box } from '../../../core/place.js';
import type { PdfiumCalls } from '../pdfium/library.js';
import type { PageShape } from '../pdfium/page-view.js';
import { boxToPixels, pixelsToBox, readPageShape } from '../pdfium/page-view.js';
import { differingPixels, grown } from './differing-pixels.js';
import { withDrawnPages } from '../pdfium/render-page.js';

/**
 * Pixels a point that pages are compared at: a stroke of a quarter point still shades a pixel by a quarter, and letters
 * are compared by their places besides. A page takes about 7 ms.
 */
const SCALE = 1;
/**
 * A second scale at which a difference must show again. PDFium sets glyphs on whole pixels, so that a change in the
 * fifth digit of a position can move one by a pixel at one scale; a real change shows at any.
 */
const SECOND_SCALE = 113 / 72;
/** Larger pages are drawn smaller, down to a quarter of a pixel a point. */
const MAXIMUM_PIXELS = 16_000_000;
const MINIMUM_SCALE = 0.25;

/**
 * Steps of 255 by which a channel may differ: a position that differs in the fifth digit, as rewritten numbers do, shades
 * the edge of an outline by one or two. Nothing that anyone could see or read is so faint.
 */
const SHADE = 4;
/** The same where a picture of the page was packed anew as JPEG: its own pixels are compared on their own. */
const NOISE = 48;
/** So many pixels around a box such a picture may show its edge. */
const RINGING = 8;

/**
 * Compares two open pages as drawn, with annotations, outside the boxes (page coordinates; one pixel more on each
 * side, for smoothed edges); with `lossy` as far as JPEG lets them be the same. Gives the differing areas in page coordinates, or undefined when a page cannot be drawn.
 */
export function differingAreas(
  pdfium: PdfiumCalls,
  before: number,
  after: number,
  boxes: readonly Box[],
  lossy = false,
): Box[] | undefined {
  const first = compareAt(pdfium, before, after, boxes, lossy, SCALE);
  if (first === undefined || first.length === 0) return first;
  const second = compareAt(pdfium, before, after, boxes, lossy, SECOND_SCALE);
  return second && first.filter((area) => second.some((other) => meet(area, other)));
}

function compareAt(
  pdfium: PdfiumCalls,
  before: number,
  after: number,
  boxes: readonly Box[],
  lossy: boolean,
  wanted: number,
): Box[] | undefined {
  const size = pixelSize(readPageShape(pdfium, before), wanted);
  if (size === undefined) return undefined;
  const masks = boxes.map((box) =>
    grown(boxToPixels(pdfium, after, size, box), lossy ? RINGING : 1),
  );
  return withDrawnPages(pdfium, [before, after], size, (was, is) =>
    differingPixels(was, is, masks, lossy ? NOISE : SHADE),
  )?.map((area) => pixelsToBox(pdfium, after, size, area));
}

function pixelSize(
  { width, height }: PageShape,
  wanted: number,
): { width: number; height: number } | undefined {
  const scale = Math.min(wanted, Math.sqrt(MAXIMUM_PIXELS / Math.max(1, width * height)));
  if (!(scale >= MINIMUM_SCALE)) return undefined;
  return {
    width: Math.max(1, Math.round(width * scale)),
    height: Math.max(1, Math.round(height * scale)),
  };
}

/** Areas of the two scales show the same place when they come within two points. */
function meet(a: Box, b: Box): boolean {
  return (
    a.left - 2 < b.right && b.left - 2 < a.right && a.bottom - 2 < b.top && b.bottom - 2 < a.top
  );
}
