import type { Box } from '../../../core/place.js';
import type { PdfiumCalls } from './library.js';
import { characterOf } from './page-text.js';
import { doubleAt, withMemory } from './memory.js';

/** A character of a page that has an outline, with what draws it. */
export interface DrawnGlyph {
  readonly character: string;
  /** Where its outline would leave ink, in points of the page. */
  readonly ink: Box;
  /** Handle of its text object. */
  readonly object: number;
  /** Text rendering mode (ISO 32000-2 §9.3.6, table 104). */
  readonly mode: number;
}

/** The glyphs of an open page in PDFium's reading order, but for blanks and what has no outline. */
export function readDrawnGlyphs(pdfium: PdfiumCalls, page: number): DrawnGlyph[] {
  const textPage = pdfium._FPDFText_LoadPage(page);
  if (textPage === 0) return [];
  try {
    return withMemory(pdfium, 32, (out) => {
      const glyphs: DrawnGlyph[] = [];
      const count = pdfium._FPDFText_CountChars(textPage);
      for (let index = 0; index < count; index += 1) {
        if (pdfium._FPDFText_IsGenerated(textPage, index) === 1) continue;
        const character = characterOf(pdfium._FPDFText_GetUnicode(textPage, index) >>> 0);
        if (character.trim() === '') continue;
        const has = pdfium._FPDFText_GetCharBox(textPage, index, out, out + 8, out + 16, out + 24);
        const object = pdfium._FPDFText_GetTextObject(textPage, index);
        if (has === 0 || object === 0) continue;
        const ink = {
          left: doubleAt(pdfium, out),
          right: doubleAt(pdfium, out + 8),
          bottom: doubleAt(pdfium, out + 16),
          top: doubleAt(pdfium, out + 24),
        };
        if (!(ink.right > ink.left && ink.top > ink.bottom)) continue;
        const mode = pdfium._FPDFTextObj_GetTextRenderMode(object);
        glyphs.push({ character, ink, object, mode });
      }
      return glyphs;
    });
  } finally {
    pdfium._FPDFText_ClosePage(textPage);
  }
}
