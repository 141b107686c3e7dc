import { CELL_GAP } from './chunks.js';
import type { WritingCoordinates } from './chunks.js';
import type { GlyphTable } from './glyph-table.js';

/** A text with, for each of its UTF-16 units, the glyph that shows it (-1 for layout) and its left edge. */
export interface WrittenText {
  readonly text: string;
  readonly glyphs: Int32Array;
  readonly x: Float32Array;
}

export interface TextWriter {
  /** Writes a glyph after whatever the gap to the previous one of the same line calls for. */
  glyph: (glyph: number) => void;
  lineEnd: () => void;
  finish: () => WrittenText;
}

/**
 * Turns glyphs in some order into text: a blank for the gap between words, a tab for that between cells.
 * A glyph struck twice in the same place (imitated bold type) is written once.
 */
export function textWriter(table: GlyphTable, coordinates: WritingCoordinates): TextWriter {
  const { along, above, advance, em } = coordinates;
  const capacity = table.count * 3 + 16;
  let glyphs = new Int32Array(capacity);
  let x = new Float32Array(capacity);
  const parts: string[] = [];
  let length = 0;
  let previous = -1;
  let pendingBlank = -1;

  const put = (text: string, glyph: number, left: number): void => {
    parts.push(text);
    if (length + text.length > glyphs.length) {
      const size = (length + text.length) * 2;
      const moreGlyphs = new Int32Array(size);
      moreGlyphs.set(glyphs);
      glyphs = moreGlyphs;
      const moreX = new Float32Array(size);
      moreX.set(x);
      x = moreX;
    }
    for (let unit = 0; unit < text.length; unit++) {
      glyphs[length] = glyph;
      x[length] = left;
      length++;
    }
  };

  return {
    glyph(glyph) {
      const text = table.text[glyph] ?? '';
      const left = along[glyph] ?? 0;
      if (isBlank(text)) {
        pendingBlank = glyph;
        if (previous < 0) previous = glyph;
        return;
      }
      if (previous >= 0) {
        const size = Math.min(em[glyph] ?? 1, em[previous] ?? 1);
        const start = along[previous] ?? 0;
        if (
          text === table.text[previous] &&
          Math.abs(left - start) < 0.15 * size &&
          Math.abs((above[glyph] ?? 0) - (above[previous] ?? 0)) < 0.15 * size
        ) {
          return;
        }
        const width = isBlank(table.text[previous] ?? '') ? 0 : (advance[previous] ?? 0);
        // In right-to-left script the next glyph stands on the left.
        const gap = left < start ? start - left - (advance[glyph] ?? 0) : left - start - width;
        if (gap > CELL_GAP * size) put('\t', -1, start + (advance[previous] ?? 0));
        else if (
          gap > WORD_GAP * size ||
          gap < OVERLAP * size ||
          (pendingBlank >= 0 && gap > BLANK_ROOM * size)
        ) {
          put(' ', pendingBlank, start + (advance[previous] ?? 0));
        }
      }
      put(text, glyph, left);
      previous = glyph;
      pendingBlank = -1;
    },
    lineEnd() {
      if (length > 0) put('\n', -1, 0);
      previous = -1;
      pendingBlank = -1;
    },
    finish: () => ({
      text: parts.join(''),
      glyphs: glyphs.slice(0, length),
      x: x.slice(0, length),
    }),
  };
}

/** Gaps in em: more than this parts words, going back by more than this starts another text over the first. */
const WORD_GAP = 0.2;
const OVERLAP = -0.4;
/** A blank glyph parts words only where it has some room; a blank under other text is none. */
const BLANK_ROOM = 0.06;

function isBlank(text: string): boolean {
  for (let index = 0; index < text.length; index++) {
    const code = text.charCodeAt(index);
    if (
      code !== 0x20 &&
      code !== 0xa0 &&
      (code < 9 || code > 13) &&
      !(code >= 0x2000 && code <= 0x200b)
    ) {
      return false;
    }
  }
  return true;
}
