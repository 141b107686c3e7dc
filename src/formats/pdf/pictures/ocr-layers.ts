import type { OcrLine } from '../../../core/recognised/ocr-lines.js';
import { levelBox, ordersOfWords } from '../../../core/recognised/ocr-lines.js';
import type { OcrWord, PixelBox } from '../../../core/recogniser.js';
import type { TextLayer } from '../../../core/text.js';
import type { OcrAtoms, ReadPlace } from './ocr-atoms.js';
import type { SurfaceReading } from './picture-reader.js';

export interface OcrLayerName extends Pick<TextLayer, 'id' | 'place'> {
  /** A second look at what other layers show. */
  readonly isSecond: boolean;
}

/**
 * The text of pixels as it is read, by columns, and as OCR had it, where those differ: words parted by a space, segments of
 * a line by a tab, lines by their ends. Further readings are layers of their own, in which a word that reads the same at
 * the same place is the same one.
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
    .flatMap((words, at) => {
      const id = at === 0 ? name.id : `${name.id}/reading-${String(at + 1)}`;
      return ordersOfWords(words).map(([suffix, lines], order) => {
        const layer = layerOf(lines, { ...surface, ...place }, known, atoms);
        const isSecond = at > 0 || order > 0 || name.isSecond;
        const more = isSecond ? { secondary: true as const } : {};
        return { ...layer, id: id + suffix, place: name.place, ...more };
      });
    });
}

interface Known {
  readonly word: OcrWord;
  readonly atoms: readonly number[];
}

function layerOf(
  lines: readonly OcrLine[],
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
  const part = (gap: string): void => {
    if (before === undefined) return;
    text += gap;
    numbers.push(-1);
    lefts.push(levelBox(before).right * points);
  };
  const write = (word: OcrWord): void => {
    const same = known.find(
      (one) => one.word.text === word.text && isSamePlace(one.word.box, word.box),
    );
    const own = same?.atoms ?? atoms.add({ word, place });
    if (same === undefined) fresh.push({ word, atoms: own });
    const { left, right } = levelBox(word);
    const step = (right - left) / Math.max(1, word.text.length);
    for (let at = 0; at < word.text.length; at++) {
      numbers.push(own[at] ?? -1);
      lefts.push((left + at * step) * points);
    }
    text += word.text;
    before = word;
  };
  for (const line of lines) {
    part('\n');
    line.forEach((segment, at) => {
      if (at > 0) part('\t');
      segment.forEach((word, index) => {
        if (index > 0) part(' ');
        write(word);
      });
    });
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
