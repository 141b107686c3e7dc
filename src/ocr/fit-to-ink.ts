import type { GrayRaster, OcrWord, PixelBox } from '../core/recogniser.js';

/** Below this a pixel of a page of even light is ink. */
const INK = 112;
/** In heights of a word: how far a letter that was not read may stand off, */
const MOST_GAP = 0.28;
/** how far a box may grow to a side, */
const MOST_GROWTH = 1.6;
/** and what above and below of it is no part of letters. */
const MARGIN = 0.15;

/**
 * Boxes of words with the ink at their sides that no word has: an engine that drops the first or last letter of a word ends
 * its box there. Rules at the sides of a field stay out.
 * @param words Of a page whose lines are level.
 */
export function fitToInk(page: GrayRaster, words: readonly OcrWord[]): OcrWord[] {
  const rows = byRow(words, page.height);
  return words.map((word) => {
    const { box } = word;
    const height = box.bottom - box.top;
    if (height < 6 || box.right <= box.left) return word;
    const near = nearWords(rows, box).filter((other) => other !== word);
    const left = edge(page, box, -1, near);
    const right = edge(page, box, 1, near);
    return left === box.left && right === box.right
      ? word
      : { ...word, box: { ...box, left, right } };
  });
}

/** Where a box ends to one side once it has the ink there. */
function edge(
  { width, height, pixels }: GrayRaster,
  box: PixelBox,
  way: -1 | 1,
  near: readonly OcrWord[],
): number {
  const tall = box.bottom - box.top;
  const start = way < 0 ? Math.floor(box.left) - 1 : Math.ceil(box.right);
  const top = Math.max(0, Math.round(box.top + tall * MARGIN));
  const bottom = Math.min(height, Math.round(box.bottom - tall * MARGIN));
  const reach = tall * MOST_GROWTH;
  let found = way < 0 ? box.left : box.right;
  for (let x = start, gap = 0; x >= 0 && x < width && gap <= tall * MOST_GAP; x += way) {
    if (Math.abs(x - start) > reach) break;
    if (near.some(({ box: other }) => x >= other.left && x < other.right)) break;
    let ink = 0;
    for (let y = top; y < bottom; y++) if ((pixels[y * width + x] ?? 255) < INK) ink += 1;
    if (ink < LEAST_INK) {
      gap += 1;
      continue;
    }
    if (isRule(pixels, width, height, x, box)) break;
    gap = 0;
    found = way < 0 ? x : x + 1;
  }
  return found;
}

/** A speck is no ink. */
const LEAST_INK = 2;

/** Whether the ink of a column goes on above and below of a box. */
function isRule(
  pixels: Uint8Array,
  width: number,
  height: number,
  x: number,
  { top, bottom }: PixelBox,
): boolean {
  const more = (bottom - top) * 0.4;
  const from = Math.max(0, Math.floor(top - more));
  const to = Math.min(height, Math.ceil(bottom + more));
  let ink = 0;
  for (let y = from; y < to; y++) if ((pixels[y * width + x] ?? 255) < INK) ink += 1;
  return ink > (to - from) * 0.85;
}

const ROW = 64;

/** Words by the stripes of the page that they touch. */
function byRow(words: readonly OcrWord[], height: number): OcrWord[][] {
  const rows = Array.from({ length: Math.ceil(height / ROW) + 1 }, (): OcrWord[] => []);
  for (const word of words) {
    const last = Math.min(rows.length - 1, Math.floor(word.box.bottom / ROW));
    for (let row = Math.max(0, Math.floor(word.box.top / ROW)); row <= last; row++) {
      rows[row]?.push(word);
    }
  }
  return rows;
}

/** Words that share rows of pixels with a box. */
function nearWords(rows: readonly (readonly OcrWord[])[], { top, bottom }: PixelBox): OcrWord[] {
  const from = Math.max(0, Math.floor(top / ROW));
  const found = new Set(rows.slice(from, Math.floor(bottom / ROW) + 1).flat());
  return [...found].filter(({ box }) => box.top < bottom && box.bottom > top);
}
