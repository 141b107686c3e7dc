import type { OcrLine } from '../../../core/recognised/ocr-lines.js';
import { levelBox, linesOfWords, ordersOfWords } from '../../../core/recognised/ocr-lines.js';
import type { OcrWord, PixelBox } from '../../../core/recogniser.js';
import type { TextLayer } from '../../../core/text.js';
import type { ReadPage } from './read-page.js';

/** Which word each atom belongs to. */
export interface AtomWords {
  readonly add: (word: OcrWord, page: ReadPage) => number;
  readonly wordOf: (
    atom: number,
  ) => { readonly word: OcrWord; readonly page: ReadPage } | undefined;
}

/** Numbers the characters of all words of a document. */
export function atomWords(): AtomWords {
  const owners: { word: OcrWord; page: ReadPage }[] = [];
  return {
    add: (word, page) => {
      const first = owners.length;
      for (let at = 0; at < word.text.length; at++) owners.push({ word, page });
      return first;
    },
    wordOf: (atom) => owners[atom],
  };
}

/**
 * The text of a page as it is read, by columns, and as OCR had it, where those differ. Other readings are layers of their
 * own, in which a word that reads the same at the same place is the same one.
 */
export function ocrLayers(page: ReadPage, atoms: AtomWords): TextLayer[] {
  const known = knownWords();
  const base = `page-${String(page.number)}`;
  const layers = page.readings.flatMap((words, at) => {
    const id = at === 0 ? base : `${base}/reading-${String(at + 1)}`;
    return ordersOfWords(words).map(([suffix, lines]) =>
      layerOf(id + suffix, lines, page, atoms, known),
    );
  });
  const faint = linesOfWords(page.faint);
  if (faint.length > 0) layers.push(layerOf(`${base}/faint`, faint, page, atoms, knownWords()));
  const [first, ...others] = layers;
  if (first === undefined) return [];
  return [first, ...others.map((layer) => ({ ...layer, secondary: true as const }))];
}

/** The number of the first atom of each word that was met; words are looked for by their text. */
interface KnownWords {
  readonly atoms: Map<OcrWord, number>;
  readonly byText: Map<string, OcrWord[]>;
}

function knownWords(): KnownWords {
  return { atoms: new Map(), byText: new Map() };
}

/** Words parted by a space, segments of a line by a tab, lines by their ends. */
function layerOf(
  id: string,
  lines: readonly OcrLine[],
  page: ReadPage,
  atoms: AtomWords,
  known: KnownWords,
): TextLayer {
  let text = '';
  const numbers: number[] = [];
  const lefts: number[] = [];
  const points = 72 / page.dpi;
  const part = (gap: string, after: OcrWord | undefined): void => {
    if (text === '' || after === undefined) return;
    text += gap;
    numbers.push(-1);
    lefts.push(levelBox(after).right * points);
  };
  let before: OcrWord | undefined;
  const write = (word: OcrWord): void => {
    const first = atomOf(word, page, atoms, known);
    const { left, right } = levelBox(word);
    const step = (right - left) / Math.max(1, word.text.length);
    for (let at = 0; at < word.text.length; at++) {
      numbers.push(first + at);
      lefts.push((left + at * step) * points);
    }
    text += word.text;
    before = word;
  };
  for (const line of lines) {
    part('\n', before);
    line.forEach((segment, at) => {
      if (at > 0) part('\t', before);
      segment.forEach((word, index) => {
        if (index > 0) part(' ', before);
        write(word);
      });
    });
  }
  return {
    id,
    text,
    source: 'ocr',
    removal: 'span',
    place: { kind: 'page', page: page.number, boxes: [] },
    atoms: Int32Array.from(numbers),
    x: Float32Array.from(lefts),
  };
}

function atomOf(word: OcrWord, page: ReadPage, atoms: AtomWords, known: KnownWords): number {
  const met = known.atoms.get(word);
  if (met !== undefined) return met;
  const alike = known.byText.get(word.text) ?? [];
  const same = alike.find((one) => isSamePlace(one.box, word.box));
  const first = (same && known.atoms.get(same)) ?? atoms.add(word, page);
  known.atoms.set(word, first);
  known.byText.set(word.text, [...alike, word]);
  return first;
}

/** Whether most of both is shared. */
function isSamePlace(one: PixelBox, other: PixelBox): boolean {
  const width = Math.min(one.right, other.right) - Math.max(one.left, other.left);
  const height = Math.min(one.bottom, other.bottom) - Math.max(one.top, other.top);
  if (width <= 0 || height <= 0) return false;
  const larger = Math.max(areaOf(one), areaOf(other));
  return width * height > larger / 2;
}

function areaOf({ left, top, right, bottom }: PixelBox): number {
  return (right - left) * (bottom - top);
}
