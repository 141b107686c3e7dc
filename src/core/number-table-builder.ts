import type { NumberTable } from './detector.js';

/** Collects groups into candidates while a text is read from left to right. */
export interface NumberTableBuilder {
  /** Starts a candidate, or adds to the open one. `joint` tells what stands before the group; 0 starts anew. */
  readonly add: (start: number, end: number, digits: number, joint: number) => void;
  readonly close: () => void;
  readonly isOpen: () => boolean;
  readonly finish: () => NumberTable;
}

export function makeNumberTableBuilder(textLength: number): NumberTableBuilder {
  const roughly = (textLength >>> 6) + 16;
  const groupStarts = makeColumn(roughly);
  const groupEnds = makeColumn(roughly);
  const groupDigits = makeColumn(roughly);
  const joints = makeColumn(roughly);
  const starts = makeColumn(roughly);
  const ends = makeColumn(roughly);
  const digits = makeColumn(roughly);
  const shapes = makeColumn(roughly);
  const firstGroups = makeColumn(roughly);
  let open = false;

  const close = (): void => {
    if (!open) return;
    open = false;
    const first = firstGroups.at(firstGroups.length() - 1);
    const past = groupStarts.length();
    let sum = 0;
    let shape = past - first > 9 ? -1 : 0;
    for (let group = first; group < past; group++) {
      const length = groupDigits.at(group);
      sum += length;
      if (shape >= 0) shape = length > 9 ? -1 : shape * 10 + length;
    }
    ends.push(groupEnds.at(past - 1));
    digits.push(sum);
    shapes.push(Math.max(shape, 0));
  };

  const add = (start: number, end: number, digitCount: number, joint: number): void => {
    if (joint === 0) close();
    if (open) joints.set(joints.length() - 1, joint);
    else {
      open = true;
      starts.push(start);
      firstGroups.push(groupStarts.length());
    }
    groupStarts.push(start);
    groupEnds.push(end);
    groupDigits.push(digitCount);
    joints.push(0);
  };

  const finish = (): NumberTable => {
    close();
    const count = starts.length();
    firstGroups.push(groupStarts.length());
    return {
      count,
      starts: starts.finish(),
      ends: ends.finish(),
      digits: digits.finish(),
      shapes: shapes.finish(),
      firstGroups: firstGroups.finish(),
      groupStarts: groupStarts.finish(),
      groupEnds: groupEnds.finish(),
      groupDigits: groupDigits.finish(),
      joints: Uint8Array.from(joints.finish()),
    };
  };

  return { add, close, isOpen: () => open, finish };
}

interface Column {
  readonly push: (value: number) => void;
  readonly at: (index: number) => number;
  readonly set: (index: number, value: number) => void;
  readonly length: () => number;
  readonly finish: () => Int32Array;
}

/** A typed array that doubles when it is full. */
function makeColumn(capacity: number): Column {
  let values = new Int32Array(capacity);
  let used = 0;
  return {
    push: (value) => {
      if (used === values.length) {
        const larger = new Int32Array(used * 2);
        larger.set(values);
        values = larger;
      }
      values[used++] = value;
    },
    at: (index) => values[index] ?? 0,
    set: (index, value) => {
      values[index] = value;
    },
    length: () => used,
    finish: () => values.slice(0, used),
  };
}
