import type { Box } from '../../../core/place.js';
import type { MovedText } from '../../../core/rewritten.js';
import type { PageGlyphs } from '../pdfium/page-glyphs.js';
import { characterOf } from '../pdfium/page-text.js';

/** How far a glyph's origin may stray, in points: more than rounding in a rewritten stream, less than an eye sees. */
const TOLERANCE = 0.05;
/** Up to this a place is the same: single precision, and the digits of a number in a stream. */
const EXACT = 0.002;
/**
 * The same for glyphs beside a box, on its line. PDFium cuts the fractions off glyph widths (a font's 277.8 is 277 to
 * it), so that where it sums up widths a removed stretch comes out up to a thousandth of an em a glyph shorter than
 * the exact advance put in its place. Half a pixel at 100 dpi: anything more is a change.
 */
const NUDGE_TOLERANCE = 0.35;
/** Cells of the index over glyphs, in points; wider than any tolerance to both sides. */
const CELL = 1;

const NONE = new Uint8Array();

/** What two states of a page do not share. */
export interface GlyphDifference {
  /**
   * The smallest box around the middles of the glyphs of `before` that are gone without a box over them, and of those
   * of `after` that are new outside the boxes; absent when there are none.
   */
  readonly box?: Box;
  /** Cells of glyphs beside a box that PDFium sees moved by less than half a pixel. */
  readonly nudged: readonly Box[];
}

/**
 * Compares the glyphs of two states of a page outside the boxes. The order is left out of account: it depends on
 * PDFium's guesses, and what stands where does not. `mayGo` has 1 for glyphs of `before` that need not be there any more.
 */
export function compareGlyphs(
  before: PageGlyphs,
  after: PageGlyphs,
  boxes: readonly Box[],
  moves: readonly Move[] = [],
  mayGo: Uint8Array = NONE,
): GlyphDifference {
  const index = indexGlyphs(after);
  const used = new Uint8Array(after.count);
  const nudged: Box[] = [];
  const differing: Point[] = [];
  const missing: number[] = [];
  for (let at = 0; at < before.count; at += 1) {
    if (!isReal(before, at)) continue;
    const move = moveOf(before, at, moves);
    if (move !== undefined) {
      const moved = findTwin(before, at, after, index, used, NUDGE_TOLERANCE, move);
      if (moved === undefined) differing.push(middleOf(before, at));
      else used[moved] = 1;
      continue;
    }
    const twin = findTwin(before, at, after, index, used, TOLERANCE);
    if (twin === undefined) missing.push(at);
    else {
      used[twin] = 1;
      const isNudged = distance(before, at, after, twin) > EXACT;
      if (isNudged && boxes.some((box) => isOnLine(box, middleOf(before, at)))) {
        nudged.push(cellOf(before, at, boxes));
      }
    }
  }
  // Only now, so that no exact twin is taken by a neighbour.
  for (const at of missing) {
    const middle = middleOf(before, at);
    if (mayGo[at] === 1 || boxes.some((box) => holds(box, middle))) continue;
    const isBeside = boxes.some((box) => isOnLine(box, middle));
    const twin = isBeside && findTwin(before, at, after, index, used, NUDGE_TOLERANCE);
    if (typeof twin === 'number') {
      used[twin] = 1;
      nudged.push(cellOf(before, at, boxes));
    } else differing.push(middle);
  }
  for (let at = 0; at < after.count; at += 1) {
    if (!isReal(after, at) || used[at] === 1) continue;
    const middle = middleOf(after, at);
    if (!boxes.some((box) => holds(box, middle))) differing.push(middle);
  }
  const box = boxAround(differing);
  return box === undefined ? { nudged } : { box, nudged };
}

/** Text in a box that was to move. */
export type Move = Omit<MovedText, 'page'>;

const STILL = { dx: 0, dy: 0 };

function moveOf(glyphs: PageGlyphs, at: number, moves: readonly Move[]): Move | undefined {
  if (moves.length === 0) return undefined;
  const middle = middleOf(glyphs, at);
  return moves.find(({ box }) => holds(box, middle));
}

/** How many glyphs of a page count for the comparison. */
export function countGlyphs(glyphs: PageGlyphs): number {
  let count = 0;
  for (let at = 0; at < glyphs.count; at += 1) if (isReal(glyphs, at)) count += 1;
  return count;
}

/** Blanks leave nothing on the page, and PDFium makes up and drops them by what stands around them. */
function isReal(glyphs: PageGlyphs, at: number): boolean {
  return glyphs.generated[at] === 0 && characterAt(glyphs, at).trim() !== '';
}

