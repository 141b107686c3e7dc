import type { PdfiumCalls } from './library.js';
import { withMemory } from './memory.js';
import type { PageGlyphs } from './page-glyphs.js';
import { readPageGlyphs } from './page-glyphs.js';
import { readPageObjects } from './page-objects.js';

/** A page with more objects than this is read as it is. */
const MOST_OBJECTS = 200_000;

/**
 * The glyphs of an open page as drawn, where PDFium would give the words of marked content in their place (ActualText,
 * ISO 32000-2 §14.9.4), at places that it guesses. Takes the words out of the page as it is open; undefined where there
 * are none.
 */
export function readGlyphsWithoutWords(pdfium: PdfiumCalls, page: number): PageGlyphs | undefined {
  const objects = readPageObjects(pdfium, page, MOST_OBJECTS) ?? [];
  const removed = withMemory(pdfium, ACTUAL_TEXT.length, (key) => {
    pdfium.HEAPU8.set(ACTUAL_TEXT, key);
    let count = 0;
    for (const { handle, kind } of objects) {
      if (kind !== 'text') continue;
      const marks = pdfium._FPDFPageObj_CountMarks(handle);
      for (let index = 0; index < marks; index += 1) {
        const mark = pdfium._FPDFPageObj_GetMark(handle, index);
        count += pdfium._FPDFPageObjMark_RemoveParam(handle, mark, key) === 0 ? 0 : 1;
      }
    }
    return count;
  });
  return removed === 0 ? undefined : readPageGlyphs(pdfium, page);
}

const ACTUAL_TEXT = new TextEncoder().encode('ActualText\0');
