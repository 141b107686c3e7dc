import type { ScanInput } from '../../../src/core/detector.js';
import { findBytes } from '../../../src/core/scan-input/text-bytes.js';
import { lineStart } from '../labels/own-value.js';
import type { Scene } from '../scene.js';

/** Where a stretch of one line stands from left to right: in points where the input has `x`, else in columns. */
export interface Extent {
  readonly left: number;
  readonly right: number;
  readonly points: boolean;
}

export function extentOf(scene: Scene, start: number, end: number): Extent {
  const { x } = scene.input;
  const left = x?.[start];
  const right = x?.[end - 1];
  if (left !== undefined && right !== undefined && right >= left) {
    return { left, right: right + GLYPH, points: true };
  }
  const line = lineStart(scene, start);
  return { left: start - line, right: end - line, points: false };
}

/** How far apart two extents are, as a share of what still counts as one column; 0 or less where they overlap. */
export function columnGap(a: Extent, b: Extent): number {
  const apart = Math.max(a.left, b.left) - Math.min(a.right, b.right);
  if (a.points !== b.points) return 1;
  return apart <= 0 ? 0 : apart / (a.points ? TOLERANCE_POINTS : TOLERANCE_COLUMNS);
}

/** A stretch of a text in which no cell ends, as far as was looked; moved on from label to label. */
export interface Unparted {
  start: number;
  end: number;
}

/**
 * True where the words around `[start, end)` up to the next wide room, rule or line end are few, as in a heading.
 * @param seen What was looked at before: labels stand one after the other.
 */
export function isInOwnCell(input: ScanInput, start: number, end: number, seen: Unparted): boolean {
  const { folded } = input.once(findBytes);
  const farthest = Math.min(input.folded.length, start + CELL + 1);
  let right = end;
  if (end >= seen.start && end <= seen.end) right = Math.max(end, Math.min(farthest, seen.end));
  else seen.start = seen.end = end;
  while (right < farthest && !isEdge(input, folded, right)) right++;
  seen.end = Math.max(seen.end, right);
  const nearest = Math.max(0, right - CELL - 1);
  let left = start;
  if (start >= seen.start && start <= seen.end && start > nearest) {
    left = Math.max(nearest, seen.start);
  }
  while (left > nearest && !isEdge(input, folded, left - 1)) left--;
  if (right - left > CELL) return false;
  return !SENTENCE.test(input.folded.slice(Math.max(left, end - 5), right));
}

/**
 * True for the units between two cells: a line end, a rule, two blanks in a row, a wide room on the page.
 * @param folded The text as bytes.
 */
export function isEdge({ text, x }: ScanInput, folded: Uint8Array, at: number): boolean {
  const unit = folded[at] ?? 0;
  if (unit !== 0x20) return unit === 0x0a || unit === 0x7c;
  if (folded[at + 1] === 0x20 || text.charCodeAt(at) === 0x09) return true;
  if (x === undefined) return false;
  const before = x[at - 1];
  const after = x[at + 1];
  return before !== undefined && after !== undefined && after - before > WIDE_POINTS;
}

/** The rest of a cell that ends as a sentence or a question does. */
const SENTENCE = /[a-z]{5}\. *$|[ ,][a-z]{3,4}\. *$|\?/u;

/** About the width of one glyph of running text, in points. */
const GLYPH = 5;
const WIDE_POINTS = 18;
const TOLERANCE_POINTS = 40;
const TOLERANCE_COLUMNS = 8;
const CELL = 44;
