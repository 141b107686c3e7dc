import type { Box } from '../../../core/place.js';
import type { Matrix } from './matrix.js';

/** Four corners in order, in points of the page: x0 y0 x1 y1 x2 y2 x3 y3. A rectangle turned with its text. */
export type Quad = readonly [number, number, number, number, number, number, number, number];

export function boundingBox(quad: Quad): Box {
  return {
    left: Math.min(quad[0], quad[2], quad[4], quad[6]),
    bottom: Math.min(quad[1], quad[3], quad[5], quad[7]),
    right: Math.max(quad[0], quad[2], quad[4], quad[6]),
    top: Math.max(quad[1], quad[3], quad[5], quad[7]),
  };
}

/** Whether a point lies in a convex quad; on the edge counts. */
export function quadContains(quad: Quad, x: number, y: number): boolean {
  let sign = 0;
  for (let corner = 0; corner < 8; corner += 2) {
    const x1 = quad[corner] ?? 0;
    const y1 = quad[corner + 1] ?? 0;
    const x2 = quad[(corner + 2) % 8] ?? 0;
    const y2 = quad[(corner + 3) % 8] ?? 0;
    const cross = (x2 - x1) * (y - y1) - (y2 - y1) * (x - x1);
    if (cross === 0) continue;
    if (sign === 0) sign = Math.sign(cross);
    else if (Math.sign(cross) !== sign) return false;
  }
  return true;
}

export function boxQuad({ left, bottom, right, top }: Box): Quad {
  return [left, bottom, right, bottom, right, top, left, top];
}

/** The quad after a transformation. */
export function transformedQuad(quad: Quad, [a, b, c, d, e, f]: Matrix): Quad {
  const corners = [0, 2, 4, 6].flatMap((corner) => {
    const x = quad[corner] ?? 0;
    const y = quad[corner + 1] ?? 0;
    return [x * a + y * c + e, x * b + y * d + f];
  });
  return corners as unknown as Quad;
}
