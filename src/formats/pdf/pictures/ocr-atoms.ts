import type { OcrWord } from '../../../core/recogniser.js';
import type { GlyphTable } from '../glyph-table.js';
import type { SideContent } from '../side/side-content.js';
import type { Quad } from '../quad.js';
import { quadContains } from '../quad.js';
import { boxQuadOn } from './surface.js';
import type { SurfaceReading } from './picture-reader.js';

/** A page (from 0), or content beside the pages, as what pictures are drawn by. */
export type PictureOwner = { readonly page: number } | { readonly side: SideContent };

/** Where something was read: pixels, the way from them to the coordinates of the content that shows them. */
export interface ReadPlace extends Omit<SurfaceReading, 'readings'> {
  readonly owner: PictureOwner;
  /** A page as it is drawn; what its glyphs show as well goes with the glyphs. */
  readonly isDrawnPage: boolean;
}

/** A word where OCR saw it. */
export interface PlacedWord {
  readonly word: OcrWord;
  readonly place: ReadPlace;
}

/** Gives the characters of words their numbers, and knows the words by these. */
export interface OcrAtoms {
  /** The number of each character of a word: those of the glyphs that show the same, or new ones. */
  readonly add: (placed: PlacedWord) => readonly number[];
  readonly wordsAt: (atom: number) => readonly PlacedWord[];
  readonly end: () => number;
}

/** The glyphs of some content, by which a word of a picture may be written as well. */
export interface KnownGlyphs {
  readonly table: GlyphTable;
  readonly firstAtom: number;
}

/**
 * @param first The first number that is free in the document.
 * @param glyphsOf The glyphs of a content.
 */
export function ocrAtoms(
  first: number,
  glyphsOf: (owner: PictureOwner) => KnownGlyphs | undefined,
): OcrAtoms {
  const words = new Map<number, PlacedWord[]>();
  let next = first;
  return {
    add: (placed) => {
      const { word, place } = placed;
      const glyphs = glyphsOf(place.owner);
      const same = glyphs && sameGlyphs(word, boxQuadOn(word.box, place.matrix), glyphs);
      const atoms = same ?? Array.from({ length: word.text.length }, (_, at) => next + at);
      if (same === undefined) next += word.text.length;
      if (same === undefined || !place.isDrawnPage) {
        for (const atom of atoms) words.set(atom, [...(words.get(atom) ?? []), placed]);
      }
      return atoms;
    },
    wordsAt: (atom) => words.get(atom) ?? [],
    end: () => next,
  };
}

/** The glyphs whose middles lie in a word's box, where they spell the same word. */
function sameGlyphs(
  { text }: OcrWord,
  quad: Quad,
  { table, firstAtom }: KnownGlyphs,
): number[] | undefined {
  const atoms: number[] = [];
  let spelled = '';
  for (let glyph = 0; glyph < table.count; glyph++) {
    const shown = table.text[glyph] ?? '';
    if (shown.trim() === '' || (table.show[glyph] ?? -1) < 0) continue;
    const x =
      (table.originX[glyph] ?? 0) + (table.advanceX[glyph] ?? 0) / 2 + (table.upX[glyph] ?? 0) / 4;
    const y =
      (table.originY[glyph] ?? 0) + (table.advanceY[glyph] ?? 0) / 2 + (table.upY[glyph] ?? 0) / 4;
    if (!quadContains(quad, x, y)) continue;
    spelled += shown;
    for (let unit = 0; unit < shown.length; unit++) atoms.push(glyph + firstAtom);
    if (spelled.length > text.length) return undefined;
  }
  return spelled === text ? atoms : undefined;
}
