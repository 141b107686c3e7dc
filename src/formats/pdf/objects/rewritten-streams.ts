import { createHash } from 'node:crypto';
import { PDFRawStream, PDFStream } from './pdf-lib.js';
import type { PDFContext } from './pdf-lib.js';

/** The packed bytes of every stream that a document was loaded with: an edited stream gets others. */
export type LoadedStreams = ReadonlySet<Uint8Array>;

export function loadedStreams(context: PDFContext): LoadedStreams {
  const loaded = new Set<Uint8Array>();
  for (const [, object] of context.enumerateIndirectObjects()) {
    if (object instanceof PDFRawStream) loaded.add(object.contents);
  }
  return loaded;
}

/**
 * SHA-256, in hexadecimal, of the packed bytes of every stream that was not there when the document was loaded: what
 * the audit may meet besides the streams of the input.
 */
export function rewrittenStreams(context: PDFContext, loaded: LoadedStreams): string[] {
  return context.enumerateIndirectObjects().flatMap(([, object]) => {
    if (!(object instanceof PDFStream)) return [];
    const contents = object instanceof PDFRawStream ? object.contents : object.getContents();
    return loaded.has(contents)
      ? []
      : [createHash('sha256').update(withoutLineEnd(contents)).digest('hex')];
  });
}

/** Where a stream's /Length is in another object, a line end before `endstream` cannot be told from its data. */
function withoutLineEnd(bytes: Uint8Array): Uint8Array {
  let end = bytes.length;
  while (end > 0 && (bytes[end - 1] === 0x0a || bytes[end - 1] === 0x0d)) end -= 1;
  return bytes.subarray(0, end);
}
