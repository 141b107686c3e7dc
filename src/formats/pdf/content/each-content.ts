import type { SourcePage } from '../objects/load.js';
import { arrayAt, dictAt, lookup, nameAt } from '../objects/objects.js';
import { PDFArray, PDFDict, PDFName, PDFRawStream } from '../objects/pdf-lib.js';
import type { PDFContext, PDFRef } from '../objects/pdf-lib.js';

/**
 * Calls `visit` for every stream of content in a document as it is now: those of pages, forms, patterns and procedures of
 * glyphs, and others that are known to be content (`side`). What cannot be read may throw there.
 */
export function eachContent(
  context: PDFContext,
  pages: readonly SourcePage[],
  side: readonly PDFRawStream[],
  visit: (ref: PDFRef, stream: PDFRawStream) => void,
): void {
  const objects = [...context.enumerateIndirectObjects()];
  const contents = new Set([...pages.flatMap(contentsOf), ...side]);
  for (const [, object] of objects) {
    if (!(object instanceof PDFDict) || nameAt(object, 'Subtype') !== 'Type3') continue;
    const procedures = dictAt(object, 'CharProcs');
    for (const key of procedures?.keys() ?? []) {
      const stream = lookup(procedures, key.decodeText());
      if (stream instanceof PDFRawStream) contents.add(stream);
    }
  }
  for (const [ref, stream] of objects) {
    if (stream instanceof PDFRawStream && (contents.has(stream) || isContent(stream)))
      visit(ref, stream);
  }
}

/** Forms (which looks of annotations and soft masks are too) and tiling patterns say what they are. */
function isContent({ dict }: PDFRawStream): boolean {
  return nameAt(dict, 'Subtype') === 'Form' || dict.has(PATTERN);
}

function contentsOf({ node }: SourcePage): PDFRawStream[] {
  const array = arrayAt(node, 'Contents');
  const streams =
    array instanceof PDFArray
      ? array.asArray().map((_, index) => array.lookup(index))
      : [lookup(node, 'Contents')];
  return streams.filter((stream) => stream instanceof PDFRawStream);
}

const PATTERN = PDFName.of('PatternType');
