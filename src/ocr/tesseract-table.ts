import type { OcrWord } from '../core/recogniser.js';

/**
 * The words of a table as the `tesseract` program writes it: level, page, block, paragraph, line, word, left, top, width,
 * height, confidence, text, parted by tabs; level 5 is a word.
 */
export function wordsOfTable(table: string): OcrWord[] {
  const words: OcrWord[] = [];
  let line = -1;
  let last = '';
  for (const row of table.split('\n')) {
    const [level, page, block, paragraph, inParagraph, , ...rest] = row.split('\t');
    if (level !== '5') continue;
    const [left = 0, top = 0, width = 0, height = 0, confidence = 0] = rest.slice(0, 5).map(Number);
    const name = [page, block, paragraph, inParagraph].join(' ');
    if (name !== last) line += 1;
    last = name;
    words.push({
      text: rest.slice(5).join('\t'),
      confidence: Math.max(0, confidence / 100),
      box: { left, top, right: left + width, bottom: top + height },
      line,
    });
  }
  return words;
}
