import type { Change, Rewritten } from '../core/document.js';
import { partLabel } from '../core/part-label.js';
import type { ZipEntry } from './zip-walk.js';

/**
 * What differs between two packages although the edits do not say so: every byte outside of the edits, every part that
 * came, went or moved.
 */
export function differences(
  before: readonly ZipEntry[],
  after: readonly ZipEntry[],
  edits: NonNullable<Rewritten['edits']>,
): Change[] {
  const changes: Change[] = [];
  const ranges = new Map(edits.map((one) => [one.part, one.ranges]));
  const rest = new Map(after.map((entry) => [entry.name, entry]));
  const order: string[] = [];
  before.forEach(({ name, bytes }, index) => {
    if (name.endsWith('/')) return;
    const made = ranges.get(name) ?? new Int32Array();
    const now = rest.get(name);
    rest.delete(name);
    if (now !== undefined) order.push(name);
    const isSame =
      now === undefined
        ? made[0] === 0 && made[1] === bytes.length && made[2] === -1
        : isSameOutside(bytes, now.bytes, made);
    if (!isSame) changes.push({ kind: 'bytes', where: partLabel(name, index) });
  });
  for (const name of rest.keys()) {
    changes.push({ kind: 'bytes', where: `${partLabel(name, before.length)} (new)` });
  }
  const isOrdered = after.every(({ name }, at) => order[at] === name);
  if (!isOrdered && rest.size === 0) changes.push({ kind: 'bytes', where: 'the order of parts' });
  return changes;
}

function isSameOutside(before: Uint8Array, after: Uint8Array, ranges: Int32Array): boolean {
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
