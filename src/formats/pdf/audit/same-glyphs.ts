import type { Box } from '../../../core/place.js';
import type { PageGlyphs } from '../pdfium/page-glyphs.js';
import { characterOf } from '../pdfium/page-text.js';

/** How far a glyph's origin may stray, in points: more than rounding in a rewritten stream, less than an eye sees. */
const TOLERANCE = 0.05;
/** Cells of the index over glyphs, in points. */
const CELL = 0.5;

/**
 * The glyphs that two states of a page do not share: those of `before` that are gone without a box over them, and
 * those of `after` that are new outside the boxes; as the smallest box around their middles, or undefined when there
 * are none. The order is left out of account: it depends on PDFium's guesses, and what stands where does not.
 */
export function differingGlyphs(
  before: PageGlyphs,
  after: PageGlyphs,
  boxes: readonly Box[],
): Box | undefined {
  const index = indexGlyphs(after);
  const used = new Uint8Array(after.count);
  const differing: { x: number; y: number }[] = [];
  const note = (glyphs: PageGlyphs, at: number): void => {
    if (isCovered(glyphs, at, boxes)) return;
    differing.push({ x: glyphs.middleX[at] ?? 0, y: glyphs.middleY[at] ?? 0 });
  };
  for (let at = 0; at < before.count; at += 1) {
    if (!isReal(before, at)) continue;
    const twin = findTwin(before, at, after, index, used);
    if (twin === undefined) note(before, at);
    else used[twin] = 1;
  }
  for (let at = 0; at < after.count; at += 1) {
    if (isReal(after, at) && used[at] === 0) note(after, at);
  }
  return boxAround(differing);
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
  return codePoint === 0 ? '\ufffd' : characterOf(codePoint);
}

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
): number | undefined {
  const x = before.x[at] ?? 0;
  const y = before.y[at] ?? 0;
  const keys = new Set<string>();
  for (const dx of [-TOLERANCE, TOLERANCE]) {
    for (const dy of [-TOLERANCE, TOLERANCE]) keys.add(keyOf(before, at, x + dx, y + dy));
  }
  for (const key of keys) {
    for (const twin of index.get(key) ?? []) {
      const isNear =
        Math.abs((after.x[twin] ?? 0) - x) <= TOLERANCE &&
        Math.abs((after.y[twin] ?? 0) - y) <= TOLERANCE;
      if (isNear && used[twin] === 0) return twin;
    }
  }
  return undefined;
}

/** By the middle of its cell: a neighbour's origin may well stand on the edge of a box. */
function isCovered(glyphs: PageGlyphs, at: number, boxes: readonly Box[]): boolean {
  const x = glyphs.middleX[at] ?? 0;
  const y = glyphs.middleY[at] ?? 0;
  return boxes.some((box) => x >= box.left && x <= box.right && y >= box.bottom && y <= box.top);
}

function boxAround(points: readonly { readonly x: number; readonly y: number }[]): Box | undefined {
  if (points.length === 0) return undefined;
  return points.reduce<Box>(
    (box, { x, y }) => ({
      left: Math.min(box.left, x),
      bottom: Math.min(box.bottom, y),
      right: Math.max(box.right, x),
      top: Math.max(box.top, y),
    }),
    { left: Infinity, bottom: Infinity, right: -Infinity, top: -Infinity },
  );
}
