import type { OcrOptions } from '../../../core/open-options.js';
import { DocumentError } from '../../../core/error.js';
import type { OcrWord, PixelBox, Recogniser } from '../../../core/recogniser.js';
import { scaleOf } from './dpi.js';
import { hasMosaic } from './mosaic.js';
import type { PicturePage } from './picture.js';
import { grayOf } from '../../../raster/raster.js';
import { hiddenResidue } from '../../../raster/residue.js';

/** A page as it was read by OCR. */
export interface ReadPage {
  readonly number: number;
  readonly width: number;
  readonly height: number;
  readonly dpi: number;
  readonly verticalDpi: number;
  /** The best reading first. */
  readonly readings: readonly (readonly OcrWord[])[];
  /** What nobody sees, as far as it is text. */
  readonly faint: readonly OcrWord[];
  /** Earlier boxes that are not of one colour. */
  readonly unevenBoxes: readonly PixelBox[];
  readonly needsReview: boolean;
  /** Part of it was made unreadable by squares, which can often be undone. */
  readonly hasMosaic: boolean;
  /** Why it was not read. */
  readonly failure?: string;
}

/** Reads a decoded page. What OCR cannot do shows as its `failure`; an abort is thrown. */
export async function readPicturePage(
  number: number,
  picture: PicturePage,
  recogniser: Recogniser,
  {
    ocr = 'auto',
    languages = ['eng'],
    ocrEngine,
    signal,
  }: OcrOptions & { readonly signal: AbortSignal },
): Promise<ReadPage> {
  const { raster, isLossy } = picture;
  const { width, height } = raster;
  const scale = scaleOf(raster, picture);
  const residue = isLossy ? undefined : hiddenResidue(raster);
  const unevenBoxes = residue?.boxes ?? [];
  const page = {
    number,
    width,
    height,
    ...scale,
    unevenBoxes,
    hasMosaic: !isLossy && hasMosaic(raster),
  };
  const unread = { ...page, readings: [], faint: [], needsReview: true };
  if (ocr === 'off') return { ...unread, failure: 'OCR is switched off' };
  const options = {
    ...scale,
    languages,
    signal,
    ...(ocrEngine === undefined ? {} : { engine: ocrEngine }),
  };
  try {
    const { readings, needsReview } = await recogniser.readPage(grayOf(raster), options);
    const hidden =
      residue === undefined ? undefined : await recogniser.readPage(residue.page, options);
    const faint = hidden?.readings.find((reading) => reading.length > 0) ?? [];
    return { ...page, readings, needsReview: needsReview || page.hasMosaic, faint };
  } catch (error) {
    signal.throwIfAborted();
    if (!(error instanceof DocumentError)) throw error;
    return { ...unread, failure: error.message };
  }
}
