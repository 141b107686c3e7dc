import type { BlindSpot } from '../../../core/coverage.js';
import type { TextLayer } from '../../../core/text.js';
import { multiply } from '../content/matrix.js';
import type { Matrix } from '../content/matrix.js';
import type { PDFContext } from '../objects/pdf-lib.js';
import type { PageGlyphs } from '../content/page-glyphs.js';
import { drawnPictures, isLegible } from './drawn-pictures.js';
import type { OcrAtoms, PictureOwner } from './ocr-atoms.js';
import type { OcrLayerName } from './ocr-layers.js';
import { ocrLayers } from './ocr-layers.js';
import type { PictureReader } from './picture-reader.js';
import type { ReadSurface } from './read-surface.js';
import { readSurfaceAt } from './read-surface.js';

/** What OCR made of pictures. */
export interface ReadPictures {
  readonly layers: readonly TextLayer[];
  readonly surfaces: readonly ReadSurface[];
  readonly blindSpots: readonly BlindSpot[];
  readonly needsReview: boolean;
  /** How many pictures were read. */
  readonly read: number;
}

export interface PictureContent {
  readonly owner: PictureOwner;
  readonly glyphs: Pick<PageGlyphs, 'images' | 'uses'>;
  /** From the content's coordinates to what one sees. */
  readonly display: Matrix;
  readonly name: OcrLayerName;
  /** Where it stands, for a person. */
  readonly where: string;
}

/** Reads the pictures that some content draws. */
export async function readContentPictures(
  context: PDFContext,
  { owner, glyphs, display, name, where }: PictureContent,
  reader: PictureReader,
  atoms: OcrAtoms,
): Promise<ReadPictures> {
  const layers: TextLayer[] = [];
  const surfaces: ReadSurface[] = [];
  const failures = new Set<string>();
  let needsReview = false;
  let read = 0;
  let number = 0;
  const pictures = drawnPictures(context, glyphs).filter(isLegible);
  // What is drawn and is left out there was not looked at by anybody.
  if (pictures.length < glyphs.images.filter(isLegible).length) failures.add(UNTAKEN);
  for (const { picture, resources, ctm, use, operator } of pictures) {
    const order = glyphs.images.findIndex((one) => one.use === use && one.operator === operator);
    number += 1;
    const reading = await reader.read(picture, resources, multiply(ctm, display));
    if (reading.failure === undefined) read += 1;
    else failures.add(reading.failure);
    reading.surfaces.forEach((surface, at) => {
      needsReview ||= surface.needsReview && surface.readings.some((words) => words.length > 0);
      const id = `${name.id}/image-${String(number)}${at === 0 ? '' : `/mask-${String(at)}`}`;
      const place = { owner, isDrawnPage: false, matrix: multiply(surface.matrix, ctm) };
      layers.push(...ocrLayers(surface, place, { ...name, id }, atoms));
      surfaces.push(readSurfaceAt(surface, place, order));
    });
  }
  const blindSpots = [...failures].map((failure) => unreadPicture(failure, where));
  return { layers, surfaces, blindSpots, needsReview, read };
}

const UNTAKEN = 'A picture in the content has a dictionary that cannot be read';

export function unreadPicture(failure: string, where: string): BlindSpot {
  return {
    code: 'image',
    where,
    why: `${failure}, so that a value in the picture would be missed: look at it.`,
  };
}
