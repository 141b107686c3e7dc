import type { OcrWord } from '../../../core/recogniser.js';
import type { ReadPlace } from './ocr-atoms.js';
import type { SurfaceReading } from './picture-reader.js';

/** The best reading of one picture, or of a page as it is drawn, and where it stands. */
export interface ReadSurface {
  readonly place: ReadPlace;
  readonly words: readonly OcrWord[];
  /** Which of the pictures that the content draws, from 0; absent for a page as it is drawn. */
  readonly picture?: number;
}

export function readSurfaceAt(
  { readings, ...surface }: SurfaceReading,
  place: Pick<ReadPlace, 'owner' | 'isDrawnPage' | 'matrix'>,
  picture?: number,
): ReadSurface {
  const words = readings[0] ?? [];
  return { place: { ...surface, ...place }, words, ...(picture !== undefined && { picture }) };
}
