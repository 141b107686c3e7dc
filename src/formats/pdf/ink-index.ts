import type { Box } from '../../core/place.js';
import type { InkBox } from './pdfium/ink-boxes.js';

/** Finds the ink of the glyph that has its origin at a point. */
export type InkAt = (x: number, y: number) => Box | undefined;

/** Readers agree on a glyph's origin within a fraction of a point, and hardly on anything else. */
const NEAR = 0.5;

export function inkIndex(boxes: readonly InkBox[]): InkAt {
  const cells = new Map<string, InkBox[]>();
  for (const box of boxes) {
    const key = cellKey(Math.round(box.x), Math.round(box.y));
    const cell = cells.get(key);
    if (cell === undefined) cells.set(key, [box]);
    else cell.push(box);
  }
  return (x, y) => {
    for (let column = Math.round(x) - 1; column <= Math.round(x) + 1; column++) {
      for (let row = Math.round(y) - 1; row <= Math.round(y) + 1; row++) {
        const found = cells
          .get(cellKey(column, row))
          ?.find((box) => Math.abs(box.x - x) < NEAR && Math.abs(box.y - y) < NEAR);
        if (found !== undefined) return found;
      }
    }
    return undefined;
  };
}

function cellKey(column: number, row: number): string {
  return `${String(column)} ${String(row)}`;
}
