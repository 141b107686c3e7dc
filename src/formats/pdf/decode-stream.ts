import { constants, inflateSync } from 'node:zlib';
import { PDFArray, PDFDict, PDFName, decodePDFRawStream } from './pdf-lib.js';
import type { PDFRawStream } from './pdf-lib.js';
import { DocumentError } from '../../core/error.js';
import { lookup } from './objects.js';

/** How many bytes may still be inflated for one document. */
export interface InflationBudget {
  left: number;
}

/**
 * The decoded bytes of a stream whose filters are no image filters.
 * A damaged Flate stream gives what could be decoded, as viewers do.
 *
 * @throws DocumentError LIMIT_SIZE when the document inflates to more than its budget, DAMAGED for an unknown filter
 */
export function decodeStream(stream: PDFRawStream, budget: InflationBudget): Uint8Array {
  const decoded =
    (isPlainFlate(stream) ? inflate(stream.contents, budget.left) : undefined) ??
    decodeWithLibrary(stream);
  budget.left -= decoded.length;
  if (budget.left < 0) throw tooLarge();
  return decoded;
}

function isPlainFlate(stream: PDFRawStream): boolean {
  // An encrypted stream is decrypted by the library as it decodes.
  if (stream.transform !== undefined) return false;
  const filter = lookup(stream.dict, 'Filter');
  const single = filter instanceof PDFArray && filter.size() === 1 ? filter.lookup(0) : filter;
  if (!(single instanceof PDFName) || !['FlateDecode', 'Fl'].includes(single.decodeText()))
    return false;
  return !hasPredictor(stream);
}

function hasPredictor(stream: PDFRawStream): boolean {
  const params = lookup(stream.dict, 'DecodeParms');
  const dicts = params instanceof PDFArray ? params.asArray() : [params];
  return dicts.some((dict) => dict instanceof PDFDict && lookup(dict, 'Predictor') !== undefined);
}

/** Undefined for damaged data, of which the library's own decoder may still give a part. */
function inflate(bytes: Uint8Array, limit: number): Uint8Array | undefined {
  try {
    const inflated = inflateSync(bytes, {
      finishFlush: constants.Z_SYNC_FLUSH,
      maxOutputLength: Math.max(1, Math.min(limit, 0x7fffffff)),
    });
    // A plain array: the loops over content are much faster when they see one type only.
    return new Uint8Array(inflated.buffer, inflated.byteOffset, inflated.byteLength);
  } catch (cause) {
    if (cause instanceof RangeError) throw tooLarge();
    return undefined;
  }
}

function decodeWithLibrary(stream: PDFRawStream): Uint8Array {
  if (hasPredictor(stream)) {
    throw new DocumentError(
      'DAMAGED',
      'A content stream of the PDF uses a predictor, which is not supported.',
    );
  }
  try {
    return decodePDFRawStream(stream).decode();
  } catch (cause) {
    throw new DocumentError('DAMAGED', 'A content stream of the PDF cannot be decoded.', { cause });
  }
}

function tooLarge(): DocumentError {
  return new DocumentError(
    'LIMIT_SIZE',
    'The PDF inflates to more than the limit `inflatedBytes`.',
  );
}
