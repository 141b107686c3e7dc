import { PDFArray, PDFDict, PDFName, PDFRawStream } from 'pdf-lib';
import type { PDFContext, PDFObject } from 'pdf-lib';
import type { BlindSpot } from '../../core/document.js';
import type { DrawnImage, PageGlyphs } from './content-walk.js';
import { UNREADABLE } from './font-text.js';
import type { SourcePage } from './load.js';
import { arrayAt, dictAt, eachDict, lookup, nameAt, numberAt } from './objects.js';
import { OPERATORS } from './operators.js';
import type { DecodedContent } from './tokenized-stream.js';

type Tokenize = (stream: PDFRawStream) => DecodedContent;

/** What of a page was drawn but not read. */
export function pageBlindSpots(page: PageGlyphs, pageNumber: number): BlindSpot[] {
  const where = `page ${String(pageNumber)}`;
  const spots: BlindSpot[] = [];
  const images = page.images.filter(canShowText).length;
  if (images > 0 || page.images.length > MAX_SMALL_IMAGES) {
    const why = 'Pictures are not read yet; look at them yourself.';
    spots.push({ code: 'image', where, why });
  }
  if (page.unaligned > 0) {
    const why = 'Some text is written in a way that two readers do not agree on.';
    spots.push({ code: 'unaligned-text', where, why });
  }
  if (hasUnreadableText(page)) {
    const why =
      'A font does not say which characters its glyphs are; the text needs OCR or a look.';
    spots.push({ code: 'unreadable-text', where, why });
  }
  if (page.table.count === 0 && page.paintings > 0 && images === 0) {
    const why = 'The page holds drawings and no text; letters drawn as outlines are not read yet.';
    spots.push({ code: 'drawing', where, why });
  }
  return spots;
}

/** ISO 32000 sets no limit; below this size no identifier is legible. */
function canShowText({ width, height }: DrawnImage): boolean {
  return width > 30 && height > 12;
}

/** A scan is sometimes cut into strips, each too low to hold a line. */
const MAX_SMALL_IMAGES = 40;

/** A bullet or two out of a symbol font is no text; a run of unknown glyphs, or many different ones, may be. */
function hasUnreadableText({ table }: PageGlyphs): boolean {
  let run = 0;
  let unreadable = 0;
  let readable = 0;
  const codes = new Set<number>();
  for (let glyph = 0; glyph < table.count; glyph++) {
    if (table.text[glyph] !== UNREADABLE) {
      if (table.text[glyph]?.trim() === '') continue;
      readable++;
      run = 0;
      continue;
    }
    unreadable++;
    run++;
    codes.add((table.width[glyph] ?? 0) + (table.show[glyph] ?? 0) * 1e6);
    if (run >= UNREADABLE_RUN || codes.size >= UNREADABLE_KINDS) return true;
  }
  return unreadable > readable;
}

const UNREADABLE_RUN = 4;
const UNREADABLE_KINDS = 9;

/** Places outside the pages' content that this version cannot read. */
export function documentBlindSpots(
  context: PDFContext,
  pages: readonly SourcePage[],
  patterns: ReadonlySet<PDFObject>,
  tokenize: Tokenize,
): BlindSpot[] {
  const spots: BlindSpot[] = [];
  pages.forEach(({ node }, index) => {
    const where = `page ${String(index + 1)}`;
    if (annotationStreams(node).some((stream) => showsSomething(stream, tokenize, 0))) {
      const why =
        'Annotations or form fields with a look of their own are not read yet; flatten or check them.';
      spots.push({ code: 'annotation', where, why });
    }
  });
  const counts = new Map<string, number>();
  const count = (code: string): void => void counts.set(code, (counts.get(code) ?? 0) + 1);
  for (const pattern of patterns) {
    if (pattern instanceof PDFRawStream && showsSomething(pattern, tokenize, 0)) count('pattern');
  }
  eachDict(context, (dict) => {
    if (dict.has(PDFName.of('EF'))) count('attachment');
    if (['Movie', 'Sound', 'RichMedia', '3D', 'Screen'].includes(nameAt(dict, 'Subtype') ?? ''))
      count('media');
    if (nameAt(dict, 'Subtype') === 'Type3') {
      const procedures = dictAt(dict, 'CharProcs');
      const streams = procedures?.keys().map((key) => lookup(procedures, key.decodeText())) ?? [];
      const shows = streams.some(
        (stream) => stream instanceof PDFRawStream && showsText(tokenize(stream)),
      );
      if (shows) count('glyph-procedure');
    }
    const group = lookup(dictAt(dict, 'SMask'), 'G');
    if (group instanceof PDFRawStream && showsSomething(group, tokenize, 0)) count('soft-mask');
  });
  for (const [code, total] of counts) {
    spots.push({ code, where: `document (${String(total)})`, why: WHY[code] ?? 'Not read yet.' });
  }
  return spots;
}

const WHY: Readonly<Record<string, string>> = {
  pattern: 'Text or pictures inside a tiling pattern are not read yet.',
  attachment: 'Files inside the document are not read yet; take them out or check them.',
  media: 'Sound, film and 3D objects are not read.',
  'glyph-procedure':
    'A font draws its glyphs with the text of another font, which is not read yet.',
  'soft-mask': 'Text or pictures inside a soft mask are not read yet.',
};

function annotationStreams(page: PDFDict): PDFRawStream[] {
  const annotations = arrayAt(page, 'Annots');
  if (!(annotations instanceof PDFArray)) return [];
  const streams: PDFRawStream[] = [];
  annotations.asArray().forEach((_, index) => {
    let annotation: PDFObject | undefined;
    try {
      annotation = annotations.lookup(index);
    } catch {
      // A reference to nothing: there is no such annotation.
      return;
    }
    const looks = annotation instanceof PDFDict ? dictAt(annotation, 'AP') : undefined;
    for (const key of looks?.keys() ?? []) {
      const look = lookup(looks, key.decodeText());
      if (look instanceof PDFRawStream) streams.push(look);
      else if (look instanceof PDFDict) {
        for (const state of look.keys()) {
          const stream = lookup(look, state.decodeText());
          if (stream instanceof PDFRawStream) streams.push(stream);
        }
      }
    }
  });
  return streams;
}

function showsText({ operators }: DecodedContent): boolean {
  for (let index = 0; index < operators.count; index++) {
    const code = operators.code[index] ?? 0;
    if (code >= OPERATORS.Tj && code <= OPERATORS['"']) return true;
  }
  return false;
}

/** Whether a stream of content, or a form in it, shows text or a picture that could hold some. */
function showsSomething(stream: PDFRawStream, tokenize: Tokenize, depth: number): boolean {
  if (depth > 8) return true;
  if (nameAt(stream.dict, 'Subtype') === 'Image') {
    return canShowText({
      width: numberAt(stream.dict, 'Width') ?? 0,
      height: numberAt(stream.dict, 'Height') ?? 0,
      inline: false,
    });
  }
  if (showsText(tokenize(stream))) return true;
  const objects = dictAt(dictAt(stream.dict, 'Resources'), 'XObject');
  return (objects?.keys() ?? []).some((key) => {
    const object = lookup(objects, key.decodeText());
    return (
      object instanceof PDFRawStream &&
      object !== stream &&
      showsSomething(object, tokenize, depth + 1)
    );
  });
}
