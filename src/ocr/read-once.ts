import { DocumentError } from '../core/error.js';
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
  const words = await recognised(engine, prepared.page, { dpi, language, signal });
  const read = words.filter(({ text }) => text.trim() !== '');
  return fitToInk(prepared.page, read).map((word) => ({
    ...word,
    box: mapBox(word.box, prepared.back),
    level: mapBox(word.box, prepared.toSize),
  }));
}

/** Whatever an engine throws costs the page and no more; nothing of its message is told. */
async function recognised(
  engine: OcrEngine,
  page: GrayRaster,
  options: Parameters<OcrEngine['recognise']>[1],
): Promise<readonly OcrWord[]> {
  try {
    return await engine.recognise(page, options);
  } catch (error) {
    options.signal.throwIfAborted();
    if (error instanceof DocumentError) throw error;
    throw new DocumentError('CRASHED', 'The OCR of a page failed');
  }
}
