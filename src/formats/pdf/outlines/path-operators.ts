import { operatorKey } from '../content/operators.js';

/** The content stream operators that build and end paths, and those that say where (ISO 32000-2 §8.5). */
export const PATH = {
  m: 1,
  l: 2,
  c: 3,
  v: 4,
  y: 5,
  h: 6,
  re: 7,
  W: 8,
  /** Fills or strokes the path, or both. */
  paint: 9,
  /** Ends the path without painting it. */
  n: 10,
  q: 11,
  Q: 12,
  cm: 13,
  Do: 14,
  /** A whole inline image. */
  BI: 28,
} as const;

const PAINTING = ['f', 'F', 'f*', 'S', 's', 'B', 'B*', 'b', 'b*'];

const byKey: ReadonlyMap<number, number> = new Map<number, number>([
  ...Object.entries(PATH)
    .filter(([name]) => name !== 'paint')
    .map(([name, code]) => [keyOf(name), code] as const),
  [keyOf('W*'), PATH.W],
  ...PAINTING.map((name) => [keyOf(name), PATH.paint] as const),
]);

/** The operator's code, or 0 for one that has no part in paths. */
export function pathCode(key: number): number {
  return byKey.get(key) ?? 0;
}

function keyOf(name: string): number {
  const [first = 0, second = 0] = [0, 1].map((at) => (at < name.length ? name.charCodeAt(at) : 0));
  return operatorKey(first, second, 0);
}
