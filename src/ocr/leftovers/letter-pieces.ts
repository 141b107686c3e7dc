import type { PixelBox } from '../../core/recogniser.js';
import type { LocalContrast } from './local-contrast.js';

/** Connected ink that is of the size and shape of a letter. */
export interface LetterPiece extends PixelBox {
  readonly x: number;
  readonly y: number;
  /** The longer side of its box. */
  readonly size: number;
}

const LEAST_SIZE = 7;
/** Of its length a letter is so wide at least; of its box it blackens so much. */
const NARROWEST = 0.12;
const LEAST_INK = 0.1;
const MOST_INK = 0.9;

/**
 * Pieces of ink that are like letters, darker than what is around them or lighter.
 * @param isRead Whether somebody has read what stands there.
 */
export function letterPieces(
  { width, height, darker, least }: LocalContrast,
  sign: 1 | -1,
  isRead: (x: number, y: number) => boolean,
): LetterPiece[] {
  const open = Uint8Array.from(darker, (value) => (value * sign >= least ? 1 : 0));
  const pieces: LetterPiece[] = [];
  const stack: number[] = [];
  for (let start = 0; start < open.length; start++) {
    if (open[start] === 0) continue;
    let [left, right, top, bottom, count] = [width, 0, height, 0, 0];
    open[start] = 0;
    stack.push(start);
    for (let at = stack.pop(); at !== undefined; at = stack.pop()) {
      const y = Math.floor(at / width);
      const x = at - y * width;
      count += 1;
      left = Math.min(left, x);
      right = Math.max(right, x + 1);
      top = Math.min(top, y);
      bottom = Math.max(bottom, y + 1);
      for (let ny = Math.max(0, y - 1); ny <= Math.min(height - 1, y + 1); ny++) {
        for (let nx = Math.max(0, x - 1); nx <= Math.min(width - 1, x + 1); nx++) {
          const next = ny * width + nx;
          if (open[next] !== 1) continue;
          open[next] = 0;
          stack.push(next);
        }
      }
    }
    const piece = { left, top, right, bottom };
    const size = Math.max(right - left, bottom - top);
    if (!isLetter(piece, size, count)) continue;
    const [x, y] = [(left + right) / 2, (top + bottom) / 2];
    if (!isRead(x, y)) pieces.push({ ...piece, x, y, size });
  }
  return pieces;
}

function isLetter({ left, top, right, bottom }: PixelBox, size: number, count: number): boolean {
  const across = right - left;
  const down = bottom - top;
  const ink = count / (across * down);
  return (
    size >= LEAST_SIZE &&
    Math.min(across, down) >= NARROWEST * size &&
    ink >= LEAST_INK &&
    (ink <= MOST_INK || Math.min(across, down) < size / 3)
  );
}
