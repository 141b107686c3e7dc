import type {
  GrayRaster,
  OcrEngine,
  OcrWord,
  PageReading,
  RecogniseOptions,
  Recogniser,
} from '../core/recogniser.js';
import { mapBox } from './prepare/affine.js';
import type { Preparation } from './prepare/prepare.js';
import { prepare } from './prepare/prepare.js';

/** Below this mean confidence the page may be turned. */
const LEAST_UPRIGHT = 0.7;
/** Below this one it is read a second time in another way, and a person should look at it. */
const LEAST_SURE = 0.82;
const LEAST_DPI = 140;

/**
 * Reads pages with any OCR engine: prepares the picture, turns it where it is not upright, reads hard pages once more as
 * they are, and gives all readings with boxes in the pixels of the picture.
 */
export function createRecogniser(engine: OcrEngine): Recogniser {
  const readWith = async (
    page: GrayRaster,
    preparation: Preparation,
    language: string,
    signal: AbortSignal,
  ): Promise<OcrWord[]> => {
    signal.throwIfAborted();
    const prepared = prepare(page, preparation);
    const { dpi } = prepared;
    const words = await engine.recognise(prepared.page, { dpi, language, signal });
    return words
      .filter(({ text }) => text.trim() !== '')
      .map((word) => ({ ...word, box: mapBox(word.box, prepared.back) }));
  };

  const readPage = async (
    page: GrayRaster,
    { dpi, languages, signal }: RecogniseOptions,
  ): Promise<PageReading> => {
    const [language = 'eng', ...others] = languages;
    let turns: Preparation['turns'] = 0;
    let words = await readWith(page, { dpi, turns, mends: true }, language, signal);
    if (confidenceOf(words) < LEAST_UPRIGHT && hasInk(page)) {
      for (const turn of [2, 1, 3] as const) {
        const turned = await readWith(page, { dpi, turns: turn, mends: true }, language, signal);
        if (weightOf(turned) > weightOf(words)) [words, turns] = [turned, turn];
        if (confidenceOf(words) >= LEAST_SURE && words.length > 3) break;
      }
    }
    const confidence = confidenceOf(words);
    const isHard = dpi < LEAST_DPI || (confidence < LEAST_SURE && hasInk(page));
    const readings = [words];
    if (isHard) readings.push(await readWith(page, { dpi, turns, mends: false }, language, signal));
    for (const other of others) {
      readings.push(await readWith(page, { dpi, turns, mends: true }, other, signal));
    }
    return {
      readings: readings.filter((reading, at) => at === 0 || !isSameText(reading, words)),
      confidence,
      needsReview: isHard && confidence < LEAST_SURE,
    };
  };
  return { readPage, close: () => engine.close() };
}

/** Mean over the characters; 0 where there is none. */
function confidenceOf(words: readonly OcrWord[]): number {
  const characters = words.reduce((sum, { text }) => sum + text.length, 0);
  return characters === 0 ? 0 : weightOf(words) / characters;
}

/** Characters, each as much as it is sure: squares of a picture that is not upright read as few, unsure ones. */
function weightOf(words: readonly OcrWord[]): number {
  return words.reduce((sum, { text, confidence }) => sum + text.length * confidence, 0);
}

function isSameText(one: readonly OcrWord[], other: readonly OcrWord[]): boolean {
  return one.length === other.length && one.every(({ text }, at) => text === other[at]?.text);
}

/** Whether a picture is anything but one blank sheet. */
function hasInk({ pixels }: GrayRaster): boolean {
  let least = 255;
  let most = 0;
  for (const value of pixels) {
    if (value < least) least = value;
    if (value > most) most = value;
  }
  return most - least > 24;
}
