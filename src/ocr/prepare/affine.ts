import type { PixelBox } from '../../core/recogniser.js';

/** `x' = a x + c y + e`, `y' = b x + d y + f`. */
export interface Affine {
  readonly a: number;
  readonly b: number;
  readonly c: number;
  readonly d: number;
  readonly e: number;
  readonly f: number;
}

/** First `one`, then `other`. */
export function compose(one: Affine, other: Affine): Affine {
  return {
    a: other.a * one.a + other.c * one.b,
    b: other.b * one.a + other.d * one.b,
    c: other.a * one.c + other.c * one.d,
    d: other.b * one.c + other.d * one.d,
    e: other.a * one.e + other.c * one.f + other.e,
    f: other.b * one.e + other.d * one.f + other.f,
  };
}

/** @throws RangeError for a map that flattens. */
export function inverse({ a, b, c, d, e, f }: Affine): Affine {
  const det = a * d - b * c;
  if (det === 0) throw new RangeError('The map has no inverse');
  return {
    a: d / det,
    b: -b / det,
    c: -c / det,
    d: a / det,
    e: (c * f - d * e) / det,
    f: (b * e - a * f) / det,
  };
}

/** The smallest upright box around the image of a box. */
export function mapBox({ left, top, right, bottom }: PixelBox, by: Affine): PixelBox {
  const corners = [
    [left, top],
    [right, top],
    [left, bottom],
    [right, bottom],
  ] as const;
  const xs = corners.map(([x, y]) => by.a * x + by.c * y + by.e);
  const ys = corners.map(([x, y]) => by.b * x + by.d * y + by.f);
  return {
    left: Math.min(...xs),
    top: Math.min(...ys),
    right: Math.max(...xs),
    bottom: Math.max(...ys),
  };
}

export function scaling(x: number, y: number): Affine {
  return { a: x, b: 0, c: 0, d: y, e: 0, f: 0 };
}

/** Clockwise as seen, about the middle of a picture of that size; the result's size holds all of it. */
export function rotation(
  degrees: number,
  { width, height }: { readonly width: number; readonly height: number },
): { readonly map: Affine; readonly width: number; readonly height: number } {
  const angle = (degrees * Math.PI) / 180;
  const quarter = degrees % 90 === 0;
  const cos = quarter ? Math.round(Math.cos(angle)) : Math.cos(angle);
  const sin = quarter ? Math.round(Math.sin(angle)) : Math.sin(angle);
  const turned = { a: cos, b: sin, c: -sin, d: cos, e: 0, f: 0 };
  const box = mapBox({ left: 0, top: 0, right: width, bottom: height }, turned);
  return {
    map: { ...turned, e: -box.left, f: -box.top },
    width: Math.ceil(box.right - box.left - 1e-6),
    height: Math.ceil(box.bottom - box.top - 1e-6),
  };
}
