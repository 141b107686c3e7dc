import type { PdfiumCalls } from './library.js';
import type { PageGlyphs } from './page-glyphs.js';
import { withMemory } from './memory.js';

/**
 * The text of an open page in PDFium's reading order; lines end in `\n`, and a hyphen that PDFium takes for a
 * broken word's stays a hyphen.
 */
export function readPageText(pdfium: PdfiumCalls, page: number): string {
  const textPage = pdfium._FPDFText_LoadPage(page);
  if (textPage === 0) return '';
  try {
    const count = Math.max(0, pdfium._FPDFText_CountChars(textPage));
    // A character may take two units, and PDFium adds a zero.
    return withMemory(pdfium, 4 * count + 4, (pointer) => {
      const units = pdfium._FPDFText_GetText(textPage, 0, count, pointer);
      const start = pointer >> 1;
      return tidy(utf16(pdfium.HEAPU16.subarray(start, start + Math.max(0, units - 1))));
    });
  } finally {
    pdfium._FPDFText_ClosePage(textPage);
  }
}

/** The same text from glyphs already read, with the left edge of each UTF-16 unit in points. */
export function textOfGlyphs(glyphs: PageGlyphs): { text: string; x: Float32Array } {
  const parts: string[] = [];
  const edges: number[] = [];
  for (let index = 0; index < glyphs.count; index += 1) {
    const character = characterOf(glyphs.unicode[index] ?? 0);
    parts.push(character);
    for (let unit = 0; unit < character.length; unit += 1) edges.push(glyphs.x[index] ?? 0);
  }
  return { text: parts.join(''), x: Float32Array.from(edges) };
}

/** What a code point of PDFium's stands for; empty for nothing known and for the first half of a line end. */
export function characterOf(codePoint: number): string {
  if (codePoint === 0 || codePoint === 0x0d || codePoint > 0x10ffff) return '';
  return LINE_END_HYPHENS.includes(codePoint) ? '-' : String.fromCodePoint(codePoint);
}

/** PDFium marks a hyphen at a line end by one of these, by version. */
const LINE_END_HYPHENS: readonly number[] = [0x02, 0xfffe];

function tidy(text: string): string {
  return text.replaceAll(/[\0\r]/gu, '').replaceAll(/[\u0002\ufffe]/gu, '-');
}

function utf16(units: Uint16Array): string {
  const parts: string[] = [];
  for (let start = 0; start < units.length; start += 8192) {
    parts.push(String.fromCharCode(...units.subarray(start, start + 8192)));
  }
  return parts.join('');
}
