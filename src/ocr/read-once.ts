import { DocumentError } from '../core/error.js';
import type { GrayRaster, OcrEngine, OcrWord } from '../core/recogniser.js';
import { readCombs } from './combs/read-combs.js';
import { fitToInk } from './fit-to-ink.js';
import { mapBox } from './prepare/affine.js';
import type { Preparation } from './prepare/prepare.js';
import { prepare } from './prepare/prepare.js';

/** What one pass of an engine is told. */
export interface Pass extends Preparation {
  readonly language: string;
  readonly signal: AbortSignal;
}

/** What one pass gave, with boxes in the pixels of the page as it was given. */
export interface Look {
  readonly words: readonly OcrWord[];
  /** The page read with its fields of a box for each letter, where it has such. */
  readonly withCombs: () => Promise<readonly OcrWord[] | undefined>;
}

/** One pass of an engine over a page made ready for it. */
export async function readOnce(
  engine: OcrEngine,
  page: GrayRaster,
  { language, signal, ...preparation }: Pass,
): Promise<Look> {
  signal.throwIfAborted();
  const prepared = prepare(page, preparation);
  const recognise = async (picture: GrayRaster, dpi: number): Promise<readonly OcrWord[]> => {
    const all = await recognised(engine, picture, { dpi, language, signal });
    return all.filter(({ text }) => text.trim() !== '');
  };
  const given = (words: readonly OcrWord[]): OcrWord[] =>
    words.map((word) => ({
      ...word,
      box: mapBox(word.box, prepared.back),
      level: mapBox(word.box, prepared.toSize),
    }));
  const words = await recognise(prepared.page, prepared.dpi);
  return {
    words: given(fitToInk(prepared.page, words)),
    withCombs: async () => {
      const read = await readCombs(prepared.page, prepared.dpi, recognise);
      return read && given(fitToInk(prepared.page, read));
    },
  };
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
