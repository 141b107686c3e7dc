import { constants, inflateSync } from 'node:zlib';
import { PDFDict, PDFName, PDFRawStream, decodePDFRawStream } from '../objects/pdf-lib.js';
import type { PDFContext } from '../objects/pdf-lib.js';
import { numberAt } from '../objects/objects.js';
import { undoPng } from '../objects/predictor.js';
import type { PictureFilter } from './header.js';

/**
 * Undoes one filter that is none of pictures alone, and its predictor (ISO 32000-2 §7.4). Gives at most `most` bytes;
 * undefined for what is not known or cannot be undone.
 */
export function unfilter(
  bytes: Uint8Array,
  { name, parameters }: PictureFilter,
  most: number,
  context: PDFContext,
): Uint8Array | undefined {
  if (!KNOWN.has(name)) return undefined;
  try {
    const plain =
      name === 'FlateDecode' ? inflated(bytes, most) : decoded(bytes, name, parameters, context);
    return plain.length > most * 2 ? undefined : unpredicted(plain, parameters);
  } catch {
    return undefined;
  }
}

const KNOWN = new Set([
  'FlateDecode',
  'LZWDecode',
  'RunLengthDecode',
  'ASCII85Decode',
  'ASCIIHexDecode',
]);

function inflated(bytes: Uint8Array, most: number): Uint8Array {
  return new Uint8Array(
    inflateSync(bytes, {
      finishFlush: constants.Z_SYNC_FLUSH,
      // A row of a predicted picture has a byte more than its samples.
      maxOutputLength: most * 2,
    }),
  );
}

function decoded(
  bytes: Uint8Array,
  name: string,
  parameters: PDFDict | undefined,
  context: PDFContext,
): Uint8Array {
  const dict = PDFDict.withContext(context);
  dict.set(PDFName.of('Filter'), PDFName.of(name));
  if (parameters !== undefined) dict.set(PDFName.of('DecodeParms'), parameters);
  return decodePDFRawStream(PDFRawStream.of(dict, bytes)).decode();
}

function unpredicted(bytes: Uint8Array, parameters: PDFDict | undefined): Uint8Array {
  const predictor = numberAt(parameters, 'Predictor') ?? 1;
  if (predictor < 2) return bytes;
  const colours = numberAt(parameters, 'Colors') ?? 1;
  const bits = numberAt(parameters, 'BitsPerComponent') ?? 8;
  const columns = numberAt(parameters, 'Columns') ?? 1;
  const row = (columns * colours * bits + 7) >> 3;
  if (predictor >= 10) return undoPng(bytes, row, Math.max(1, (colours * bits) >> 3));
  return undoTiff(bytes, { row, colours, bits });
}

/** TIFF 6.0 section 14: each sample is the difference from the one to the left of the same component. */
function undoTiff(
  bytes: Uint8Array,
  { row, colours, bits }: { readonly row: number; readonly colours: number; readonly bits: number },
): Uint8Array {
  if (bits !== 8) throw new RangeError('Unknown depth');
  const plain = bytes.slice();
  for (let at = 0; at < plain.length; at++) {
    if (at % row >= colours) plain[at] = (plain[at] ?? 0) + (plain[at - colours] ?? 0);
  }
  return plain;
}
