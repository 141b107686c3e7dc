import { CELL_GAP } from '../page-text/chunks.js';
import type { PageGlyphs } from '../content/page-glyphs.js';

/** Glyphs that stand together on a line, or a stretch that is removed. Along the line, in points. */
export interface LineWord {
  readonly isRemoved: boolean;
  readonly glyphs: number[];
  readonly start: number;
  end: number;
  /** Whether it follows the word before it without a gap. */
  readonly isJoined: boolean;
}

/** A part of a line between two cell gaps, some of which is removed. */
export interface LineSegment {
  readonly words: readonly LineWord[];
  /** Blanks that stay, each with the number of the word that it follows; -1 before the first. */
  readonly blanks: ReadonlyMap<number, number>;
  readonly em: number;
  /** Where the next cell of the line begins. */
  readonly nextCell: number;
}

/** The segments of lines that hold removed glyphs. */
export function touchedSegments(page: PageGlyphs, removed: ReadonlySet<number>): LineSegment[] {
  const { table, coordinates } = page;
  const { direction, above, along, em } = coordinates;
  const seen = new Set<number>();
  const segments: LineSegment[] = [];
  for (const seed of removed) {
    if (seen.has(seed)) continue;
    const size = em[seed] ?? 1;
    const line: number[] = [];
    for (let glyph = 0; glyph < table.count; glyph++) {
      if ((table.show[glyph] ?? -1) < 0 || direction[glyph] !== direction[seed]) continue;
      if (Math.abs((above[glyph] ?? 0) - (above[seed] ?? 0)) < 0.45 * size) line.push(glyph);
    }
    line.sort((a, b) => (along[a] ?? 0) - (along[b] ?? 0) || a - b);
    for (const glyph of line) if (removed.has(glyph)) seen.add(glyph);
    segments.push(...segmentsOfLine(page, line, removed, size));
  }
  return segments;
}

function segmentsOfLine(
  { table, coordinates: { along, advance } }: PageGlyphs,
  line: readonly number[],
  removed: ReadonlySet<number>,
  em: number,
): LineSegment[] {
  const segments: { words: LineWord[]; blanks: Map<number, number> }[] = [];
  let words: LineWord[] = [];
  let blanks = new Map<number, number>();
  let sawBlank = false;
  const starts: number[] = [];
  for (const glyph of line) {
    const isRemoved = removed.has(glyph);
    const start = along[glyph] ?? 0;
    const end = start + (advance[glyph] ?? 0);
    if (!isRemoved && (table.text[glyph] ?? '').trim() === '') {
      blanks.set(glyph, words.length - 1);
      sawBlank = true;
      continue;
    }
    const last = words.at(-1);
    const gap = last === undefined ? Number.POSITIVE_INFINITY : start - last.end;
    if (gap > CELL_GAP * em) {
      words = [];
      blanks = new Map();
      segments.push({ words, blanks });
      starts.push(start);
    }
    const isApart = sawBlank || gap > WORD_GAP * em;
    if (last !== undefined && words.length > 0 && !isApart && last.isRemoved === isRemoved) {
      last.glyphs.push(glyph);
      last.end = Math.max(last.end, end);
    } else if (isRemoved && last?.isRemoved === true && words.length > 0 && gap < CELL_GAP * em) {
      // A value of several words is one stretch.
      last.glyphs.push(glyph);
      last.end = Math.max(last.end, end);
    } else {
      words.push({
        isRemoved,
        glyphs: [glyph],
        start,
        end,
        isJoined: words.length > 0 && !isApart,
      });
    }
    sawBlank = false;
  }
  return segments.flatMap(({ words: own, blanks: between }, index) =>
    own.some(({ isRemoved }) => isRemoved)
      ? [{ words: own, blanks: between, em, nextCell: starts[index + 1] ?? Infinity }]
      : [],
  );
}

/** In em; less is kerning. */
const WORD_GAP = 0.15;
