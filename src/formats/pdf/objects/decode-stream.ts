import { constants, inflateSync } from 'node:zlib';
import { PDFArray, PDFDict, PDFName, decodePDFRawStream } from './pdf-lib.js';
import type { PDFRawStream } from './pdf-lib.js';
import { DocumentError } from '../../../core/error.js';
import { lookup, nameText } from './objects.js';

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
  const layers = flateLayers(stream);
  const decoded =
    (layers > 0 ? inflate(stream.contents, budget.left, layers) : undefined) ??
    decodeWithLibrary(stream);
  budget.left -= decoded.length;
  if (budget.left < 0) throw tooLarge();
  return decoded;
}

/** How many times a stream is deflated, if it is that and nothing else; else 0. */
function flateLayers(stream: PDFRawStream): number {
  // An encrypted stream is decrypted by the library as it decodes.
  if (stream.transform !== undefined || hasPredictor(stream)) return 0;
  const filter = lookup(stream.dict, 'Filter');
  const filters =
    filter instanceof PDFArray ? filter.asArray().map((_, at) => filter.lookup(at)) : [filter];
  const isFlate = filters.every(
    (one) => one instanceof PDFName && ['FlateDecode', 'Fl'].includes(nameText(one)),
  );
  return isFlate ? filters.length : 0;
}

function hasPredictor(stream: PDFRawStream): boolean {
  const params = lookup(stream.dict, 'DecodeParms');
  const dicts = params instanceof PDFArray ? params.asArray() : [params];
  return dicts.some((dict) => dict instanceof PDFDict && lookup(dict, 'Predictor') !== undefined);
}

/** Undefined for damaged data, of which the library's own decoder may still give a part. */
function inflate(bytes: Uint8Array, limit: number, layers: number): Uint8Array | undefined {
  if (layers > 1) {
    const outer = inflate(bytes, limit, 1);
    return outer && inflate(outer, limit, layers - 1);
  }
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
