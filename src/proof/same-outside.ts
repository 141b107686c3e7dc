/**
 * Whether nothing differs outside of the edits.
 *
 * @param ranges Three numbers an edit, ascending: start and end before, and how many bytes stand there now.
 */
export function isSameOutside(before: Uint8Array, after: Uint8Array, ranges: Int32Array): boolean {
  let from = 0;
  let now = 0;
  const isEqual = (end: number): boolean => {
    const length = end - from;
    const was = before.subarray(from, end);
    const is = after.subarray(now, now + length);
    return length >= 0 && is.length === length && Buffer.compare(was, is) === 0;
  };
  for (let at = 0; at + 2 < ranges.length; at += 3) {
    const start = ranges[at] ?? 0;
    if (!isEqual(start)) return false;
    now += start - from + (ranges[at + 2] ?? 0);
    from = ranges[at + 1] ?? 0;
  }
  return isEqual(before.length) && after.length === now + before.length - from;
}
