import type { PdfiumCalls } from './library.js';
import { doubleAt, floatAt, withMemory } from './memory.js';

/** The characters of a page in PDFium's reading order, as parallel arrays of the same length. */
export interface PageGlyphs {
  readonly count: number;
  /** Unicode code points; 0 where PDFium knows none. */
  readonly unicode: Uint32Array;
  /** 1 for a blank or line end that PDFium made up, 0 for a glyph of the page. */
  readonly generated: Uint8Array;
  /** Origin on the baseline, in points of the page's unrotated coordinates. */
  readonly x: Float64Array;
  readonly y: Float64Array;
  /** Middle, width and height of the glyph's cell (advance by ascent to descent), same coordinates. */
  readonly middleX: Float32Array;
  readonly middleY: Float32Array;
  readonly width: Float32Array;
  readonly height: Float32Array;
}

/** Reads every character of an open page. */
export function readPageGlyphs(pdfium: PdfiumCalls, page: number): PageGlyphs {
  const textPage = pdfium._FPDFText_LoadPage(page);
  if (textPage === 0) return emptyGlyphs(0);
  try {
    const glyphs = emptyGlyphs(Math.max(0, pdfium._FPDFText_CountChars(textPage)));
    withMemory(pdfium, 32, (pointer) => {
      for (let index = 0; index < glyphs.count; index += 1) {
        readGlyph(pdfium, textPage, index, pointer, glyphs);
      }
    });
    return glyphs;
  } finally {
    pdfium._FPDFText_ClosePage(textPage);
  }
}

function readGlyph(
  pdfium: PdfiumCalls,
  textPage: number,
  index: number,
  pointer: number,
  glyphs: PageGlyphs,
): void {
  glyphs.unicode[index] = pdfium._FPDFText_GetUnicode(textPage, index) >>> 0;
  glyphs.generated[index] = pdfium._FPDFText_IsGenerated(textPage, index) === 1 ? 1 : 0;
  pdfium._FPDFText_GetCharOrigin(textPage, index, pointer, pointer + 8);
  const x = doubleAt(pdfium, pointer);
  const y = doubleAt(pdfium, pointer + 8);
  glyphs.x[index] = x;
  glyphs.y[index] = y;
  // FS_RECTF is left, top, right, bottom.
  const cell = pointer + 16;
  const hasCell = pdfium._FPDFText_GetLooseCharBox(textPage, index, cell) !== 0;
  const left = hasCell ? floatAt(pdfium, cell) : x;
  const top = hasCell ? floatAt(pdfium, cell + 4) : y;
  const right = hasCell ? floatAt(pdfium, cell + 8) : x;
  const bottom = hasCell ? floatAt(pdfium, cell + 12) : y;
  glyphs.middleX[index] = (left + right) / 2;
  glyphs.middleY[index] = (top + bottom) / 2;
  glyphs.width[index] = Math.abs(right - left);
  glyphs.height[index] = Math.abs(top - bottom);
}

function emptyGlyphs(count: number): PageGlyphs {
  return {
    count,
    unicode: new Uint32Array(count),
    generated: new Uint8Array(count),
    x: new Float64Array(count),
    y: new Float64Array(count),
    middleX: new Float32Array(count),
    middleY: new Float32Array(count),
    width: new Float32Array(count),
    height: new Float32Array(count),
  };
}
