import type { PageImage } from '../pdfium/render-page.js';
import type { PixelBox } from '../pdfium/page-view.js';

/** Differing pixels closer together than this are told as one area. */
const MERGE_DISTANCE = 4;
/** More areas than these become one: then it is no matter of single spots any more. */
const MAXIMUM_AREAS = 50;

/** The areas in which two pictures of the same size differ outside the masks. */
export function differingPixels(
  before: PageImage,
  after: PageImage,
  masks: readonly PixelBox[],
  shade: number,
): PixelBox[] {
  const { width, height } = before;
  const was = wordsOf(before);
  const is = wordsOf(after);
  const areas: PixelBox[] = [];
  const rowsBefore = bytesOf(before);
  const rowsAfter = bytesOf(after);
  for (let y = 0; y < height; y += 1) {
    const row = y * width;
    // Most rows are the same, and the platform compares bytes many times faster than a loop.
    const [from, to] = [row * 4, (row + width) * 4];
    if (rowsBefore.compare(rowsAfter, from, to, from, to) === 0) continue;
    const across = masks.filter((mask) => y >= mask.top && y < mask.bottom);
    for (let x = 0; x < width; x += 1) {
      const wasPixel = was[row + x] ?? 0;
      const isPixel = is[row + x] ?? 0;
      if (wasPixel === isPixel || isAlike(wasPixel, isPixel, shade)) continue;
      if (across.some((mask) => x >= mask.left && x < mask.right)) continue;
      addPixel(areas, x, y);
    }
  }
  return areas;
}

/** Whether no channel differs by more than `shade` steps of 255. */
function isAlike(a: number, b: number, shade: number): boolean {
  for (let shift = 0; shift < 24; shift += 8) {
    if (Math.abs(((a >>> shift) & 0xff) - ((b >>> shift) & 0xff)) > shade) return false;
  }
  return true;
}

function bytesOf({ pixels }: PageImage): Buffer {
  return Buffer.from(pixels.buffer, pixels.byteOffset, pixels.byteLength);
}

function wordsOf({ pixels }: PageImage): Uint32Array {
  return new Uint32Array(pixels.buffer, pixels.byteOffset, pixels.length >> 2);
}

function addPixel(areas: PixelBox[], x: number, y: number): void {
  const pixel = { left: x, top: y, right: x + 1, bottom: y + 1 };
  const near = areas.findIndex((area) => overlap(grown(area, MERGE_DISTANCE), pixel));
  const area = areas[near];
  if (area !== undefined) areas[near] = around(area, pixel);
  else if (areas.length < MAXIMUM_AREAS) areas.push(pixel);
  else areas.splice(0, areas.length, areas.reduce(around, pixel));
}

export function grown(box: PixelBox, by: number): PixelBox {
  return {
    left: box.left - by,
    top: box.top - by,
    right: box.right + by,
    bottom: box.bottom + by,
  };
}

export function overlap(a: PixelBox, b: PixelBox): boolean {
  return a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom;
}

function around(a: PixelBox, b: PixelBox): PixelBox {
  return {
    left: Math.min(a.left, b.left),
    top: Math.min(a.top, b.top),
    right: Math.max(a.right, b.right),
    bottom: Math.max(a.bottom, b.bottom),
  };
}
