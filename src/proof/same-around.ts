/**
 * Whether all that stands between the edits stands in the finished bytes too, in order, with no more in between than marks:
 * for a file that was written with other marks than those whose lengths the ranges tell.
 *
 * @param ranges Three numbers an edit, ascending: start and end before, and how many bytes stand there now.
 */
export function isSameAround(before: Uint8Array, after: Uint8Array, ranges: Int32Array): boolean {
  const now = Buffer.from(after.buffer, after.byteOffset, after.byteLength);
  let from = 0;
  let at = 0;
  for (let edit = 0; edit + 2 < ranges.length; edit += 3) {
    const [start = 0, end = 0] = ranges.subarray(edit, edit + 2);
    const kept = before.subarray(from, start);
    const isFirst = edit === 0;
    // What was taken out is not longer than the mark in its place, or the mark is short.
    const most = isFirst ? at : at + LONGEST_MARK;
    const found = kept.length === 0 ? at : now.indexOf(kept, at);
    if (found < 0 || found > most) return false;
    at = found + kept.length;
    from = end;
  }
  const rest = before.subarray(from);
  const tail = after.length - rest.length;
  const isWhole = ranges.length === 3 && ranges[0] === 0 && ranges[1] === before.length;
  if (tail < at || (!isWhole && tail > at + LONGEST_MARK * 2)) return false;
  return Buffer.compare(rest, now.subarray(tail)) === 0;
}

/** Bytes; several edits that touch have their marks in a row. */
const LONGEST_MARK = 256;
