import { DocumentError } from '../core/error.js';
import type { GrayRaster, OcrEngine, OcrWord } from '../core/recogniser.js';
import { readCombs } from './combs/read-combs.js';
import { fitToInk } from './fit-to-ink.js';
import { mapBox } from './prepare/affine.js';
import type { Preparation } from './prepare/prepare.js';
import { prepare } from './prepare/prepare.js';
import { MUCH_UNREAD_INK, unreadInk } from './unread-ink.js';

/** What one pass of an engine is told. */
export interface Pass extends Preparation {
  readonly language: string;
  readonly signal: AbortSignal;
}

/** What one pass gave, with boxes in the pixels of the page as it was given. */
export interface Look {
  readonly words: readonly OcrWord[];
  /** Reads more closely where the page asks for it. */
  readonly closer: () => Promise<CloserLook>;
}

export interface CloserLook {
  /** The page read with its fields of a box for each letter, where it has such. */
  readonly combs?: readonly OcrWord[];
  /** Only its darkest ink, where much of the rest was not read: words under a stamp. */
  readonly dark?: readonly OcrWord[];
  /** Strokes of the page that are in no word, in square inches. */
  readonly unreadInk: number;
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
  const words = fitToInk(prepared.page, await recognise(prepared.page, prepared.dpi));
  return {
    words: given(words),
    closer: async () => {
      const { fields, words: read } = await readCombs(prepared.page, prepared.dpi, recognise);
      const combs = read && fitToInk(prepared.page, read);
      const cells = fields.flatMap((field) => field.cells);
      const unread = unreadInk(prepared.page, combs ?? words, prepared.dpi, cells);
      const isMuch = unread > MUCH_UNREAD_INK;
      const dark = isMuch ? await recognise(darkest(prepared.page), prepared.dpi) : undefined;
      return {
        ...(combs === undefined ? {} : { combs: given(combs) }),
        ...(dark === undefined ? {} : { dark: given(fitToInk(prepared.page, dark)) }),
        unreadInk: unread,
      };
    },
  };
}

/** Levels above this are the gray of a stamp. */
const DARKEST = 96;

function darkest({ width, height, pixels }: GrayRaster): GrayRaster {
  return { width, height, pixels: pixels.map((level) => (level > DARKEST ? 255 : level)) };
}

/** Whatever an engine throws costs the page and no more; nothing of its message is told. */
export async function recognised(
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
