import type { PageGlyphs } from '../pdfium/page-glyphs.js';
import { characterOf } from '../pdfium/page-text.js';

/** Glyphs whose baselines are closer than this, in points, are read as one line. */
const LINE_TOLERANCE = 2.5;

/**
 * The glyphs of a page read line by line from the top and from left to right, whatever order they were drawn in. A
 * gap of a fifth of a glyph is read as a blank.
 */
export function textByPosition(glyphs: PageGlyphs): string {
  const order = Array.from({ length: glyphs.count }, (_, index) => index).filter(
    (index) => glyphs.generated[index] === 0 && isInk(glyphs, index),
  );
  const y = (index: number): number => glyphs.y[index] ?? 0;
  order.sort((a, b) => y(b) - y(a));
  const lines: number[][] = [];
  let base = Number.NaN;
  for (const index of order) {
    if (Math.abs(base - y(index)) <= LINE_TOLERANCE) lines.at(-1)?.push(index);
    else {
      lines.push([index]);
      base = y(index);
    }
  }
  return lines.map((line) => lineText(glyphs, line)).join('\n');
}

function lineText(glyphs: PageGlyphs, line: number[]): string {
  const left = (index: number): number => (glyphs.middleX[index] ?? 0) - width(index) / 2;
  const width = (index: number): number => glyphs.width[index] ?? 0;
  line.sort((a, b) => left(a) - left(b));
  let text = '';
  let end = Number.POSITIVE_INFINITY;
  for (const index of line) {
    if (left(index) - end > width(index) / 5) text += ' ';
    text += characterOf(glyphs.unicode[index] ?? 0);
    end = left(index) + width(index);
  }
  return text;
}

function isInk(glyphs: PageGlyphs, index: number): boolean {
  return characterOf(glyphs.unicode[index] ?? 0).trim() !== '';
}
