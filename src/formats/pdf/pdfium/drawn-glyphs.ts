import type { Box } from '../../../core/place.js';
import type { PdfiumCalls } from './library.js';
import type { GlyphStand } from './blank-glyph.js';
import { blankGlyphBox } from './blank-glyph.js';
import { characterOf } from './page-text.js';
import { doubleAt, floatAt, withMemory } from './memory.js';

/** A character of a page that takes room, with what draws it. */
export interface DrawnGlyph {
  readonly character: string;
  /** Where it would leave ink, in points of the page; without an outline, where a letter in its place would. */
  readonly ink: Box;
  /** Handle of its text object. */
  readonly object: number;
  /** Text rendering mode (ISO 32000-2 §9.3.6, table 104). */
  readonly mode: number;
}

/** The glyphs of an open page in PDFium's reading order, but for blanks and what takes no room. */
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
        const box = {
          left: doubleAt(pdfium, out),
          right: doubleAt(pdfium, out + 8),
          bottom: doubleAt(pdfium, out + 16),
          top: doubleAt(pdfium, out + 24),
        };
        if (!(box.right > box.left && box.top > box.bottom)) continue;
        const stand = standOf(pdfium, textPage, index, out);
        const ink = (stand && blankGlyphBox(box, stand)) ?? box;
        const mode = pdfium._FPDFTextObj_GetTextRenderMode(object);
        glyphs.push({ character, ink, object, mode });
      }
      return glyphs;
    });
  } finally {
    pdfium._FPDFText_ClosePage(textPage);
  }
}

/** `out`: 32 bytes to write to. */
function standOf(
  pdfium: PdfiumCalls,
  textPage: number,
  index: number,
  out: number,
): GlyphStand | undefined {
  if (pdfium._FPDFText_GetCharOrigin(textPage, index, out, out + 8) === 0) return undefined;
  const origin = [doubleAt(pdfium, out), doubleAt(pdfium, out + 8)] as const;
  if (pdfium._FPDFText_GetMatrix(textPage, index, out) === 0) return undefined;
  const at = (place: number): number => floatAt(pdfium, out + 4 * place);
  const turn = [at(0), at(1), at(2), at(3)] as const;
  return { origin, turn, size: pdfium._FPDFText_GetFontSize(textPage, index) };
}
