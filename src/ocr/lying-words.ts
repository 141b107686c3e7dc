import { levelBox } from '../core/recognised/ocr-lines.js';
import type { OcrWord } from '../core/recogniser.js';

/** A share of the characters: a margin may lie on its side, a page lies as most of it does. */
const MOST = 0.6;

/**
 * Quarter turns clockwise that likely make a page upright whose words an engine read lying on their side (it may have read
 * them from the wrong end): 0 where they stand.
 */
export function turnOfLyingWords(words: readonly OcrWord[]): 0 | 1 | 3 {
  let lying = 0;
  let all = 0;
  let down = 0;
  let before: OcrWord | undefined;
  for (const word of words) {
    const { text, line } = word;
    const box = levelBox(word);
    if (text.length >= 3) {
      all += text.length;
      if (box.bottom - box.top > (box.right - box.left) * 1.2) lying += text.length;
    }
    if (before?.line === line) down += Math.sign(box.top - levelBox(before).top);
    before = word;
  }
  if (all === 0 || lying < all * MOST) return 0;
  // Text that runs down is that of a page that was turned clockwise.
  return down > 0 ? 3 : 1;
}
