import type { OcrOptions } from '../../../core/open-options.js';
import { DocumentError } from '../../../core/error.js';
import type { GrayRaster, OcrWord, Recogniser } from '../../../core/recogniser.js';
import { hiddenResidue } from '../../../raster/residue.js';
import type { Matrix } from '../content/matrix.js';
import type { PDFDict, PDFRawStream } from '../objects/pdf-lib.js';
import type { DecodedPicture } from './decode-picture.js';
import { decodePicture } from './decode-picture.js';
import { grayOf } from './gray-of.js';
import { masksOf, pictureHeader } from './header.js';
import type { Surface } from './surface.js';
import { surfaceOf } from './surface.js';

/** What OCR reads of pixels; `matrix` leads from its pixels to the unit square of the picture, or to the page. */
export interface SurfaceReading extends Pick<Surface, 'dpi' | 'matrix'> {
  readonly width: number;
  readonly height: number;
  /** The best reading first. */
  readonly readings: readonly (readonly OcrWord[])[];
  readonly needsReview: boolean;
}

/** What was read of a picture and of its masks. */
export interface PictureReading {
  readonly surfaces: readonly SurfaceReading[];
  /** Why some of it was not read. */
  readonly failure?: string;
}

export interface OcrRequest extends OcrOptions {
  /** Absent where the format was made without OCR. */
  readonly recogniser: Recogniser | undefined;
  readonly signal: AbortSignal;
}

/** Reads every picture once, however often it is drawn. */
export interface PictureReader {
  /** @param shown The matrix by which it shows, or one by which it does. */
  readonly read: (
    picture: PDFRawStream,
    resources: PDFDict | undefined,
    shown: Matrix,
  ) => Promise<PictureReading>;
}

export function pictureReader(request: OcrRequest, mostBytes: number): PictureReader {
  const known = new Map<PDFRawStream, Promise<PictureReading>>();
  const readOne = async (
    picture: PDFRawStream,
    resources: PDFDict | undefined,
    shown: Matrix,
  ): Promise<SurfaceReading[]> => {
    const header = pictureHeader(picture, resources);
    const decoded = header && (await decodePicture(picture, header, mostBytes));
    if (decoded === undefined) throw new DocumentError('DAMAGED', UNDECODABLE);
    const gray = grayOf(decoded);
    if (isBlank(gray)) return [];
    const read = await readSurface(surfaceOf(gray, shown), request);
    const residue = isExact(decoded, gray) ? residueOf(gray) : undefined;
    if (residue === undefined) return [read];
    const faint = await readSurface(surfaceOf(residue.page, shown), request);
    const needsReview = read.needsReview || residue.boxes.length > 0;
    return [
      { ...read, needsReview },
      { ...faint, needsReview: false },
    ];
  };
  const readAll = async (
    ...[picture, resources, shown]: Parameters<PictureReader['read']>
  ): Promise<PictureReading> => {
    const surfaces: SurfaceReading[] = [];
    try {
      for (const one of [picture, ...masksOf(picture)]) {
        surfaces.push(...(await readOne(one, resources, shown)));
      }
      return { surfaces };
    } catch (error) {
      request.signal.throwIfAborted();
      if (!(error instanceof DocumentError)) throw error;
      return { surfaces, failure: error.message };
    }
  };
  return {
    read: (picture, resources, shown) => {
      const reading = known.get(picture) ?? readAll(picture, resources, shown);
      known.set(picture, reading);
      return reading;
    },
  };
}

/** Whether small differences between pixels are the picture's own, and there are any. */
function isExact({ filters }: DecodedPicture, { pixels }: GrayRaster): boolean {
  if (filters.some(({ name }) => LOSSY.has(name))) return false;
  return pixels.some((light) => light !== 0 && light !== 255);
}

const LOSSY: ReadonlySet<string> = new Set(['DCTDecode', 'JPXDecode']);

/** What nobody sees: near-white on white, what shows through a black box that was painted badly. */
function residueOf({ pixels, ...size }: GrayRaster): ReturnType<typeof hiddenResidue> {
  return hiddenResidue({ ...size, channels: 1, samples: pixels });
}

const UNDECODABLE = 'A picture is damaged, too large or packed in a way that is not known';

/** @throws DocumentError MISSING_OPTIONAL, LIMIT_TIME, CRASHED */
export async function readSurface(
  { gray, dpi, coarserDpi, matrix }: Surface,
  { recogniser, ocr = 'auto', languages = ['eng'], ocrEngine, signal }: OcrRequest,
): Promise<SurfaceReading> {
  if (recogniser === undefined || ocr === 'off') {
    throw new DocumentError('MISSING_OPTIONAL', 'OCR is switched off');
  }
  const options = {
    dpi: Math.round(dpi),
    languages,
    signal,
    ...(coarserDpi === undefined ? {} : { coarserDpi }),
    ...(ocrEngine === undefined ? {} : { engine: ocrEngine }),
  };
  const { readings, needsReview } = await recogniser.readPage(gray, options);
  const { width, height } = gray;
  return { dpi, matrix, width, height, readings, needsReview };
}

/** Whether there is nothing but one colour, and the noise that lossy packing leaves in it. */
function isBlank({ pixels }: GrayRaster): boolean {
  let least = 255;
  let most = 0;
  for (const value of pixels) {
    if (value < least) least = value;
    if (value > most) most = value;
  }
  return most - least <= NOISE;
}

const NOISE = 2;
