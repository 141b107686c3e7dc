import type { GrayRaster, OcrEngine, OcrWord } from '../core/recogniser.js';
import { fitToInk } from './fit-to-ink.js';
import { mapBox } from './prepare/affine.js';
import type { Preparation } from './prepare/prepare.js';
import { prepare } from './prepare/prepare.js';

/** What one pass of an engine is told. */
export interface Pass extends Preparation {
  readonly language: string;
  readonly signal: AbortSignal;
}

/** One pass of an engine over a page made ready for it, with boxes in the pixels of the page as it was given. */
export async function readOnce(
  engine: OcrEngine,
  page: GrayRaster,
  { language, signal, ...preparation }: Pass,
): Promise<OcrWord[]> {
  signal.throwIfAborted();
  const prepared = prepare(page, preparation);
  const { dpi } = prepared;
  const words = await engine.recognise(prepared.page, { dpi, language, signal });
  const read = words.filter(({ text }) => text.trim() !== '');
  return fitToInk(prepared.page, read).map((word) => ({
    ...word,
    box: mapBox(word.box, prepared.back),
    level: mapBox(word.box, prepared.toSize),
  }));
}
