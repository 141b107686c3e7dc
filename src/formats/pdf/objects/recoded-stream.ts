import { deflateSync } from 'node:zlib';
import { PDFDict, PDFRawStream, PDFStream } from './pdf-lib.js';
import type { PDFContext } from './pdf-lib.js';

/** A stream of some bytes, deflated, and nothing else in its dictionary. */
export function flateStream(context: PDFContext, bytes: Uint8Array): PDFRawStream {
  const compressed = new Uint8Array(deflateSync(bytes));
  const dict = context.obj({ Length: compressed.length, Filter: 'FlateDecode' });
  if (!(dict instanceof PDFDict) || dict instanceof PDFStream)
    throw new TypeError('Not a dictionary');
  return PDFRawStream.of(dict, compressed);
}

/** The same stream with other bytes: all of its dictionary stays but for what says how the old ones were written. */
export function recodedStream(
  context: PDFContext,
  { dict }: PDFRawStream,
  bytes: Uint8Array,
): PDFRawStream {
  const recoded = flateStream(context, bytes);
  for (const [key, value] of dict.entries()) {
    if (!STREAM_KEYS.has(key.decodeText())) recoded.dict.set(key, value);
  }
  return recoded;
}

const STREAM_KEYS = new Set([
  'Length',
  'Filter',
  'DecodeParms',
  'F',
  'FFilter',
  'FDecodeParms',
  'DL',
]);
