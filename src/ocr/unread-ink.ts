import type { GrayRaster, OcrWord, PixelBox } from '../core/recogniser.js';

/** Below this a pixel of a page of even light is ink; a gray stamp is. */
const INK = 150;
/**
 * From here on something was not read. On made-up letters, statements and forms that OCR reads well there is less than
 * 0.5, under a stamp more than 1.3.
 */
export const MUCH_UNREAD_INK = 0.9;

/** In inches: the cells of the grid, and what is a rule when it is longer. */
const CELL = 0.1;
const RULE = 0.4;
/** Share of a cell that strokes blacken: less is specks, more a filled field. */
const LEAST_STROKES = 0.05;
/** On a page of few words, which may be one of letters that fell to pieces. */
const LEAST_PIECES = 0.015;
const FEW_WORDS = 20;
const MOST_STROKES = 0.6;

/**
 * How much of a page has strokes on it that stand in no word, in square inches: letters that were not read, handwriting,
 * stamps. Rules and filled fields are left out.
 * @param words In pixels of the page.
 * @param letterBoxes Boxes for one letter each, within their rules, which are shorter than others.
 */
export function unreadInk(
  page: GrayRaster,
  words: readonly OcrWord[],
  dpi: number,
  letterBoxes: readonly PixelBox[] = [],
): number {
  const { width, height } = page;
  const ink = strokesOf(page, Math.round(dpi * RULE));
  clearSides(ink, page, letterBoxes, dpi);
  const margin = Math.ceil(dpi * 0.04);
  const isScarce = words.filter(({ text }) => text.length >= 3).length < FEW_WORDS;
  const least = isScarce ? LEAST_PIECES : LEAST_STROKES;
  for (const { box } of words) {
    const left = Math.max(0, Math.floor(box.left) - margin);
    const right = Math.min(width, Math.ceil(box.right) + margin);
    const bottom = Math.min(height, Math.ceil(box.bottom) + margin);
    for (let y = Math.max(0, Math.floor(box.top) - margin); y < bottom; y++) {
      ink.fill(0, y * width + left, y * width + right);
    }
  }
  const cell = Math.max(4, Math.round(dpi * CELL));
  let cells = 0;
  for (let top = 0; top + cell <= height; top += cell) {
    for (let left = 0; left + cell <= width; left += cell) {
      let count = 0;
      for (let y = top; y < top + cell; y++) {
        const row = y * width;
        for (let at = row + left; at < row + left + cell; at++) count += ink[at] ?? 0;
      }
      if (count >= cell * cell * least && count <= cell * cell * MOST_STROKES) cells += 1;
    }
  }
  return cells * CELL * CELL;
}

/** In inches: what the sides of a box for a letter are thick, and how far they reach into it where they are gray. */
const SIDE = 0.03;
const SIDE_INSIDE = 0.012;

/** Takes out the sides of boxes; what stands in them stays. */
function clearSides(
  ink: Uint8Array,
  { width, height }: GrayRaster,
  cells: readonly PixelBox[],
  dpi: number,
): void {
  const out = Math.ceil(dpi * SIDE);
  const inside = Math.ceil(dpi * SIDE_INSIDE);
  for (const { left, top, right, bottom } of cells) {
    const [x0, x1] = [Math.max(0, left - out), Math.min(width, right + out)];
    for (let y = Math.max(0, top - out); y < Math.min(height, bottom + out); y++) {
      const row = y * width;
      const isInside = y >= top + inside && y < bottom - inside;
      ink.fill(0, row + x0, row + (isInside ? Math.min(x1, left + inside) : x1));
      if (isInside) ink.fill(0, row + Math.max(x0, right - inside), row + x1);
    }
  }
}

/** 1 where ink is that is no part of a long level or upright run. */
function strokesOf({ width, height, pixels }: GrayRaster, long: number): Uint8Array {
  const ink = new Uint8Array(pixels.length);
  for (let at = 0; at < ink.length; at++) ink[at] = (pixels[at] ?? 255) < INK ? 1 : 0;
  const out = ink.slice();
  clearRules(ink, out, { steps: width, step: 1, lines: height, line: width }, long);
  clearRules(ink, out, { steps: height, step: width, lines: width, line: 1 }, long);
  return out;
}

/**
 * A page that was set level has rules that are jagged, and not quite level: a run goes on where a pixel beside it is ink,
 * and the pixels beside it go with it.
 */
function clearRules(
  ink: Uint8Array,
  out: Uint8Array,
  { steps, step, lines, line }: Way,
  long: number,
): void {
  for (let number = 1; number + 1 < lines; number++) {
    const start = number * line;
    for (let at = 0, run = 0; at <= steps; at++) {
      const here = start + at * step;
      if (at < steps && (ink[here] ?? 0) + (ink[here - line] ?? 0) + (ink[here + line] ?? 0) > 0) {
        run += 1;
      } else {
        if (run > long) {
          for (let of = here - run * step; of < here; of += step) {
            out[of - line] = out[of] = out[of + line] = 0;
          }
        }
        run = 0;
      }
    }
  }
}

/** Rows, or columns. */
interface Way {
  readonly steps: number;
  readonly step: number;
  readonly lines: number;
  readonly line: number;
}
