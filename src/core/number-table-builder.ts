import type { Column } from './column.js';
import { makeColumn, push, valuesOf } from './column.js';
import type { NumberTable } from './detector.js';

/** Collects groups into candidates while a text is read from left to right. */
export interface NumberTableBuilder {
  readonly groupStarts: Column;
  readonly groupEnds: Column;
  readonly groupDigits: Column;
  readonly joints: Column;
  readonly starts: Column;
  readonly ends: Column;
  readonly digits: Column;
  readonly shapes: Column;
  readonly firstGroups: Column;
  open: boolean;
  /** Of the open candidate. */
  sum: number;
  shape: number;
}

/** @param length Of the text. */
export function makeNumberTableBuilder(length: number): NumberTableBuilder {
  const room = (length >> 6) + 8;
  return {
    groupStarts: makeColumn(room),
    groupEnds: makeColumn(room),
    groupDigits: makeColumn(room),
    joints: makeColumn(room),
    starts: makeColumn(room),
    ends: makeColumn(room),
    digits: makeColumn(room),
    shapes: makeColumn(room),
    firstGroups: makeColumn(room),
    open: false,
    sum: 0,
    shape: 0,
  };
}

/** Starts a candidate, or adds to the open one. `joint` tells what stands before the group; 0 starts anew. */
export function addGroup(
  table: NumberTableBuilder,
  start: number,
  end: number,
  digits: number,
  joint: number,
): void {
  if (joint === 0) closeCandidate(table);
  if (table.open) table.joints.values[table.joints.length - 1] = joint;
  else {
    table.open = true;
    table.sum = 0;
    table.shape = 0;
    push(table.starts, start);
    push(table.firstGroups, table.groupStarts.length);
  }
  push(table.groupStarts, start);
  push(table.groupEnds, end);
  push(table.groupDigits, digits);
  push(table.joints, 0);
  table.sum += digits;
  // Nine groups of up to nine digits fit; a tenth makes no shape.
  if (table.shape >= 0) {
    table.shape = digits > 9 || table.shape >= 1e8 ? -1 : table.shape * 10 + digits;
  }
}

export function closeCandidate(table: NumberTableBuilder): void {
  if (!table.open) return;
  table.open = false;
  push(table.ends, table.groupEnds.values[table.groupEnds.length - 1] ?? 0);
  push(table.digits, table.sum);
  push(table.shapes, Math.max(table.shape, 0));
}

export function finishTable(table: NumberTableBuilder): NumberTable {
  closeCandidate(table);
  push(table.firstGroups, table.groupStarts.length);
  return {
    count: table.starts.length,
    starts: valuesOf(table.starts),
    ends: valuesOf(table.ends),
    digits: valuesOf(table.digits),
    shapes: valuesOf(table.shapes),
    firstGroups: valuesOf(table.firstGroups),
    groupStarts: valuesOf(table.groupStarts),
    groupEnds: valuesOf(table.groupEnds),
    groupDigits: valuesOf(table.groupDigits),
    joints: new Uint8Array(table.joints.values.subarray(0, table.joints.length)),
  };
}
