import type { Change } from '../core/audit.js';
import type { Rewritten } from '../core/rewritten.js';
import { partLabel } from '../core/shared/part-label.js';
import { isSameAround } from './same-around.js';
import { isSameOutside } from './same-outside.js';
import type { ZipEntry } from './zip-walk.js';

/**
 * What differs between two packages although the edits do not say so: every byte outside of the edits, every part that
 * came, went or moved.
 */
export function differences(
  before: readonly ZipEntry[],
  after: readonly ZipEntry[],
  edits: NonNullable<Rewritten['edits']>,
  anyMarks = false,
): Change[] {
  const changes: Change[] = [];
  const ranges = new Map(edits.map((one) => [one.part, one.ranges]));
  const renamed = new Map(
    edits.flatMap(({ part, renamed: now }) => (now === undefined ? [] : [[part, now] as const])),
  );
  const rest = new Map(after.map((entry) => [entry.name, entry]));
  const order: string[] = [];
  before.forEach(({ name, bytes }, index) => {
    if (name.endsWith('/')) return;
    const made = ranges.get(name) ?? new Int32Array();
    const known = renamed.get(name) ?? name;
    const now = rest.get(known);
    rest.delete(known);
    if (now !== undefined) order.push(known);
    const isSame =
      now === undefined
        ? made[0] === 0 && made[1] === bytes.length && made[2] === -1
        : isSameOutside(bytes, now.bytes, made) ||
          (anyMarks && isSameAround(bytes, now.bytes, made));
    if (!isSame) changes.push({ kind: 'bytes', where: partLabel(name, index) });
  });
  for (const name of rest.keys()) {
    changes.push({ kind: 'bytes', where: `${partLabel(name, before.length)} (new)` });
  }
  const isOrdered = after.every(({ name }, at) => order[at] === name);
  if (!isOrdered && rest.size === 0) changes.push({ kind: 'bytes', where: 'the order of parts' });
  return changes;
}
