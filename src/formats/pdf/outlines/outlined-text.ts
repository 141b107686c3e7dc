import type { PageGlyphs } from '../content/page-glyphs.js';
import type { Outline } from './read-outlines.js';
import { readOutlines } from './read-outlines.js';

/** In points: letters that somebody reads. */
const LETTER = { least: 3.5, most: 60 } as const;
/** Points within which feet of letters stand on one line. */
const LINE = 1;
/** Letters in a row make text; fewer, and without a curve among them, are a drawing. */
const LEAST_LETTERS = 6;
const LEAST_CURVED = 2;
/** With more shapes nobody can say. */
const MOST_OUTLINES = 300_000;

/** Whether some content draws letters as outlines: shapes of the size of letters side by side on a line. */
export function hasOutlinedText(content: Pick<PageGlyphs, 'uses' | 'paintings'>): boolean {
  if (content.paintings === 0 || !mayBeOutlined(content)) return false;
  const lines = new Map<number, { letters: number; curved: number }>();
  let count = 0;
  for (const { outlines } of readOutlines(content)) {
    count += outlines.length;
    if (count > MOST_OUTLINES) return true;
    for (const outline of outlines) {
      if (!isLetter(outline)) continue;
      const { box, isCurved } = outline;
      for (const foot of [box.bottom, box.left]) {
        const key = Math.round(foot / LINE);
        const line = lines.get(key) ?? { letters: 0, curved: 0 };
        line.letters += 1;
        line.curved += isCurved ? 1 : 0;
        lines.set(key, line);
        if (line.letters >= LEAST_LETTERS && line.curved >= LEAST_CURVED) return true;
      }
    }
  }
  return false;
}

/** By what is known before any path is followed: letters have curves, and a shape takes two bytes at least. */
function mayBeOutlined({ uses }: Pick<PageGlyphs, 'uses'>): boolean {
  let curves = 0;
  let bytes = 0;
  for (const use of uses) {
    curves += use.operators.curves;
    bytes += use.bytes.length;
  }
  return curves >= LEAST_CURVED || bytes > 2 * MOST_OUTLINES;
}

function isLetter({ box }: Outline): boolean {
  const width = box.right - box.left;
  const height = box.top - box.bottom;
  const size = Math.max(width, height);
  return size >= LETTER.least && size <= LETTER.most && Math.min(width, height) > 0.3;
}
