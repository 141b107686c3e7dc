import { DocumentError } from '../../core/error.js';
import { concatenate } from './bytes.js';
import type { DrawnForms } from './drawn-forms.js';
import { copyWithoutComments } from './edit-stream.js';
import { tokenize } from './lexer.js';
import type { SourcePage } from './load.js';
import { arrayAt, dictAt, inherited, lookup, nameAt } from './objects.js';
import { OPERATORS } from './operators.js';
import { PDFArray, PDFDict, PDFName, PDFRawStream } from './pdf-lib.js';
import type { PDFContext } from './pdf-lib.js';
import { recodedStream } from './recoded-stream.js';

/**
 * Takes forms that pages name in their resources and nothing ever draws out of these resources, so that the sweep finds
 * them: what nobody sees is read by nobody either. `drawn` is about pages and all content beside them, which may borrow
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
      if (!(form instanceof PDFRawStream) || nameAt(form.dict, 'Subtype') !== 'Form') continue;
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
 * Takes comments out of the content of pages and forms that was not rewritten: they show nothing and can hold anything.
 * Content with inline images is left alone, since nothing tells for certain where their data ends.
 */
export function removeComments(
  context: PDFContext,
  pages: readonly SourcePage[],
  decode: (stream: PDFRawStream) => Uint8Array,
): void {
  const contents = new Set(pages.flatMap(contentsOf));
  for (const [ref, stream] of context.enumerateIndirectObjects()) {
    if (!(stream instanceof PDFRawStream)) continue;
    if (!contents.has(stream) && nameAt(stream.dict, 'Subtype') !== 'Form') continue;
    const bytes = withoutComments(decodedOrNothing(stream, decode));
    if (bytes !== undefined) context.assign(ref, recodedStream(context, stream, bytes));
  }
}

function contentsOf({ node }: SourcePage): PDFRawStream[] {
  const array = arrayAt(node, 'Contents');
  const streams =
    array instanceof PDFArray
      ? array.asArray().map((_, index) => array.lookup(index))
      : [lookup(node, 'Contents')];
  return streams.filter((stream) => stream instanceof PDFRawStream);
}

/** What cannot be decoded has been named as a blind spot, or was never drawn. */
function decodedOrNothing(
  stream: PDFRawStream,
  decode: (stream: PDFRawStream) => Uint8Array,
): Uint8Array {
  try {
    return decode(stream);
  } catch (error) {
    if (error instanceof DocumentError && error.code === 'DAMAGED') return new Uint8Array();
    throw error;
  }
}

function withoutComments(bytes: Uint8Array): Uint8Array | undefined {
  if (!bytes.includes(PERCENT)) return undefined;
  const operators = tokenize(bytes);
  if (operators.comments.length === 0) return undefined;
  if (operators.code.subarray(0, operators.count).includes(OPERATORS.BI)) return undefined;
  const chunks: Uint8Array[] = [];
  copyWithoutComments({ bytes, operators }, 0, bytes.length, chunks);
  return concatenate(chunks);
}

const PERCENT = 0x25;
