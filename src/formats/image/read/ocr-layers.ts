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
 * The text of a page: words of a line parted by a space, lines by their ends. Other readings are layers of their own, in
 * which a word that reads the same at the same place is the same one.
 */
export function ocrLayers(page: ReadPage, atoms: AtomWords): TextLayer[] {
  const known: Known[] = [];
  const [first = [], ...others] = page.readings;
  const base = `page-${String(page.number)}`;
  return [
    layerOf(base, first, page, atoms, known),
    ...others.map((words, at) => ({
      ...layerOf(`${base}/reading-${String(at + 2)}`, words, page, atoms, known),
      secondary: true as const,
    })),
    ...(page.faint.length === 0
      ? []
      : [{ ...layerOf(`${base}/faint`, page.faint, page, atoms, []), secondary: true as const }]),
  ];
}

interface Known {
  readonly word: OcrWord;
  readonly first: number;
}

function layerOf(
  id: string,
  words: readonly OcrWord[],
  page: ReadPage,
  atoms: AtomWords,
  known: Known[],
): TextLayer {
  let text = '';
  const numbers: number[] = [];
  const lefts: number[] = [];
  const fresh: Known[] = [];
  const points = 72 / page.dpi;
  let before: OcrWord | undefined;
  for (const word of words) {
    if (before !== undefined) {
      const gap = word.line === before.line ? ' ' : word.line === before.line + 1 ? '\n' : '\n\n';
      for (let at = 0; at < gap.length; at++) {
        numbers.push(-1);
        lefts.push(before.box.right * points);
      }
      text += gap;
    }
    const same = known.find(
      (one) => one.word.text === word.text && isSamePlace(one.word.box, word.box),
    );
    const first = same?.first ?? atoms.add(word, page);
    if (same === undefined) fresh.push({ word, first });
    const step = (word.box.right - word.box.left) / Math.max(1, word.text.length);
    for (let at = 0; at < word.text.length; at++) {
      numbers.push(first + at);
      lefts.push((word.box.left + at * step) * points);
    }
    text += word.text;
    before = word;
  }
  known.push(...fresh);
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
