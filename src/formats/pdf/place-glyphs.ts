import type { FontText } from './font-text.js';
import type { GlyphTable } from './glyph-table.js';
import type { Matrix } from './matrix.js';
import { multiply } from './matrix.js';
import type { Show } from './pdfjs.js';
import { codeLength } from './show-alignment.js';
import type { ShowElement } from './show-alignment.js';
import type { TextState } from './text-state.js';

interface ShowInPlace {
  readonly elements: readonly ShowElement[];
  readonly size: 0 | 1 | 2;
  readonly show: Show;
  readonly showIndex: number;
  readonly state: TextState;
  readonly textMatrix: Matrix;
  readonly text: FontText;
}

/**
 * Adds the glyphs of one show operator to the table and gives the text matrix after it (ISO 32000-2 §9.4.4).
 * The widths are scaled by the font's own matrix: a thousandth is only the usual one.
 */
export function placeGlyphs(table: GlyphTable, placed: ShowInPlace): Matrix {
  const { elements, size, show, showIndex, state, textMatrix, text } = placed;
  const { font, glyphs } = show;
  const { fontSize, charSpacing, wordSpacing, scaling, rise } = state;
  const [a, b, c, d, e, f] = multiply(textMatrix, state.ctm);
  // Position in unscaled text space, relative to the text matrix.
  let x = 0;
  let y = 0;
  let next = 0;
  let element = 0;
  for (const part of elements) {
    if (typeof part === 'number') {
      if (font.vertical) y -= (part / 1000) * fontSize;
      else x -= (part / 1000) * fontSize * scaling;
      next++;
      continue;
    }
    for (let at = 0; at < part.length; next++) {
      const glyph = glyphs[next];
      if (glyph === undefined || typeof glyph === 'number') break;
      const length = size === 0 ? codeLength(part, at, glyph.originalCharCode) : size;
      const spacing = charSpacing + (glyph.isSpace ? wordSpacing : 0);
      let ownX: number;
      let ownY: number;
      let originX = x;
      let originY = y + rise;
      let thousandths: number;
      if (font.vertical) {
        const [w1, vx, vy] = glyph.vmetric ?? [-1 / font.scale, glyph.width / 2, 0.88 / font.scale];
        thousandths = w1 * font.scale * 1000;
        originX -= vx * font.scale * fontSize * scaling;
        originY -= vy * font.scale * fontSize;
        // The box of an upright glyph in a column is as wide as the glyph and one advance high.
        ownX = glyph.width * font.scale * fontSize * scaling;
        ownY = 0;
        y += w1 * font.scale * fontSize + spacing;
      } else {
        thousandths = glyph.width * font.scale * 1000;
        ownX = glyph.width * font.scale * fontSize * scaling;
        ownY = 0;
        x += ownX + spacing * scaling;
      }
      const index = table.count++;
      table.text.push(text(glyph));
      table.originX[index] = originX * a + originY * c + e;
      table.originY[index] = originX * b + originY * d + f;
      table.advanceX[index] = ownX * a + ownY * c;
      table.advanceY[index] = ownX * b + ownY * d;
      table.upX[index] = fontSize * c;
      table.upY[index] = fontSize * d;
      table.show[index] = showIndex;
      table.element[index] = element;
      table.byteStart[index] = at;
      table.byteEnd[index] = at + length;
      table.width[index] = thousandths;
      table.isSpaceCode[index] = glyph.isSpace ? 1 : 0;
      at += Math.max(1, length);
    }
    element++;
  }
  return multiply([1, 0, 0, 1, x, y], textMatrix);
}
