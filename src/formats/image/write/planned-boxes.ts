import type { Redaction } from '../../../core/plan.js';
import type { OcrWord, PixelBox } from '../../../core/recogniser.js';
import type { TextLayer } from '../../../core/text.js';
import type { AtomWords } from '../read/ocr-layers.js';
import type { ReadPage } from '../read/read-page.js';

/** In points: what OCR's boxes miss of the ink, and more. */
const PADDING = 2;
const LEAST_PADDING = 3;

/** Words that one stretch of a layer touches, line by line. */
export function wordsOf(
  layer: TextLayer,
  { start, end }: Redaction['span'],
  atoms: AtomWords,
): { readonly page: ReadPage; readonly words: readonly OcrWord[] }[] {
  const lines = new Map<string, { page: ReadPage; words: OcrWord[] }>();
  for (let at = start; at < end; at++) {
    const owner = atoms.wordOf(layer.atoms?.[at] ?? -1);
    if (owner === undefined) continue;
    const key = `${String(owner.page.number)} ${String(owner.word.line)}`;
    const line = lines.get(key) ?? { page: owner.page, words: [] };
    if (!line.words.includes(owner.word)) line.words.push(owner.word);
    lines.set(key, line);
  }
  return [...lines.values()];
}

/** The smallest box around words. */
export function aroundWords(words: readonly OcrWord[]): PixelBox {
  return {
    left: Math.min(...words.map(({ box }) => box.left)),
    top: Math.min(...words.map(({ box }) => box.top)),
    right: Math.max(...words.map(({ box }) => box.right)),
    bottom: Math.max(...words.map(({ box }) => box.bottom)),
  };
}

/** Whole words with what stands between them, padded, in whole pixels of the page. */
export function paddedBox(words: readonly OcrWord[], page: ReadPage): PixelBox {
  const { width, height, dpi, verticalDpi } = page;
  const { left, top, right, bottom } = aroundWords(words);
  const [across, down] = [paddingAt(dpi), paddingAt(verticalDpi)];
  return {
    left: Math.max(0, Math.floor(left) - across),
    top: Math.max(0, Math.floor(top) - down),
    right: Math.min(width, Math.ceil(right) + across),
    bottom: Math.min(height, Math.ceil(bottom) + down),
  };
}

function paddingAt(dpi: number): number {
  return Math.max(LEAST_PADDING, Math.ceil((PADDING * dpi) / 72));
}
