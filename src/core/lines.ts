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

/** Index of the last of the ascending `starts` that is not over `offset`, of the first `count`; -1 before the first. */
export function lastAtOrBefore(
  starts: Int32Array,
  offset: number,
  count: number = starts.length,
): number {
  let low = 0;
  let high = count;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((starts[middle] ?? 0) <= offset) low = middle + 1;
    else high = middle;
  }
  return low - 1;
}
