import type { SourcePage } from '../objects/load.js';
import { arrayAt, dictAt, lookup, nameAt } from '../objects/objects.js';
import { PDFArray, PDFDict, PDFName, PDFRawStream } from '../objects/pdf-lib.js';
import type { PDFContext, PDFRef } from '../objects/pdf-lib.js';

/**
 * Calls `visit` for every stream of content in a document as it is now: those of pages, forms, patterns and procedures of
 * glyphs, and others that are known to be content (`side`). What cannot be read may throw there.
 * `goesOn` where a page goes on in another stream.
 */
export function eachContent(
  context: PDFContext,
  pages: readonly SourcePage[],
  side: readonly PDFRawStream[],
  visit: (ref: PDFRef, stream: PDFRawStream, goesOn: boolean) => void,
): void {
  const objects = [...context.enumerateIndirectObjects()];
  const ofPages = pages.map(contentsOf);
  const goingOn = new Set(ofPages.flatMap((streams) => streams.slice(0, -1)));
  const contents = new Set([...ofPages.flat(), ...side]);
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
      visit(ref, stream, goingOn.has(stream));
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
