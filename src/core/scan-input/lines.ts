import { makeColumn, push, valuesOf } from './column.js';

/** Offsets of the first unit of each line; the first is 0. Lines end with `\n` only, as in a folded text. */
export function findLineStarts(folded: string): Int32Array {
  const starts = makeColumn((folded.length >> 5) + 8);
  push(starts, 0);
  for (let at = folded.indexOf('\n'); at >= 0; at = folded.indexOf('\n', at + 1)) {
    push(starts, at + 1);
  }
  return valuesOf(starts);
}
