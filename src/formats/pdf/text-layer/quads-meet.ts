import type { Quad } from '../content/quad.js';

/** Whether two convex quads share more than an edge: no straight line parts them (the separating axis theorem). */
export function quadsMeet(one: Quad, other: Quad): boolean {
  return !isParted(one, other) && !isParted(other, one);
}

/** Whether the other lies wholly beyond one of the edges. */
function isParted(quad: Quad, other: Quad): boolean {
  for (let corner = 0; corner < 8; corner += 2) {
    const x = quad[corner] ?? 0;
    const y = quad[corner + 1] ?? 0;
    const alongX = (quad[(corner + 2) % 8] ?? 0) - x;
    const alongY = (quad[(corner + 3) % 8] ?? 0) - y;
    const own = sides(quad, x, y, alongX, alongY);
    const others = sides(other, x, y, alongX, alongY);
    if (own.most <= others.least || others.most <= own.least) return true;
  }
  return false;
}

/** How far the corners lie to the left of a line, least and most. */
function sides(
  quad: Quad,
  x: number,
  y: number,
  alongX: number,
  alongY: number,
): { readonly least: number; readonly most: number } {
  const values = [0, 2, 4, 6].map(
    (corner) => alongX * ((quad[corner + 1] ?? 0) - y) - alongY * ((quad[corner] ?? 0) - x),
  );
  return { least: Math.min(...values), most: Math.max(...values) };
}
