import { bareJbig2 } from '../../../raster/bare-jbig2.js';
import { bareJpeg } from '../../../raster/bare-jpeg.js';
import { bareJpx } from '../../../raster/bare-jpx.js';
import { PDFName, PDFNumber, PDFRawStream, PDFRef } from '../objects/pdf-lib.js';
import type { PDFContext, PDFDict } from '../objects/pdf-lib.js';
import { recodedStream } from '../objects/recoded-stream.js';
import { filtersOf } from './header.js';
import { unfilter } from './unfilter.js';

/**
 * Takes out of packed pictures what programs write beside their pixels: camera data, thumbnails, comments, markup. Gives how
 * many had some; no pixel changes.
 */
export function barePictures(context: PDFContext): number {
  let count = 0;
  const shared = new Set<PDFRef>();
  for (const [ref, stream] of context.enumerateIndirectObjects()) {
    if (!(stream instanceof PDFRawStream) || stream.transform !== undefined) continue;
    const filters = filtersOf(stream.dict);
    const last = filters.at(-1);
    const bare = BARE.get(last?.name ?? '');
    if (last === undefined || bare === undefined) continue;
    const globals = last.parameters?.get(PDFName.of('JBIG2Globals'));
    if (globals instanceof PDFRef) shared.add(globals);
    let packed: Uint8Array | undefined = stream.contents;
    for (const filter of filters.slice(0, -1)) {
      packed &&= unfilter(packed, filter, MOST_BYTES, context);
    }
    const left = packed && bare(packed);
    if (left === undefined || left === packed || left.length === 0) continue;
    context.assign(ref, packedStream(context, stream, { bytes: left, ...last }));
    count += 1;
  }
  for (const ref of shared) if (bareGlobals(context, ref)) count += 1;
  return count;
}

/** A profile within a JPEG counts for nothing in a PDF, where the picture names its colours (ISO 32000-2 §8.9.5). */
const BARE: ReadonlyMap<string, (bytes: Uint8Array) => Uint8Array | undefined> = new Map([
  ['DCTDecode', (bytes: Uint8Array) => bareJpeg(bytes, { keepsProfile: false })],
  ['JPXDecode', bareJpx],
  ['JBIG2Decode', bareJbig2],
]);

interface Packed {
  readonly bytes: Uint8Array;
  readonly name: string;
  readonly parameters: PDFDict | undefined;
}

/** The same picture, packed by its last filter only. */
function packedStream(
  context: PDFContext,
  { dict }: PDFRawStream,
  { bytes, name, parameters }: Packed,
): PDFRawStream {
  const own = dict.clone(context);
  own.set(PDFName.of('Length'), PDFNumber.of(bytes.length));
  own.set(PDFName.of('Filter'), PDFName.of(name));
  for (const key of ['F', 'DP', 'DecodeParms']) own.delete(PDFName.of(key));
  if (parameters !== undefined) own.set(PDFName.of('DecodeParms'), parameters);
  return PDFRawStream.of(own, bytes);
}

/** The segments that several pictures share stand in a stream of their own. */
function bareGlobals(context: PDFContext, ref: PDFRef): boolean {
  const stream = context.lookup(ref);
  if (!(stream instanceof PDFRawStream) || stream.transform !== undefined) return false;
  let plain: Uint8Array | undefined = stream.contents;
  for (const filter of filtersOf(stream.dict)) {
    plain &&= unfilter(plain, filter, MOST_BYTES, context);
  }
  const bare = plain && bareJbig2(plain);
  if (bare === undefined || bare === plain) return false;
  context.assign(ref, recodedStream(context, stream, bare));
  return true;
}

const MOST_BYTES = 2 ** 28;
