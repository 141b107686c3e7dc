import { levelBox } from '../../../core/recognised/ocr-lines.js';
import type { OcrWord } from '../../../core/recogniser.js';
import type { GlyphTable } from '../content/glyph-table.js';
import type { Matrix } from '../content/matrix.js';
import { multiply } from '../content/matrix.js';
import type { ShowsPicture } from '../pdfium/shown-pictures.js';
import type { ReadSurface } from '../pictures/read-surface.js';
import { boxQuadOn } from '../pictures/surface.js';
import { boundingBox, quadContains } from '../content/quad.js';
import type { Quad } from '../content/quad.js';
import { ASCENT, DESCENT } from './glyphless-font.js';
import { levelLines, levelMatrix } from './level-lines.js';
import { quadsMeet } from './quads-meet.js';

/** A word to write where it is seen. */
export interface PageWord {
  readonly text: string;
  /** From the page's left edge of the word along its baseline to its right edge, in points of the page. */
  readonly from: readonly [number, number];
  readonly to: readonly [number, number];
  /** One em upwards. */
  readonly up: readonly [number, number];
  /** Whether the word before it in the list is the one before it on its line. */
  readonly isNext: boolean;
}

/** What keeps words out of the layer. */
export interface Occupied {
  /** Nothing under these may be read again: marks, and what was painted in pictures. */
  readonly marks: readonly Quad[];
  /** Where the page's own glyphs stand that stay. */
  readonly glyphs: readonly (readonly [number, number])[];
  /** Whether the page shows a picture where it does, in a box. */
  readonly shows: ShowsPicture;
}

/**
 * The words that OCR saw on a page, each once, without those that a mark so much as touches, those that the page's own
 * text says, and those that the page hides: nobody must be able to copy what nobody can see. The surface on which most was read comes first: a page may be made of several pictures over each other.
 */
export function pageWords(surfaces: readonly ReadSurface[], occupied: Occupied): PageWord[] {
  const taken: Quad[] = [];
  const result: PageWord[] = [];
  for (const { words, place, picture } of [...surfaces].sort((a, b) => weightOf(b) - weightOf(a))) {
    const legible = legibleWords(words);
    const matrix = multiply(levelMatrix(legible), place.matrix);
    const before = [...taken];
    for (const line of levelLines(legible)) {
      let last: OcrWord | undefined;
      for (const word of line.words) {
        const quad = boxQuadOn(levelBox(word), matrix);
        const written = placed(word, line, matrix, last !== undefined);
        const cell = cellOf(written);
        const isFree =
          !isLying(word) &&
          !before.some((other) => holdsMiddle(other, quad)) &&
          ![quad, cell].some((one) => isMarked(one, occupied.marks)) &&
          !occupied.marks.some((mark) => holdsMiddle(mark, boxQuadOn(word.box, place.matrix))) &&
          !occupied.glyphs.some(([x, y]) => quadContains(quad, x, y)) &&
          occupied.shows(picture, boundingBox(quad));
        if (isFree) {
          result.push(written);
          taken.push(quad);
        }
        last = isFree ? word : undefined;
      }
    }
  }
  return result;
}

/** The share of the words that stand where the page's own text says something already. */
export function shareCovered(surfaces: readonly ReadSurface[], glyphs: Occupied['glyphs']): number {
  const quads = surfaces.flatMap(({ words, place }) =>
    legibleWords(words).map((word) => boxQuadOn(word.box, place.matrix)),
  );
  const covered = quads.filter((quad) => glyphs.some(([x, y]) => quadContains(quad, x, y)));
  return quads.length === 0 ? 0 : covered.length / quads.length;
}

/** Where the middles of letters are. */
export function glyphMiddle(table: GlyphTable, glyph: number): readonly [number, number] {
  return [
    (table.originX[glyph] ?? 0) + (table.advanceX[glyph] ?? 0) / 2 + (table.upX[glyph] ?? 0) / 4,
    (table.originY[glyph] ?? 0) + (table.advanceY[glyph] ?? 0) / 2 + (table.upY[glyph] ?? 0) / 4,
  ];
}

