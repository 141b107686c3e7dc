import type { Box } from '../../../core/place.js';
import type { PdfiumCalls } from '../pdfium/library.js';
import { readGlyphsWithoutWords } from '../pdfium/without-words.js';
import { besideLayer } from './beside-layer.js';
import type { OpenPage } from './open-page.js';
import type { GlyphDifference, Move } from './same-glyphs.js';
import { compareGlyphs } from './same-glyphs.js';

/**
 * Compares two open pages by their glyphs. Where they differ and words stand for glyphs on either, the glyphs themselves
 * are compared: words that say a value go with it, and what is drawn in their place is the same as before.
 */
export function compareDrawn(
  pdfium: PdfiumCalls,
  before: OpenPage,
  after: OpenPage,
  boxes: readonly Box[],
  moves: readonly Move[] = [],
): GlyphDifference {
  const compare = (was: OpenPage, is: OpenPage): GlyphDifference => {
    const same = besideLayer(pdfium, was, is);
    return compareGlyphs(same.before, same.after, boxes, moves, same.mayGo);
  };
  const difference = compare(before, after);
  if (difference.box === undefined) return difference;
  const was = readGlyphsWithoutWords(pdfium, before.page);
  const is = readGlyphsWithoutWords(pdfium, after.page);
  if (was === undefined && is === undefined) return difference;
  return compare(
    { page: before.page, glyphs: was ?? before.glyphs },
    { page: after.page, glyphs: is ?? after.glyphs },
  );
}