function characterAt(glyphs: PageGlyphs, at: number): string {
  const codePoint = glyphs.unicode[at] ?? 0;
  // A glyph without Unicode is a glyph all the same.
  if (codePoint === 0) return '\ufffd';
  const character = characterOf(codePoint);
  return MIRRORED.get(character) ?? character;
}

/** PDFium turns brackets round where it takes the text around them to run from right to left. */
const MIRRORED: ReadonlyMap<string, string> = new Map(
  ['()', '[]', '{}', '<>', '\u00ab\u00bb', '\u2039\u203a'].map(([open = '', close = '']) => [
    close,
    open,
  ]),
);

function indexGlyphs(glyphs: PageGlyphs): Map<string, number[]> {
  const index = new Map<string, number[]>();
  for (let at = 0; at < glyphs.count; at += 1) {
    if (!isReal(glyphs, at)) continue;
    const key = keyOf(glyphs, at, glyphs.x[at] ?? 0, glyphs.y[at] ?? 0);
    const cell = index.get(key);
    if (cell === undefined) index.set(key, [at]);
    else cell.push(at);
  }
  return index;
}

function keyOf(glyphs: PageGlyphs, at: number, x: number, y: number): string {
  const column = Math.floor(x / CELL);
  const row = Math.floor(y / CELL);
  return `${characterAt(glyphs, at)}\n${String(column)}\n${String(row)}`;
}

function findTwin(
  before: PageGlyphs,
  at: number,
  after: PageGlyphs,
  index: ReadonlyMap<string, readonly number[]>,
  used: Uint8Array,
  tolerance: number,
  { dx: movedX, dy: movedY }: Pick<Move, 'dx' | 'dy'> = STILL,
): number | undefined {
  const x = (before.x[at] ?? 0) + movedX;
  const y = (before.y[at] ?? 0) + movedY;
  const keys = new Set<string>();
  for (const dx of [-tolerance, tolerance]) {
    for (const dy of [-tolerance, tolerance]) keys.add(keyOf(before, at, x + dx, y + dy));
  }
  for (const key of keys) {
    for (const twin of index.get(key) ?? []) {
      const isNear =
        Math.abs((after.x[twin] ?? 0) - x) <= tolerance &&
        Math.abs((after.y[twin] ?? 0) - y) <= tolerance;
      if (isNear && used[twin] === 0) return twin;
    }
  }
  return undefined;
}

function distance(before: PageGlyphs, at: number, after: PageGlyphs, twin: number): number {
  return Math.hypot(
    (after.x[twin] ?? 0) - (before.x[at] ?? 0),
    (after.y[twin] ?? 0) - (before.y[at] ?? 0),
  );
}

interface Point {
  readonly x: number;
  readonly y: number;
}

/** Glyphs are judged by the middle of their cell: a neighbour's origin may well stand on the edge of a box. */
function middleOf(glyphs: PageGlyphs, at: number): Point {
  return { x: glyphs.middleX[at] ?? 0, y: glyphs.middleY[at] ?? 0 };
}

function holds(box: Box, { x, y }: Point): boolean {
  return x >= box.left && x <= box.right && y >= box.bottom && y <= box.top;
}

/** On the line of a box, whichever way the text runs. */
function isOnLine(box: Box, { x, y }: Point): boolean {
  return (y >= box.bottom && y <= box.top) || (x >= box.left && x <= box.right);
}

/** At least as large as the boxes of its line are high: a Type3 font may say that its glyphs have no size. */
function cellOf(glyphs: PageGlyphs, at: number, boxes: readonly Box[]): Box {
  const middle = middleOf(glyphs, at);
  const heights = boxes
    .filter((box) => isOnLine(box, middle))
    .map((box) => Math.min(box.top - box.bottom, box.right - box.left));
  const half = Math.max(glyphs.width[at] ?? 0, glyphs.height[at] ?? 0, ...heights) / 2;
  const { x, y } = middle;
  return { left: x - half, bottom: y - half, right: x + half, top: y + half };
}

function boxAround(points: readonly Point[]): Box | undefined {
  if (points.length === 0) return undefined;
  const xs = points.map(({ x }) => x);
  const ys = points.map(({ y }) => y);
  const least = (values: readonly number[]): number => values.reduce((a, b) => Math.min(a, b));
  const most = (values: readonly number[]): number => values.reduce((a, b) => Math.max(a, b));
  return { left: least(xs), bottom: least(ys), right: most(xs), top: most(ys) };
}
