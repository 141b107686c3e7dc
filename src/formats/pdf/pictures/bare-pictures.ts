import { bareJpeg } from '../../../raster/bare-jpeg.js';
import { PDFName, PDFNumber, PDFRawStream } from '../objects/pdf-lib.js';
import type { PDFContext } from '../objects/pdf-lib.js';
import { nameAt } from '../objects/objects.js';
import { filtersOf } from './header.js';

/**
 * Takes out of the JPEG pictures of a document what programs write beside their pixels: camera data, thumbnails, comments.
 * Gives how many had some; no pixel changes.
 */
export function barePictures(context: PDFContext): number {
  let count = 0;
  for (const [ref, stream] of context.enumerateIndirectObjects()) {
    if (!(stream instanceof PDFRawStream) || nameAt(stream.dict, 'Subtype') !== 'Image') continue;
    const [only, more] = filtersOf(stream.dict);
    if (only?.name !== 'DCTDecode' || more !== undefined) continue;
    const bare = bareJpeg(stream.contents);
    if (bare === undefined || bare === stream.contents) continue;
    const dict = stream.dict.clone(context);
    dict.set(PDFName.of('Length'), PDFNumber.of(bare.length));
    context.assign(ref, PDFRawStream.of(dict, bare));
    count += 1;
  }
  return count;
}
