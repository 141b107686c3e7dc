import type { OcrWord } from '../../../core/recogniser.js';
import type { GlyphTable } from '../content/glyph-table.js';
import type { SideContent } from '../side/side-content.js';
import type { Quad } from '../content/quad.js';
import { quadContains } from '../content/quad.js';
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
  /** Pages, from 1, on which the text says other things than what is drawn shows. */
  readonly contradicted: () => readonly number[];
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
  const contradicted = new Set<number>();
  let next = first;
  return {
    add: (placed) => {
      const { word, place } = placed;
      const glyphs = glyphsOf(place.owner);
      const under = glyphs && glyphsUnder(boxQuadOn(word.box, place.matrix), glyphs);
      const same = under?.text === word.text ? under.atoms : undefined;
      if (under !== undefined && 'page' in place.owner && place.isDrawnPage) {
        if (contradicts(word, under.text)) contradicted.add(place.owner.page + 1);
      }
      const atoms = same ?? Array.from({ length: word.text.length }, (_, at) => next + at);
      if (same === undefined) next += word.text.length;
      if (same === undefined || !place.isDrawnPage) {
        for (const atom of atoms) words.set(atom, [...(words.get(atom) ?? []), placed]);
      }
      return atoms;
    },
    wordsAt: (atom) => words.get(atom) ?? [],
    contradicted: () => [...contradicted],
    end: () => next,
  };
}

/** The glyphs whose middles lie in a word's box, and what they spell; each unit of it has the number of its glyph. */
function glyphsUnder(
  quad: Quad,
  { table, firstAtom }: KnownGlyphs,
): { readonly text: string; readonly atoms: readonly number[] } {
  const [x0, y0, x1, y1] = quad;
  const found: { readonly glyph: number; readonly along: number }[] = [];
  for (let glyph = 0; glyph < table.count; glyph++) {
    const shown = table.text[glyph] ?? '';
    if (shown.trim() === '' || (table.show[glyph] ?? -1) < 0) continue;
    const x =
      (table.originX[glyph] ?? 0) + (table.advanceX[glyph] ?? 0) / 2 + (table.upX[glyph] ?? 0) / 4;
    const y =
      (table.originY[glyph] ?? 0) + (table.advanceY[glyph] ?? 0) / 2 + (table.upY[glyph] ?? 0) / 4;
    if (!quadContains(quad, x, y)) continue;
    found.push({ glyph, along: (x - x0) * (x1 - x0) + (y - y0) * (y1 - y0) });
  }
  // As one reads them, in whichever order they are drawn.
  found.sort((a, b) => a.along - b.along);
  const texts = found.map(({ glyph }) => table.text[glyph] ?? '');
  return {
    text: texts.join(''),
    atoms: found.flatMap(({ glyph }, at) =>
      Array.from({ length: texts[at]?.length ?? 0 }, () => glyph + firstAtom),
    ),
  };
}

/** A number that is read for sure, where the text has another one: OCR errs in a digit or two. */
function contradicts({ text, confidence }: OcrWord, said: string): boolean {
  const seen = text.replaceAll(/\D/gu, '');
  if (seen.length < LEAST_DIGITS || confidence < SURE || said === '') return false;
  const digits = said.replaceAll(/\D/gu, '');
  const same = [...seen].filter((digit, at) => digits[at] === digit).length;
  return same < seen.length / 2;
}

const LEAST_DIGITS = 4;
const SURE = 0.8;
