import type { LetterPiece } from './letter-pieces.js';

/** Pieces of one size one behind the other, as letters of a line are, in whatever direction. */
export interface LetterRow {
  readonly pieces: readonly LetterPiece[];
  /** In degrees clockwise from level, in (-90, 90]. */
  readonly angle: number;
}

/** Fewer are a mark or part of a drawing. */
export const LEAST_ROW = 7;
/** More are a photograph, or the screen that one was printed with. */
const MOST_PIECES = 4000;

/** In sizes of the pieces: how far the next one may be, and how far off the way. */
const FARTHEST = 3.3;
const OFF_THE_WAY = 0.55;
const UNLIKE = 1.6;

/** Puts pieces together into rows, the longest way from each first. */
export function letterRows(pieces: readonly LetterPiece[]): LetterRow[] {
  if (pieces.length < LEAST_ROW || pieces.length > MOST_PIECES) return [];
  const sorted = [...pieces].sort((a, b) => a.x - b.x);
  const used = new Set<LetterPiece>();
  const rows: LetterRow[] = [];
  for (const first of sorted) {
    if (used.has(first)) continue;
    let best: LetterPiece[] = [];
    for (const second of near(first, sorted, used).slice(0, 4)) {
      const row = followed(first, second, sorted, used);
      if (row.length > best.length) best = row;
    }
    if (best.length < LEAST_ROW) continue;
    for (const piece of best) used.add(piece);
    rows.push({ pieces: best, angle: angleOf(best) });
  }
  return rows;
}

/** Pieces alike beside one that were not used, the nearest first. */
function near(
  one: LetterPiece,
  sorted: readonly LetterPiece[],
  used: ReadonlySet<LetterPiece>,
): LetterPiece[] {
  const reach = one.size * FARTHEST;
  let from = 0;
  for (let to = sorted.length; from < to;) {
    const middle = (from + to) >> 1;
    if ((sorted[middle]?.x ?? 0) < one.x - reach) from = middle + 1;
    else to = middle;
  }
  const found: LetterPiece[] = [];
  for (let at = from; at < sorted.length; at++) {
    const other = sorted[at];
    if (other === undefined || other.x > one.x + reach) break;
    if (other === one || used.has(other) || Math.abs(other.y - one.y) > reach) continue;
    if (Math.max(other.size / one.size, one.size / other.size) > UNLIKE) continue;
    found.push(other);
  }
  return found.sort((a, b) => distance(one, a) - distance(one, b));
}

/** Goes on from two pieces in their direction, which may bend a little. */
function followed(
  first: LetterPiece,
  second: LetterPiece,
  sorted: readonly LetterPiece[],
  used: ReadonlySet<LetterPiece>,
): LetterPiece[] {
  const row = [first, second];
  for (let last = second; ;) {
    const back = row[Math.max(0, row.length - 4)] ?? first;
    const length = distance(back, last) || 1;
    const [dx, dy] = [(last.x - back.x) / length, (last.y - back.y) / length];
    const next = near(last, sorted, used).find((piece) => {
      const along = (piece.x - last.x) * dx + (piece.y - last.y) * dy;
      const off = Math.abs((piece.y - last.y) * dx - (piece.x - last.x) * dy);
      return along > 0.2 * last.size && off < OFF_THE_WAY * last.size && !row.includes(piece);
    });
    if (next === undefined) return row;
    row.push(next);
    last = next;
  }
}

function distance(a: LetterPiece, b: LetterPiece): number {
  return Math.hypot(a.x - b.x, a.y - b.y);
}

function angleOf(row: readonly LetterPiece[]): number {
  const [first, last] = [row[0], row.at(-1)];
  if (first === undefined || last === undefined) return 0;
  const degrees = (Math.atan2(last.y - first.y, last.x - first.x) * 180) / Math.PI;
  return degrees > 90 ? degrees - 180 : degrees <= -90 ? degrees + 180 : degrees;
}
