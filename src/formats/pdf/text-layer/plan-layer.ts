import type { GlyphTable } from '../content/glyph-table.js';
import { inherited, numbersOf } from '../objects/objects.js';
import type { PageGlyphs } from '../content/page-glyphs.js';
import { PDFArray } from '../objects/pdf-lib.js';
import type { PDFPageLeaf } from '../objects/pdf-lib.js';
import { isLegible } from '../pictures/drawn-pictures.js';
import type { ReadSurface } from '../pictures/read-surface.js';
import type { ShownPictures } from '../pdfium/shown-pictures.js';
import { boxQuad, quadContains, transformedQuad } from '../content/quad.js';
import type { Quad } from '../content/quad.js';
import type { PageWord } from './page-words.js';
import { glyphMiddle, pageWords, shareCovered } from './page-words.js';

/** The text layer that a page gets, and the glyphs of an older one in whose place it comes. */
export interface PlannedLayer {
  readonly words: readonly PageWord[];
  readonly replaces: readonly number[];
}

export interface LayerPlace {
  readonly node: PDFPageLeaf;
  readonly glyphs: PageGlyphs;
  /** What OCR read on the page. */
  readonly surfaces: readonly ReadSurface[];
  /** Glyphs that go in any case, and what is marked or painted. */
  readonly removed: ReadonlySet<number>;
  readonly marks: readonly Quad[];
  /** A picture on the page was painted. */
  readonly isPainted: boolean;
  /** Lends what the page shows, as it was, to whoever asks whether it shows a picture. */
  readonly shown: Pick<ShownPictures, 'withPage'>;
  /** From 0. */
  readonly index: number;
}

/**
 * A scan gets a layer where it has none. One that it has is replaced where the picture was painted, so that what the layer says is what the
 * picture shows; unless OCR was not sure of it, or read much less than the layer says: then the old one stays,
 * without what was removed.
 */
export function planLayer(place: LayerPlace): PlannedLayer | undefined {
  const { glyphs, surfaces, removed, marks, isPainted } = place;
  const { table } = glyphs;
  const pictures = glyphs.images
    .filter(isLegible)
    .map(({ ctm }) => transformedQuad(boxQuad(UNIT), ctm));
  const own = Array.from({ length: table.count }, (_, glyph) => glyph).filter(
    (glyph) => (table.show[glyph] ?? -1) >= 0 && !removed.has(glyph),
  );
  const isOld = (glyph: number): boolean =>
    glyphs.shows[table.show[glyph] ?? -1]?.mode === INVISIBLE &&
    pictures.some((picture) => quadContains(picture, ...glyphMiddle(table, glyph)));
  const old = own.filter(isOld);
  const kept = own.filter((glyph) => !isOld(glyph) && isText(table, glyph));
  if (surfaces.length === 0 || !isScan(place.node, pictures, kept.length)) return undefined;
  const isReplaced = isPainted && surfaces.every(({ place: { needsReview } }) => !needsReview);
  const said = old.filter((glyph) => isText(table, glyph)).length;
  if (said > 0 && !isReplaced) return undefined;
  const middles = kept.map((glyph) => glyphMiddle(table, glyph));
  if (shareCovered(surfaces, middles) > MOST_COVERED) return undefined;
  const words = place.shown.withPage(place.index, glyphs.images.length, (shows) =>
    pageWords(surfaces, { marks, glyphs: middles, shows }),
  );
  const length = words.reduce((sum, { text }) => sum + text.length, 0);
  if (length === 0 || length < said * LEAST_OF_OLD) return undefined;
  return { words, replaces: old };
}

function isText(table: GlyphTable, glyph: number): boolean {
  return (table.text[glyph] ?? '').trim() !== '';
}

/** A page of nothing but pictures, or one that they cover for the most part. */
function isScan(node: PDFPageLeaf, pictures: readonly Quad[], kept: number): boolean {
  if (pictures.length === 0) return false;
  if (kept === 0) return true;
  const box = inherited(node, 'CropBox') ?? inherited(node, 'MediaBox');
  const [x0 = 0, y0 = 0, x1 = 0, y1 = 0] = box instanceof PDFArray ? numbersOf(box) : [];
  const page = Math.abs((x1 - x0) * (y1 - y0));
  const covered = pictures.reduce((sum, quad) => sum + areaOf(quad), 0);
  return covered > page * LEAST_SHARE;
}

function areaOf([x0, y0, x1, y1, , , x3, y3]: Quad): number {
  return Math.abs((x1 - x0) * (y3 - y0) - (y1 - y0) * (x3 - x0));
}

/** Neither filled nor stroked (ISO 32000-2 §9.3.6). */
const INVISIBLE = 3;
const UNIT = { left: 0, bottom: 0, right: 1, top: 1 } as const;
/** Of a page's area. */
const LEAST_SHARE = 0.5;
/** Of the words: then the page says in its own text what the picture shows. */
const MOST_COVERED = 0.5;
/** Of its letters. */
const LEAST_OF_OLD = 0.7;
