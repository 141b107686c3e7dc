import type { Box } from '../../../../core/place.js';
import type { DrawnGlyph } from '../../pdfium/drawn-glyphs.js';
import type { ExposureCode } from '../../../../core/exposure.js';
import type { PageImage } from '../../pdfium/render-page.js';
import type { PageObject } from '../../pdfium/page-objects.js';
import type { PdfiumCalls } from '../../pdfium/library.js';
import { differWithin, pageLooks } from './page-looks.js';
import type { PageLooks } from './page-looks.js';
import { floatAt, withMemory } from '../../pdfium/memory.js';
import { readDrawnGlyphs } from '../../pdfium/drawn-glyphs.js';
import { readPageObjects } from '../../pdfium/page-objects.js';

/** A glyph that can be copied from a page and not seen on it. */
export interface UnseenGlyph extends DrawnGlyph {
  readonly code: ExposureCode;
  /** A picture covers its place: then it may be what a scanner's software read from that picture. */
  readonly isInPicture: boolean;
}

export interface UnseenText {
  readonly glyphs: readonly UnseenGlyph[];
  /** The page as shown, and where a box of page coordinates is on it. */
  readonly seen: PageImage;
  readonly pixelsOf: PageLooks['pixelsOf'];
}

/** More objects than any page that people read. */
const MOST_OBJECTS = 200_000;
/** Glyphs lower than this, in points, are read by no one. */
const TINY = 0.9;
/** Text rendering mode 3: neither filled nor stroked. */
const INVISIBLE = 3;

/**
 * The glyphs that leave no trace on the page: drawn with them and without them it looks the same. Why is told by
 * drawing it again without annotations, and with nothing but text. `undefined` when the page cannot be drawn.
 */
export function unseenGlyphs(pdfium: PdfiumCalls, page: number): UnseenText | undefined {
  const objects = readPageObjects(pdfium, page, MOST_OBJECTS);
  if (objects === undefined) return undefined;
  const glyphs = readDrawnGlyphs(pdfium, page);
  const looks = pageLooks(pdfium, page, objects);
  const seen = looks.draw(() => true, true);
  const bare = glyphs.length === 0 ? seen : looks.draw(isNoText, true);
  if (seen === undefined || bare === undefined) return undefined;
  const tell = causeTeller(pdfium, page, objects, looks);
  const unseen = glyphs.flatMap((glyph): UnseenGlyph[] => {
    const isShown = glyph.mode !== INVISIBLE && differWithin(seen, bare, looks.pixelsOf(glyph.ink));
    if (!isShown) return [{ ...glyph, ...tell(glyph) }];
    const isTiny = Math.max(glyph.ink.top - glyph.ink.bottom, widthOf(glyph)) < TINY;
    return isTiny && /[\p{L}\p{N}]/u.test(glyph.character)
      ? [{ ...glyph, code: 'tiny-text', isInPicture: false }]
      : [];
  });
  return { glyphs: unseen, seen, pixelsOf: looks.pixelsOf };
}

const isNoText = ({ kind }: PageObject): boolean => kind !== 'text';
const widthOf = ({ ink }: DrawnGlyph): number => ink.right - ink.left;

type Cause = Pick<UnseenGlyph, 'code' | 'isInPicture'>;

function causeTeller(
  pdfium: PdfiumCalls,
  page: number,
  objects: readonly PageObject[],
  { draw, pixelsOf }: PageLooks,
): (glyph: DrawnGlyph) => Cause {
  const orders = new Map(objects.map(({ handle }, order) => [handle, order]));
  const bounds = pageBounds(pdfium, page);
  const plain = once(() => [draw(() => true), draw(isNoText)]);
  const alone = once(() => [draw(({ kind }) => kind === 'text'), draw(() => false)]);
  const differs = ([one, other]: readonly (PageImage | undefined)[], ink: Box): boolean =>
    one !== undefined && other !== undefined && differWithin(one, other, pixelsOf(ink));

  return ({ ink, object, mode }) => {
    const middle = { x: (ink.left + ink.right) / 2, y: (ink.bottom + ink.top) / 2 };
    const order = orders.get(object) ?? -1;
    const over = objects.filter(
      ({ bounds: area, kind }) => kind !== 'text' && area !== undefined && holds(area, middle),
    );
    const isInPicture = over.some(({ kind }) => kind === 'image');
    const named = (code: ExposureCode): Cause => ({ code, isInPicture });
    if (bounds !== undefined && !holds(bounds, middle)) return named('text-off-page');
    if (mode === INVISIBLE) return named('invisible-text');
    if (differs(plain(), ink)) return named('text-under-annotation');
    if (differs(alone(), ink)) {
      const cover = over.findLast(({ handle }) => (orders.get(handle) ?? -1) > order);
      if (cover?.kind === 'image') return named('text-under-image');
      return named(cover === undefined ? 'same-colour-text' : 'text-under-box');
    }
    if (objects[order]?.isLayered === true) return named('hidden-layer');
    if (isPale(pdfium, object)) return named('same-colour-text');
    return named(isClipped(pdfium, object) ? 'clipped-text' : 'undrawn-text');
  };
}

function isClipped(pdfium: PdfiumCalls, object: number): boolean {
  const clip = pdfium._FPDFPageObj_GetClipPath(object);
  return clip !== 0 && pdfium._FPDFClipPath_CountPaths(clip) > 0;
}

/** Whether a text object is painted in white or next to it, or hardly at all. */
function isPale(pdfium: PdfiumCalls, object: number): boolean {
  return withMemory(pdfium, 16, (out) => {
    const has = pdfium._FPDFPageObj_GetFillColor(object, out, out + 4, out + 8, out + 12);
    const [red, green, blue, alpha] = [0, 4, 8, 12].map((at) => pdfium.HEAPU8[out + at] ?? 0);
    return has !== 0 && (Math.min(red ?? 0, green ?? 0, blue ?? 0) > 230 || (alpha ?? 255) < 20);
  });
}

/** What is shown of the page, in its own coordinates: FS_RECTF is left, top, right, bottom. */
function pageBounds(pdfium: PdfiumCalls, page: number): Box | undefined {
  return withMemory(pdfium, 16, (out) => {
    if (pdfium._FPDF_GetPageBoundingBox(page, out) === 0) return undefined;
    const [left = 0, top = 0, right = 0, bottom = 0] = [0, 4, 8, 12].map((at) =>
      floatAt(pdfium, out + at),
    );
    return { left, bottom: Math.min(top, bottom), right, top: Math.max(top, bottom) };
  });
}

function holds({ left, bottom, right, top }: Box, { x, y }: { x: number; y: number }): boolean {
  return x >= left && x <= right && y >= bottom && y <= top;
}

function once<Value>(make: () => Value): () => Value {
  let made: { readonly value: Value } | undefined;
  return () => (made ??= { value: make() }).value;
}
