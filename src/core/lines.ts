/** Offsets of the first unit of each line; the first is 0. Lines end with `\n` only, as in a folded text. */
export function findLineStarts(folded: string): Int32Array {
  let count = 1;
  for (let at = folded.indexOf('\n'); at >= 0; at = folded.indexOf('\n', at + 1)) count++;
  const starts = new Int32Array(count);
  let line = 1;
  for (let at = folded.indexOf('\n'); at >= 0; at = folded.indexOf('\n', at + 1)) {
    starts[line++] = at + 1;
  }
  return starts;
}