/** Text up or down a page, of which nobody knows which, and rules that were read as a letter. */
function isLying(word: OcrWord): boolean {
  const { left, top, right, bottom } = levelBox(word);
  return bottom - top > (right - left) * (word.text.length === 1 ? 5 : 1.5);
}

/** Where its glyphs stand. */
function cellOf({ from, to, up }: PageWord): Quad {
  const corner = ([x, y]: PageWord['from'], share: number): [number, number] => [
    x + (up[0] * share) / 1000,
    y + (up[1] * share) / 1000,
  ];
  return [
    ...corner(from, DESCENT),
    ...corner(to, DESCENT),
    ...corner(to, ASCENT),
    ...corner(from, ASCENT),
  ];
}

/** Dots and strokes of dirt are read as signs, a rule as a line of them. */
function legibleWords(words: readonly OcrWord[]): OcrWord[] {
  const hasText = ({ text }: OcrWord): boolean => /[\p{L}\p{N}]/u.test(text);
  const lines = new Set(words.filter(hasText).map(({ line }) => line));
  return words.filter((word) =>
    hasText(word) ? word.confidence >= LEAST_SURE : word.confidence >= SURE && lines.has(word.line),
  );
}

const LEAST_SURE = 0.1;
const SURE = 0.6;

function weightOf({ words }: ReadSurface): number {
  return words.reduce((sum, { text, confidence }) => sum + text.length * confidence, 0);
}

/** Boxes reach a little into their neighbours, above and below above all. */
function isMarked(quad: Quad, marks: readonly Quad[]): boolean {
  const { left, right, bottom, top } = boundingBox(quad);
  const reach = Math.max(right - left, top - bottom);
  const core = shrunk(quad);
  return marks.some((mark) => isNear(boundingBox(mark), quad, reach) && quadsMeet(mark, core));
}

function isNear(mark: ReturnType<typeof boundingBox>, quad: Quad, reach: number): boolean {
  const [x, y] = middleOf(quad);
  return (
    x > mark.left - reach &&
    x < mark.right + reach &&
    y > mark.bottom - reach &&
    y < mark.top + reach
  );
}

function holdsMiddle(quad: Quad, other: Quad): boolean {
  const [x, y] = middleOf(other);
  return quadContains(quad, x, y);
}

function middleOf(quad: Quad): readonly [number, number] {
  return [(quad[0] + quad[2] + quad[4] + quad[6]) / 4, (quad[1] + quad[3] + quad[5] + quad[7]) / 4];
}

/** Without a fifth of its height on each side, at its ends no more than half its length. */
function shrunk([x0, y0, x1, y1, x2, y2, x3, y3]: Quad): Quad {
  const length = Math.max(1e-6, Math.hypot(x1 - x0, y1 - y0));
  const height = Math.hypot(x3 - x0, y3 - y0);
  const along = Math.min(0.25, (EDGE * height) / length);
  const at = (s: number, t: number): [number, number] => [
    x0 + (x1 - x0) * s + (x3 - x0) * t + (x2 - x1 - x3 + x0) * s * t,
    y0 + (y1 - y0) * s + (y3 - y0) * t + (y2 - y1 - y3 + y0) * s * t,
  ];
  return [
    ...at(along, EDGE),
    ...at(1 - along, EDGE),
    ...at(1 - along, 1 - EDGE),
    ...at(along, 1 - EDGE),
  ];
}

const EDGE = 0.2;

function placed(
  word: OcrWord,
  { baseline, size }: ReturnType<typeof levelLines>[number],
  [a, b, c, d, e, f]: Matrix,
  isNext: boolean,
): PageWord {
  const box = levelBox(word);
  // A heading or a small note on the line keeps a size of its own.
  const height = box.bottom - box.top;
  const isOfLine = baseline > box.top && baseline < box.bottom + size && height < size * 1.5;
  const own = isOfLine ? { baseline, size } : { baseline: box.bottom, size: height };
  return {
    text: word.text,
    from: [box.left * a + own.baseline * c + e, box.left * b + own.baseline * d + f],
    to: [box.right * a + own.baseline * c + e, box.right * b + own.baseline * d + f],
    up: [-c * own.size, -d * own.size],
    isNext,
  };
}
