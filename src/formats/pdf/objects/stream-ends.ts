import { constants, inflateSync } from 'node:zlib';
import { PDFBool, PDFName, PDFNumber, PDFRawStream } from './pdf-lib.js';
import type { PDFContext } from './pdf-lib.js';
import { filtersOf } from '../pictures/header.js';
import type { PictureFilter } from '../pictures/header.js';
import { lookup, numberAt } from './objects.js';
import { endOfFax, endOfLzw, endOfRunLength } from './packed-ends.js';

/**
 * Takes out what stands behind the end of packed data within a stream: no reader gets there, and anything can be written
 * there. A byte or two are left as they are, as programs leave some.
 */
export function cutBehindEnds(context: PDFContext): void {
  for (const [ref, stream] of context.enumerateIndirectObjects()) {
    // An encrypted stream is decrypted as it is decoded.
    if (!(stream instanceof PDFRawStream) || stream.transform !== undefined) continue;
    const { contents } = stream;
    const [filter] = filtersOf(stream.dict);
    const end = filter && endOfPacked(filter, contents);
    if (end === undefined || isBlank(contents.subarray(end))) continue;
    const dict = stream.dict.clone(context);
    dict.set(PDFName.of('Length'), PDFNumber.of(end));
    context.assign(ref, PDFRawStream.of(dict, contents.slice(0, end)));
  }
}

/** One past the packed data; undefined where the filter does not say it, or the data is damaged. */
export function endOfPacked(
  { name, parameters }: PictureFilter,
  bytes: Uint8Array,
): number | undefined {
  switch (name) {
    case 'FlateDecode':
      return endOfFlate(bytes);
    case 'ASCII85Decode':
      return behind(bytes, 0x7e, 2);
    case 'ASCIIHexDecode':
      return behind(bytes, 0x3e, 1);
    case 'RunLengthDecode':
      return endOfRunLength(bytes);
    case 'LZWDecode':
      return endOfLzw(bytes, numberAt(parameters, 'EarlyChange') ?? 1);
    case 'CCITTFaxDecode': {
      const isMarked = lookup(parameters, 'EndOfBlock') !== PDFBool.False;
      return isMarked && (numberAt(parameters, 'K') ?? 0) < 0 ? endOfFax(bytes) : undefined;
    }
    default:
      return undefined;
  }
}

function behind(bytes: Uint8Array, mark: number, length: number): number | undefined {
  const at = bytes.indexOf(mark);
  return at < 0 ? undefined : Math.min(bytes.length, at + length);
}

function endOfFlate(bytes: Uint8Array): number | undefined {
  try {
    const options = {
      finishFlush: constants.Z_SYNC_FLUSH,
      maxOutputLength: MOST_BYTES,
      info: true,
    };
    const { engine } = inflateSync(bytes, options) as unknown as {
      readonly engine: { readonly bytesWritten: number };
    };
    return engine.bytesWritten;
  } catch {
    return undefined;
  }
}

const MOST_BYTES = 2 ** 28;

function isBlank(bytes: Uint8Array): boolean {
  let written = 0;
  for (const byte of bytes) if (byte > 0x20) written += 1;
  return written <= PADDING;
}

const PADDING = 4;
