import { PDFArray, PDFInvalidObject, PDFName, PDFPageLeaf, PDFRawStream } from './pdf-lib.js';
import type { PDFContext, PDFObject } from './pdf-lib.js';
import type { BlindSpot } from '../../core/document.js';
import type { DrawnImage, PageGlyphs } from './page-glyphs.js';
import { UNREADABLE } from './font-text.js';
import { eachDict, lookup, nameAt, numberAt } from './objects.js';
import type { ReadSide } from './side/read-side-content.js';
import { reachable } from './sweep.js';

/** What of a page was drawn but not read. */
export function pageBlindSpots(page: PageGlyphs, pageNumber: number): BlindSpot[] {
  const where = `page ${String(pageNumber)}`;
  const spots: BlindSpot[] = [];
  const images = page.images.filter(isLegible).length;
  if (images > 0 || page.images.length > MAX_SMALL_IMAGES) {
    const why = 'Pictures are not read yet; look at them yourself.';
    spots.push({ code: 'image', where, why });
  }
  if (page.unaligned > 0) {
    spots.push({ code: 'unaligned-text', where, why: UNALIGNED });
  }
  if (hasUnreadableText(page)) {
    spots.push({ code: 'unreadable-text', where, why: UNREADABLE_TEXT });
  }
  if (page.table.count === 0 && page.paintings > 0 && images === 0) {
    const why = 'The page holds drawings and no text; letters drawn as outlines are not read yet.';
    spots.push({ code: 'drawing', where, why });
  }
  return spots;
}

/** A scan is sometimes cut into strips, each too low to hold a line. */
const MAX_SMALL_IMAGES = 40;

/** Whether a picture could hold text: below this size, in pixels, no identifier is legible. */
function isLegible({ width, height }: Pick<DrawnImage, 'width' | 'height'>): boolean {
  return width > 30 && height > 12;
}

/** A bullet or two out of a symbol font is no text; a run of unknown glyphs, or many different ones, may be. */
function hasUnreadableText({ table }: PageGlyphs): boolean {
  let run = 0;
  let unreadable = 0;
  let readable = 0;
  const kinds = new Set<string>();
  for (let glyph = 0; glyph < table.count; glyph++) {
    if (table.text[glyph] !== UNREADABLE) {
      if (table.text[glyph]?.trim() === '') continue;
      readable++;
      run = 0;
      continue;
    }
    unreadable++;
    run++;
    kinds.add(`${String(table.width[glyph])} ${String(table.byteStart[glyph])}`);
    if (run >= UNREADABLE_RUN || kinds.size >= UNREADABLE_KINDS) return true;
  }
  return unreadable > readable;
}

const UNREADABLE_RUN = 4;
const UNREADABLE_KINDS = 9;

/** Parts of which the file holds several versions and does not say which one is meant. */
export function ambiguousObjects(count: number): BlindSpot[] {
  if (count === 0) return [];
  const why =
    'The table of contents of the file is broken, and parts stand in it in several versions: programs may show different ones.';
  return [{ code: 'ambiguous-object', where: `document (${String(count)} times)`, why }];
}

/** Places outside the pages' content that this version cannot read. */
export function documentBlindSpots(
  context: PDFContext,
  sides: Pick<ReadSide, 'contents' | 'unread'>,
  drawnImages: ReadonlySet<PDFObject>,
): BlindSpot[] {
  const counts = new Map<
    string,
    { readonly code: string; readonly where: string; count: number }
  >();
  const add = (code: string, page?: number): void => {
    const where = page === undefined ? 'document' : `page ${String(page)}`;
    const known = counts.get(`${code} ${where}`);
    if (known === undefined) counts.set(`${code} ${where}`, { code, where, count: 1 });
    else known.count++;
  };
  const numbered = (page: number | undefined): number | undefined =>
    page === undefined ? undefined : page + 1;
  for (const { kind, page } of sides.unread) add(kind, numbered(page));
  for (const { kind, page, drawn, glyphs } of sides.contents) {
    const where = numbered(page ?? drawn[0]?.page);
    // The pictures that a bitmap font has for glyphs are as good as outlines.
    if (kind !== 'glyph-procedure' && glyphs.images.some(isLegible)) add(kind, where);
    if (glyphs.unaligned > 0) add('unaligned-text', where);
    if (hasUnreadableText(glyphs)) add('unreadable-text', where);
  }
  eachDict(context, (dict) => {
    if (MEDIA.has(nameAt(dict, 'Subtype') ?? '')) add('media');
  });
  for (const ref of reachable(context)) {
    const object = context.lookup(ref);
    if (object instanceof PDFInvalidObject) add('damaged-object');
    if (object instanceof PDFRawStream && !drawnImages.has(object) && isPicture(object))
      add('unused-image');
    if (object instanceof PDFPageLeaf && lacksContent(object)) add('missing-content');
  }
  return [...counts.values()].map(({ code, where, count }) => ({
    code,
    where: count === 1 ? where : `${where} (${String(count)} times)`,
    why: WHY[code] ?? 'It is not read yet.',
  }));
}

function isPicture({ dict }: PDFRawStream): boolean {
  return (
    nameAt(dict, 'Subtype') === 'Image' &&
    isLegible({ width: numberAt(dict, 'Width') ?? 0, height: numberAt(dict, 'Height') ?? 0 })
  );
}

/** Whether a page names content that is not there, or is no content: it looks empty, and was not meant to be. */
function lacksContent(page: PDFPageLeaf): boolean {
  const contents = lookup(page, 'Contents');
  if (contents instanceof PDFArray) {
    return contents.asArray().some((_, index) => !(contents.lookup(index) instanceof PDFRawStream));
  }
  return page.has(PDFName.of('Contents')) && !(contents instanceof PDFRawStream);
}

const MEDIA = new Set(['Movie', 'Sound', 'RichMedia', '3D', 'Screen']);

const UNALIGNED = 'Some text is written in a way that two readers do not agree on.';
const UNREADABLE_TEXT =
  'A font does not say which characters its glyphs are; the text needs OCR or a look.';

const WHY: Readonly<Record<string, string>> = {
  'unaligned-text': UNALIGNED,
  'unreadable-text': UNREADABLE_TEXT,
  annotation: 'An annotation or a form field shows a picture, or cannot be decoded; look at it.',
  pattern: 'A tiling pattern shows a picture, or cannot be decoded; look at it.',
  'damaged-object': 'A part of the file is damaged and cannot be read.',
  'unused-content':
    'The file holds a picture that no page shows, or a part that cannot be decoded.',
  'missing-content': 'A page names content that the file does not have, or that is damaged.',
  'unused-image':
    'Pictures beside those that the pages draw (masks, alternates, unused ones) are not read yet.',
  media: 'Sound, film and 3D objects are not read.',
  'glyph-procedure': 'The drawing of a glyph cannot be decoded.',
  'soft-mask': 'A soft mask shows a picture, or cannot be decoded; look at it.',
};
