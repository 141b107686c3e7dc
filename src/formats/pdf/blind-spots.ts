import {
  PDFArray,
  PDFInvalidObject,
  PDFName,
  PDFPageLeaf,
  PDFRawStream,
} from './objects/pdf-lib.js';
import type { PDFContext } from './objects/pdf-lib.js';
import type { BlindSpot } from '../../core/coverage.js';
import { isLegible } from './pictures/drawn-pictures.js';
import type { PageGlyphs } from './content/page-glyphs.js';
import { UNREADABLE } from './content/font-text.js';
import { eachDict, lookup, nameAt } from './objects/objects.js';
import type { ReadSide } from './side/read-side-content.js';
import { reachable } from './objects/sweep.js';

/** What of a page was drawn but not read. */
export function pageBlindSpots(page: PageGlyphs, pageNumber: number): BlindSpot[] {
  const where = `page ${String(pageNumber)}`;
  const spots: BlindSpot[] = [];
  if (page.unaligned > 0) {
    spots.push({ code: 'unaligned-text', where, why: UNALIGNED });
  }
  if (hasUnreadableText(page)) {
    spots.push({ code: 'unreadable-text', where, why: UNREADABLE_TEXT });
  } else if (page.isContradicted) {
    spots.push({ code: 'unreadable-text', where, why: OTHER_TEXT });
  }
  if (page.table.count === 0 && page.paintings > 0 && !page.images.some(isLegible)) {
    const why = 'The page holds drawings and no text; letters drawn as outlines are not read yet.';
    spots.push({ code: 'drawing', where, why });
  }
  return spots;
}

/** Kinds that a look at the page as it is drawn makes good. */
const SEEN_BY_OCR = new Set(['unreadable-text', 'drawing']);

/** Pages, from 0, of which OCR may read what their content does not say. */
export function puzzlingPages(blindSpots: readonly BlindSpot[]): number[] {
  return blindSpots.filter(({ code }) => SEEN_BY_OCR.has(code)).flatMap(pageOf);
}

/** Whether OCR has seen what a blind spot is about: `seen` are pages, from 1, that it read as they are drawn. */
export function isSeen(spot: BlindSpot, { seen }: { readonly seen: readonly number[] }): boolean {
  return SEEN_BY_OCR.has(spot.code) && pageOf(spot).some((page) => seen.includes(page + 1));
}

function pageOf({ where }: BlindSpot): number[] {
  const [, number] = /^page (\d+)$/u.exec(where) ?? [];
  return number === undefined ? [] : [Number(number) - 1];
}

/** A bullet or two out of a symbol font is no text; a run of unknown glyphs, or many different ones, may be. */
function hasUnreadableText({ table }: PageGlyphs): boolean {
  if (!table.text.includes(UNREADABLE)) return false;
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

/** Streams that show nothing by themselves (fonts, functions, tables) and that cannot be decoded. */
export function undecodableStreams(count: number): BlindSpot[] {
  if (count === 0) return [];
  const where = count === 1 ? 'document' : `document (${String(count)} times)`;
  const why =
    'A font, a function or a table of the file cannot be decoded, so that text in it would be missed.';
  return [{ code: 'unread-stream', where, why }];
}

/** Places outside the pages' content that this version cannot read. */
export function documentBlindSpots(
  context: PDFContext,
  sides: Pick<ReadSide, 'contents' | 'unread'>,
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
  for (const { page, drawn, glyphs } of sides.contents) {
    const where = numbered(page ?? drawn[0]?.page);
    if (glyphs.unaligned > 0) add('unaligned-text', where);
    if (hasUnreadableText(glyphs)) add('unreadable-text', where);
  }
  eachDict(context, (dict) => {
    if (MEDIA.has(nameAt(dict, 'Subtype') ?? '')) add('media');
  });
  for (const ref of reachable(context)) {
    const object = context.lookup(ref);
    if (object instanceof PDFInvalidObject) add('damaged-object');
    if (object instanceof PDFPageLeaf && lacksContent(object)) add('missing-content');
  }
  return [...counts.values()].map(({ code, where, count }) => ({
    code,
    where: count === 1 ? where : `${where} (${String(count)} times)`,
    why: WHY[code] ?? 'It is not read yet.',
  }));
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

const OTHER_TEXT =
  'A font says other characters than its glyphs show; the text needs OCR or a look.';

const WHY: Readonly<Record<string, string>> = {
  'unaligned-text': UNALIGNED,
  'unreadable-text': UNREADABLE_TEXT,
  annotation: 'The look of an annotation or a form field cannot be decoded; look at it.',
  pattern: 'A tiling pattern cannot be decoded; look at it.',
  'damaged-object': 'A part of the file is damaged and cannot be read.',
  'unused-content': 'The file holds content that no page shows and that cannot be decoded.',
  'missing-content': 'A page names content that the file does not have, or that is damaged.',
  media: 'Sound, film and 3D objects are not read.',
  'glyph-procedure': 'The drawing of a glyph cannot be decoded.',
  'soft-mask': 'A soft mask cannot be decoded; look at it.',
};
