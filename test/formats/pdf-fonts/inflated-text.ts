import { inflateSync } from 'node:zlib';
import { PDFRawStream } from 'pdf-lib';
import type { PDFObject } from 'pdf-lib';

/** The data of a deflated stream as Latin-1 text. */
export function inflatedText(stream: PDFObject | undefined): string {
  if (!(stream instanceof PDFRawStream)) throw new Error('Not a stream');
  return inflateSync(stream.contents).toString('latin1');
}
