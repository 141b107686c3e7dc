import { UNREADABLE, guessOf } from './font-text.js';
import type { FontText } from './font-text.js';
import type { GlyphTable } from './glyph-table.js';
import type { Matrix } from './matrix.js';
import { multiply } from './matrix.js';
import type { Show } from '../pdfjs/pdfjs-shows.js';
import { codeLength } from './show-alignment.js';
import type { ShowBuffer } from './show-buffer.js';
import type { TextState } from './text-state.js';

interface ShowInPlace {
  readonly buffer: ShowBuffer;
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
  const { buffer, size, show, showIndex, state, textMatrix, text } = placed;
  const { font, glyphs } = show;
  const { fontSize, charSpacing, wordSpacing, scaling, rise } = state;
  const [a, b, c, d, e, f] = multiply(textMatrix, state.ctm);
  const { originX: tableX, originY: tableY, advanceX, advanceY, upX, upY, width } = table;
  const {
    text: shownTexts,
    show: shows,
    element: elements,
    byteStart,
    byteEnd,
    isSpaceCode,
  } = table;
  // Position in unscaled text space, relative to the text matrix.
  let x = 0;
  let y = 0;
  let next = 0;
  let element = 0;
  for (let index = 0; index < buffer.count; index++) {
    const start = buffer.start[index] ?? -1;
    if (start < 0) {
      const number = buffer.number[index] ?? 0;
      if (font.vertical) y -= (number / 1000) * fontSize;
      else x -= (number / 1000) * fontSize * scaling;
      next++;
      continue;
    }
    const end = buffer.end[index] ?? 0;
    for (let at = start; at < end; next++) {
      const glyph = glyphs[next];
      if (glyph === undefined || typeof glyph === 'number') break;
      const length = size === 0 ? codeLength(buffer.bytes, at, end, glyph.originalCharCode) : size;
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
      const row = table.count++;
      const shown = text.textOf(glyph);
      if (shown === UNREADABLE) {
        const guess = guessOf(glyph);
        if (guess !== undefined) table.guess.set(row, guess);
      }
      shownTexts.push(shown);
      tableX[row] = originX * a + originY * c + e;
      tableY[row] = originX * b + originY * d + f;
      advanceX[row] = ownX * a + ownY * c;
      advanceY[row] = ownX * b + ownY * d;
      upX[row] = fontSize * c;
      upY[row] = fontSize * d;
      shows[row] = showIndex;
      elements[row] = element;
      byteStart[row] = at - start;
      byteEnd[row] = at - start + length;
      width[row] = thousandths;
      isSpaceCode[row] = glyph.isSpace ? 1 : 0;
      at += Math.max(1, length);
    }
    element++;
  }
  return multiply([1, 0, 0, 1, x, y], textMatrix);
}
