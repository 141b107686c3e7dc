import type { MovedText } from '../../../core/rewritten.js';
import { axesAt, chunksOf } from '../page-text/chunks.js';
import { evenLine } from './even-line.js';
import type { LineExtent } from './even-line.js';
import { BOTTOM, TOP } from './glyph-boxes.js';
import { labelAdvance } from './label-font.js';
import { touchedSegments } from './line-layout.js';
import type { LineSegment } from './line-layout.js';
import type { Mark } from './mark-label.js';
import type { PageGlyphs } from '../content/page-glyphs.js';
import { boundingBox } from '../content/quad.js';
import type { Quad } from '../content/quad.js';
import type { MarkedValue, PageRemoval } from './removal.js';
import { retypeset } from './retypeset.js';
import { textLines } from '../page-text/text-lines.js';

/** A page whose lines were set anew, so that no gap tells how wide the value in it was. */
export interface HiddenWidths {
  /** Marks of a width that depends on their kind alone. */
  readonly marks: readonly Mark[];
  /** New text for operators, by use and operator. */
  readonly replaced: ReadonlyMap<number, ReadonlyMap<number, string>>;
  /** What moved along its line. */
  readonly moves: readonly Omit<MovedText, 'page'>[];
}

/**
 * Sets the lines anew that lose a value (ISO 32000-2 §9.4): the stretch gets a width that follows from what kind of value
 * it was, the rest of its line moves along. Undefined where a line cannot be set so: text in columns, or placed by
 * transformations that tell where it stood, or without room.
 */
export function hideWidths(
  page: PageGlyphs,
  values: readonly MarkedValue[],
  { glyphs: removed }: PageRemoval,
): HiddenWidths | undefined {
  const { table, coordinates } = page;
  const segments = touchedSegments(page, removed);
  const touched = new Set(segments.flatMap(({ words }) => words.flatMap(({ glyphs }) => glyphs)));
  const others = linesOf(page, touched);
  const valueOf = new Map<number, MarkedValue>();
  for (const value of values) for (const glyph of value.glyphs) valueOf.set(glyph, value);
  const along = new Map<number, number>();
  const shows = new Set<number>();
  const marks: Mark[] = [];
  const moves: Omit<MovedText, 'page'>[] = [];
  for (const segment of segments) {
    const { words, blanks, em } = segment;
    if (!isInOnePlace(page, segment)) return undefined;
    const nameOf = (word: number): string => {
      const value = words[word]?.glyphs.map((glyph) => valueOf.get(glyph)).find(Boolean);
      return value?.label ?? value?.note ?? '';
    };
    const even = evenLine(segment, (word) => widthOf(nameOf(word)) * em, others);
    if (even === undefined) return undefined;
    words.forEach((word, at) => {
      const start = even.starts[at] ?? 0;
      const end = start + (even.widths[at] ?? 0);
      for (const glyph of word.glyphs) {
        shows.add(table.show[glyph] ?? 0);
        along.set(glyph, (coordinates.along[glyph] ?? 0) + start - word.start);
      }
      if (word.isRemoved) {
        const value = word.glyphs.map((glyph) => valueOf.get(glyph)).find(Boolean);
        const quad = quadAt(page, word.glyphs[0] ?? 0, start, end, em);
        marks.push(value?.label === undefined ? { quad } : { quad, text: value.label });
      } else {
        const first = word.glyphs[0] ?? 0;
        const by = start - word.start;
        const { alongX, alongY } = axesAt(coordinates, first);
        moves.push({
          box: boundingBox(quadAt(page, first, word.start, word.end, em)),
          dx: by * alongX,
          dy: by * alongY,
        });
      }
    });
    for (const [blank, before] of blanks) {
      shows.add(table.show[blank] ?? 0);
      const word = Math.max(0, before);
      const end = (even.starts[word] ?? 0) + (before < 0 ? 0 : (even.widths[word] ?? 0));
      along.set(blank, before < 0 ? end - (coordinates.advance[blank] ?? 0) : end);
    }
  }
  const alongOf = (glyph: number): number => along.get(glyph) ?? coordinates.along[glyph] ?? 0;
  const replaced = retypeset(page, shows, removed, alongOf);
  return replaced === undefined ? undefined : { marks, replaced, moves };
}

/** In em of the line: as wide as its label set as high as the box allows, whether or not it shows one. */
function widthOf(name: string): number {
  return 0.92 * (labelAdvance(name === '' ? '[VALUE]' : name) / 1000);
}

/** Text of one content under one transformation: another one would say where things stood before. */
function isInOnePlace({ table, shows }: PageGlyphs, { words }: LineSegment): boolean {
  const glyphs = words.flatMap((word) => word.glyphs);
  const used = [...new Set(glyphs.map((glyph) => table.show[glyph] ?? 0))].map((at) => shows[at]);
  const [first] = used;
  return used.every(
    (shown) =>
      shown !== undefined &&
      shown.use === first?.use &&
      !shown.font.vertical &&
      shown.ctm.every((number, at) => number === first.ctm[at]),
  );
}

/** Where the lines, or cells of lines, begin and end that lose nothing. */
function linesOf(page: PageGlyphs, touched: ReadonlySet<number>): LineExtent[] {
  const chunks = chunksOf(page.table, page.coordinates);
  return textLines(chunks).flatMap((line) => {
    const ink = line
      .flatMap(({ from, to }) => Array.from({ length: to - from }, (_, at) => from + at))
      .filter((glyph) => (page.table.text[glyph] ?? '').trim() !== '');
    if (ink.length < 2 || ink.some((glyph) => touched.has(glyph))) return [];
    const starts = ink.map((glyph) => page.coordinates.along[glyph] ?? 0);
    const ends = ink.map((glyph, at) => (starts[at] ?? 0) + (page.coordinates.advance[glyph] ?? 0));
    return [{ start: Math.min(...starts), end: Math.max(...ends) }];
  });
}

function quadAt(
  { coordinates }: PageGlyphs,
  glyph: number,
  start: number,
  end: number,
  em: number,
): Quad {
  const above = coordinates.above[glyph] ?? 0;
  const { alongX, alongY, aboveX, aboveY } = axesAt(coordinates, glyph);
  const point = (u: number, v: number): [number, number] => [
    u * alongX + v * aboveX,
    u * alongY + v * aboveY,
  ];
  const [bottom, top] = [above + BOTTOM * em, above + TOP * em];
  return [...point(start, bottom), ...point(end, bottom), ...point(end, top), ...point(start, top)];
}
