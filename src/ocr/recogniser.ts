import { DocumentError } from '../core/error.js';
import type {
  GrayRaster,
  OcrEngine,
  OcrWord,
  PageReading,
  RecogniseOptions,
  Recogniser,
} from '../core/recogniser.js';
import { readLeftovers } from './leftovers/read-leftovers.js';
import { turnOfLyingWords } from './lying-words.js';
import type { Preparation } from './prepare/prepare.js';
import type { Look } from './read-once.js';
import { readOnce, recognised } from './read-once.js';
import { MUCH_UNREAD_INK } from './unread-ink.js';

/** Below this mean confidence the page may be turned. */
const LEAST_UPRIGHT = 0.7;
/** Below this one it is read a second time in another way, and a person should look at it. */
const LEAST_SURE = 0.82;
const LEAST_DPI = 140;
const COARSE_DPI = 120;
const UNSURE_WORD = 0.7;
/** A share of the words, on pages with enough of them. */
const MOST_UNSURE = 0.06;
const LEAST_WORDS = 20;

/**
 * Reads pages with any OCR engine, the first where none is named: prepares the picture, turns it where it is not upright, reads hard pages once more as
 * they are, and gives all readings with boxes in the pixels of the picture.
 */
export function createRecogniser(engines: readonly OcrEngine[]): Recogniser {
  const readPage = async (
    page: GrayRaster,
    { dpi, verticalDpi, coarserDpi, languages, engine: id, signal }: RecogniseOptions,
  ): Promise<PageReading> => {
    const engine = engineOf(engines, id);
    const [language = 'eng', ...others] = languages;
    const readWith = (
      turns: Preparation['turns'],
      mends = true,
      inLanguage = language,
    ): Promise<Look> =>
      readOnce(engine, page, { dpi, verticalDpi, turns, mends, language: inLanguage, signal });
    let turns: Preparation['turns'] = 0;
    let look = await readWith(0);
    let { words } = look;
    for (const turn of turnsToTry(words, page)) {
      const turned = await readWith(turn);
      if (uprightWeightOf(turned.words) > uprightWeightOf(words)) {
        [look, words, turns] = [turned, turned.words, turn];
      }
      if (confidenceOf(words) >= LEAST_SURE && words.length > 3) break;
    }
    const { combs, dark, unreadInk } = await look.closer();
    const best = combs ?? words;
    const confidence = confidenceOf(best);
    const isUnsure = (confidence < LEAST_SURE && hasInk(page)) || hasUnsureWords(best);
    const isHard = dpi < LEAST_DPI || isUnsure;
    const readings = [words];
    for (const more of [combs, dark]) if (more !== undefined) readings.push([...more]);
    if (isHard) readings.push((await readWith(turns, false)).words);
    for (const other of others) {
      readings.push((await readWith(turns, true, other)).words);
    }
    const leftovers = await readLeftovers(page, dpi, readings, (picture, atDpi) =>
      recognised(engine, picture, { dpi: atDpi, language, signal }),
    );
    for (const more of leftovers.readings) readings.push([...more]);
    return {
      readings: readings.filter((reading, at) => at === 0 || !isSameText(reading, words)),
      confidence,
      needsReview:
        isUnsure ||
        leftovers.isUnread ||
        unreadInk > MUCH_UNREAD_INK ||
        isCoarse(page, dpi, coarserDpi ?? verticalDpi),
    };
  };
  // Several formats share it, and each ends what it uses.
  let closed: Promise<unknown> | undefined;
  return {
    readPage,
    close: async () => {
      await (closed ??= Promise.all(engines.map((one) => one.close())));
    },
  };
}

/** Standard fax, and two colours at 100 dots an inch: read well, and still not to be relied on. */
function isCoarse(page: GrayRaster, dpi: number, verticalDpi = dpi): boolean {
  const least = Math.min(dpi, verticalDpi);
  if (least >= COARSE_DPI) return false;
  return dpi !== verticalDpi || page.pixels.every((level) => level === 0 || level === 255);
}

function engineOf(engines: readonly OcrEngine[], id: string | undefined): OcrEngine {
  const engine = id === undefined ? engines[0] : engines.find((one) => one.id === id);
  if (engine === undefined) {
    throw new DocumentError('MISSING_OPTIONAL', 'There is no such OCR engine');
  }
  return engine;
}

/** Quarter turns by which a page is read again that does not look upright from its first reading. */
function turnsToTry(words: readonly OcrWord[], page: GrayRaster): readonly (1 | 2 | 3)[] {
  const lying = turnOfLyingWords(words);
  if (lying !== 0) return [lying, lying === 1 ? 3 : 1];
  return confidenceOf(words) < LEAST_UPRIGHT && hasInk(page) ? [2, 1, 3] : [];
}

/** An engine may read a page on its side, but not what stands above what. */
function uprightWeightOf(words: readonly OcrWord[]): number {
  return turnOfLyingWords(words) === 0 ? weightOf(words) : 0;
}

/**
 * Whether so many words are unsure that labels among them may be misread: a page of clear numbers with small print that is
 * not has a good mean all the same.
 */
function hasUnsureWords(words: readonly OcrWord[]): boolean {
  const long = words.filter(({ text }) => text.length >= 3);
  const unsure = long.filter(({ confidence }) => confidence < UNSURE_WORD).length;
  return long.length >= LEAST_WORDS && unsure >= long.length * MOST_UNSURE;
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
