import type { OcrWord, PixelBox } from '../../../core/recogniser.js';
import type { TextLayer } from '../../../core/text.js';
import type { OcrAtoms, ReadPlace } from './ocr-atoms.js';
import type { SurfaceReading } from './picture-reader.js';

export interface OcrLayerName extends Pick<TextLayer, 'id' | 'place'> {
  /** A second look at what other layers show. */
  readonly isSecond: boolean;
}

/**
 * The text of pixels as OCR reads them: words of a line parted by a space, lines by their ends. Further readings are layers
 * of their own, in which a word that reads the same at the same place is the same one.
 */
export function ocrLayers(
  { readings, ...surface }: SurfaceReading,
  place: Pick<ReadPlace, 'owner' | 'isDrawnPage' | 'matrix'>,
  name: OcrLayerName,
  atoms: OcrAtoms,
): TextLayer[] {
  const known: Known[] = [];
  return readings
    .filter((words) => words.length > 0)
    .map((words, at) => {
      const id = at === 0 ? name.id : `${name.id}/reading-${String(at + 1)}`;
      const layer = layerOf(words, { ...surface, ...place }, known, atoms);
      const isSecond = at > 0 || name.isSecond;
      return { ...layer, id, place: name.place, ...(isSecond ? { secondary: true } : {}) };
    });
}

interface Known {
  readonly word: OcrWord;
  readonly atoms: readonly number[];
}

function layerOf(
  words: readonly OcrWord[],
  place: ReadPlace,
  known: Known[],
  atoms: OcrAtoms,
): Pick<TextLayer, 'text' | 'source' | 'removal' | 'atoms' | 'x'> {
  const points = 72 / place.dpi;
  const numbers: number[] = [];
  const lefts: number[] = [];
  const fresh: Known[] = [];
  let text = '';
  let before: OcrWord | undefined;
  for (const word of words) {
    if (before !== undefined) {
      const gap = gapOf(before, word);
      for (let at = 0; at < gap.length; at++) {
        numbers.push(-1);
        lefts.push(before.box.right * points);
      }
      text += gap;
    }
    const same = known.find(
      (one) => one.word.text === word.text && isSamePlace(one.word.box, word.box),
    );
    const own = same?.atoms ?? atoms.add({ word, place });
    if (same === undefined) fresh.push({ word, atoms: own });
    const step = (word.box.right - word.box.left) / Math.max(1, word.text.length);
    for (let at = 0; at < word.text.length; at++) {
      numbers.push(own[at] ?? -1);
      lefts.push((word.box.left + at * step) * points);
    }
    text += word.text;
    before = word;
  }
  known.push(...fresh);
  return {
    text,
    source: 'ocr',
    removal: 'span',
    atoms: Int32Array.from(numbers),
    x: Float32Array.from(lefts),
  };
}

function gapOf(before: OcrWord, word: OcrWord): string {
  if (word.line === before.line) return ' ';
  return word.line === before.line + 1 ? '\n' : '\n\n';
}

/** Whether most of both is shared. */
function isSamePlace(one: PixelBox, other: PixelBox): boolean {
  const width = Math.min(one.right, other.right) - Math.max(one.left, other.left);
  const height = Math.min(one.bottom, other.bottom) - Math.max(one.top, other.top);
  if (width <= 0 || height <= 0) return false;
  return width * height > Math.max(areaOf(one), areaOf(other)) / 2;
}

function areaOf({ left, top, right, bottom }: PixelBox): number {
  return (right - left) * (bottom - top);
}
