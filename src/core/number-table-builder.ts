import type { NumberTable } from './detector.js';

/** Collects groups into candidates while a text is read from left to right. */
export interface NumberTableBuilder {
  /** Starts a candidate, or adds to the open one. `joint` tells what stands before the group; 0 starts anew. */
  readonly add: (start: number, end: number, digits: number, joint: number) => void;
  readonly close: () => void;
  readonly isOpen: () => boolean;
  readonly finish: () => NumberTable;
}

export function makeNumberTableBuilder(): NumberTableBuilder {
  const groupStarts: number[] = [];
  const groupEnds: number[] = [];
  const groupDigits: number[] = [];
  const joints: number[] = [];
  const starts: number[] = [];
  const ends: number[] = [];
  const digits: number[] = [];
  const shapes: number[] = [];
  const firstGroups: number[] = [];
  let open = false;
  let sum = 0;
  let shape = 0;

  const close = (): void => {
    if (!open) return;
    open = false;
    ends.push(groupEnds[groupEnds.length - 1] ?? 0);
    digits.push(sum);
    shapes.push(Math.max(shape, 0));
  };

  const add = (start: number, end: number, digitCount: number, joint: number): void => {
    if (joint === 0) close();
    if (open) joints[joints.length - 1] = joint;
    else {
      open = true;
      sum = 0;
      shape = 0;
      starts.push(start);
      firstGroups.push(groupStarts.length);
    }
    groupStarts.push(start);
    groupEnds.push(end);
    groupDigits.push(digitCount);
    joints.push(0);
    sum += digitCount;
    // Nine groups of up to nine digits fit; a tenth makes no shape.
    if (shape >= 0) shape = digitCount > 9 || shape >= 1e8 ? -1 : shape * 10 + digitCount;
  };

  const finish = (): NumberTable => {
    close();
    firstGroups.push(groupStarts.length);
    return {
      count: starts.length,
      starts: new Int32Array(starts),
      ends: new Int32Array(ends),
      digits: new Int32Array(digits),
      shapes: new Int32Array(shapes),
      firstGroups: new Int32Array(firstGroups),
      groupStarts: new Int32Array(groupStarts),
      groupEnds: new Int32Array(groupEnds),
      groupDigits: new Int32Array(groupDigits),
      joints: new Uint8Array(joints),
    };
  };

  return { add, close, isOpen: () => open, finish };
}
