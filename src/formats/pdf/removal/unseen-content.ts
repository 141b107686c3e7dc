import { DocumentError } from '../../../core/error.js';
import { concatenate } from '../objects/bytes.js';
import type { DrawnForms } from '../content/drawn-forms.js';
import { asidesOf } from '../content/asides.js';
import { copyWithoutAsides } from './edit-stream.js';
import type { SourcePage } from '../objects/load.js';
import type { PageReader } from '../content/page-reader.js';
import type { DecodedContent } from '../content/tokenized-stream.js';
import { eachContent } from '../content/each-content.js';
import { dictAt, inherited, lookup, nameAt } from '../objects/objects.js';
import { PDFDict, PDFName, PDFRawStream } from '../objects/pdf-lib.js';
import type { PDFContext } from '../objects/pdf-lib.js';
import { recodedStream } from '../objects/recoded-stream.js';

/**
 * Takes forms and pictures that pages name in their resources and nothing ever draws out of these resources, so that the
 * sweep finds them: what nobody sees is read by nobody either. `drawn` is about pages and all content beside them, which may borrow
 * the pages' names. Must run before anything is rewritten, since it speaks of the old resources.
 */
export function removeUndrawnForms(
  pages: readonly SourcePage[],
  drawn: readonly DrawnForms[],
): void {
  const isDrawn = (objects: PDFDict, name: string): boolean =>
    drawn.some((page) => page.get(objects)?.has(name) === true);
  const seen = new Set<PDFDict>();
  const visit = (resources: PDFDict | undefined): void => {
    const objects = dictAt(resources, 'XObject');
    if (objects === undefined || seen.has(objects)) return;
    seen.add(objects);
    for (const key of objects.keys()) {
      const form = lookup(objects, key.decodeText());
      const kind = form instanceof PDFRawStream ? nameAt(form.dict, 'Subtype') : undefined;
      if (!(form instanceof PDFRawStream) || (kind !== 'Form' && kind !== 'Image')) continue;
      if (isDrawn(objects, key.decodeText())) visit(dictAt(form.dict, 'Resources'));
      else objects.delete(PDFName.of(key.decodeText()));
    }
  };
  for (const { node } of pages) {
    const resources = inherited(node, 'Resources');
    visit(resources instanceof PDFDict ? resources : undefined);
  }
}

/**
 * Takes comments and stray strings out of content that was not rewritten, of pages, forms, patterns and glyphs: they show
 * nothing and can hold anything. `side` are streams that no entry of their own tells for content.
 */
export function removeAsides(
  context: PDFContext,
  pages: readonly SourcePage[],
  side: readonly PDFRawStream[],
  reader: AsideReader,
): void {
  eachContent(context, pages, side, (ref, stream, goesOn) => {
    const bytes = withoutAsides(stream, reader, goesOn);
    if (bytes !== undefined) context.assign(ref, recodedStream(context, stream, bytes));
  });
}

type AsideReader = Pick<PageReader, 'tokenize' | 'isPlain'>;

/** The content without what shows nothing; undefined where it is as it should be. */
function withoutAsides(
  stream: PDFRawStream,
  reader: AsideReader,
  goesOn: boolean,
): Uint8Array | undefined {
  if (reader.isPlain(stream)) return undefined;
  const content = decodedOrNothing(stream, reader);
  const asides = content === undefined ? [] : asidesOf(content, goesOn);
  if (content === undefined || asides.every(({ start, end, by }) => end - start === by.length))
    return undefined;
  const chunks: Uint8Array[] = [];
  copyWithoutAsides(content.bytes, asides, 0, content.bytes.length, chunks);
  return concatenate(chunks);
}

/** What cannot be decoded has been named as a blind spot, or was never drawn. */
function decodedOrNothing(stream: PDFRawStream, reader: AsideReader): DecodedContent | undefined {
  try {
    return reader.tokenize(stream);
  } catch (error) {
    if (error instanceof DocumentError && error.code === 'DAMAGED') return undefined;
    throw error;
  }
}
