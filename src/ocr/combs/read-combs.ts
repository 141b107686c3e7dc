import type { GrayRaster, OcrWord } from '../../core/recogniser.js';
import type { CombField } from './comb-fields.js';
import { combFields } from './comb-fields.js';
import type { CombLine } from './comb-strip.js';
import { combStrip } from './comb-strip.js';

/** What a page has of fields with a box for each letter. */
export interface Combs {
  readonly fields: readonly CombField[];
  /** The words of the page, each field with letters as one; absent where there is no such field. */
  readonly words?: readonly OcrWord[];
}

/**
 * Reads a page that has fields with a box for each letter, of which an engine reads little among the rules, and of the
 * captions around them no more: the letters of a field are put together and read as a line, and the page without them.
 *
 * @param page Level, evenly lit.
 */
export async function readCombs(
  page: GrayRaster,
  dpi: number,
  recognise: (page: GrayRaster, dpi: number) => Promise<readonly OcrWord[]>,
): Promise<Combs> {
  const fields = combFields(page, dpi);
  const strip = combStrip(page, fields);
  if (strip === undefined) return { fields };
  const read = await recognise(strip.page, dpi);
  const words = await recognise(withoutFields(page, fields, dpi), dpi);
  const first = words.reduce((most, { line }) => Math.max(most, line), 0) + 1;
  const inFields = strip.lines.flatMap((line, at) => wordOf(line, read, first + at) ?? []);
  return { fields, words: [...words, ...inFields] };
}

/** In inches: what a rule is thick, and more. */
const RULE = 0.025;

function withoutFields(
  { width, height, pixels }: GrayRaster,
  fields: readonly CombField[],
  dpi: number,
): GrayRaster {
  const out = pixels.slice();
  const margin = Math.max(3, Math.ceil(dpi * RULE));
  for (const { left, top, right, bottom } of fields.flatMap(({ cells }) => cells)) {
    for (let y = Math.max(0, top - margin); y < Math.min(height, bottom + margin); y++) {
      const row = y * width;
      out.fill(255, row + Math.max(0, left - margin), row + Math.min(width, right + margin));
    }
  }
  return { width, height, pixels: out };
}

function wordOf(
  { ink, startsGroup, top, bottom }: CombLine,
  read: readonly OcrWord[],
  line: number,
): OcrWord | undefined {
  const own = read
    .filter(({ box }) => {
      const middle = (box.top + box.bottom) / 2;
      return middle > top && middle < bottom;
    })
    .sort((a, b) => a.box.left - b.box.left);
  const letters = [...own.map(({ text }) => text).join('')];
  if (letters.length === 0) return undefined;
  const isEach = letters.length === ink.length;
  return {
    text: letters.map((letter, at) => (isEach && startsGroup[at] ? `-${letter}` : letter)).join(''),
    confidence: Math.min(...own.map(({ confidence }) => confidence)),
    box: {
      left: Math.min(...ink.map(({ left }) => left)),
      top: Math.min(...ink.map((box) => box.top)),
      right: Math.max(...ink.map(({ right }) => right)),
      bottom: Math.max(...ink.map((box) => box.bottom)),
    },
    line,
  };
}
