import type { NumberTable } from '../detector.js';
import { firstOf, makeRoom } from './room.js';

/** Collects groups into candidates while a text is read from left to right. Columns of one kind have room for the same. */
export interface NumberTableBuilder {
  groups: number;
  groupStarts: Int32Array;
  groupEnds: Int32Array;
  groupDigits: Int32Array;
  joints: Uint8Array;
  count: number;
  starts: Int32Array;
  ends: Int32Array;
  digits: Int32Array;
  shapes: Int32Array;
  firstGroups: Int32Array;
  open: boolean;
  /** Of the open candidate. */
  sum: number;
  shape: number;
}

/** @param length Of the text. */
export function makeNumberTableBuilder(length: number): NumberTableBuilder {
  const room = (length >> 5) + 8;
  const column = makeRoom(8 * room);
  return {
    groups: 0,
    groupStarts: column(room),
    groupEnds: column(room),
    groupDigits: column(room),
    joints: new Uint8Array(room),
    count: 0,
    starts: column(room),
    ends: column(room),
    digits: column(room),
    shapes: column(room),
    firstGroups: column(room),
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
  if (table.open) table.joints[table.groups - 1] = joint;
  else {
    table.open = true;
    table.sum = 0;
    table.shape = 0;
    // One place is left for the end of the last candidate's groups.
    if (table.count + 2 > table.starts.length) growCandidates(table);
    table.starts[table.count] = start;
    table.firstGroups[table.count] = table.groups;
  }
  const group = table.groups;
  if (group === table.groupStarts.length) growGroups(table);
  table.groupStarts[group] = start;
  table.groupEnds[group] = end;
  table.groupDigits[group] = digits;
  table.groups = group + 1;
  table.sum += digits;
  // Nine groups of up to nine digits fit; a tenth makes no shape.
  if (table.shape >= 0) {
    table.shape = digits > 9 || table.shape >= 1e8 ? -1 : table.shape * 10 + digits;
  }
}

export function closeCandidate(table: NumberTableBuilder): void {
  if (!table.open) return;
  const { count } = table;
  table.open = false;
  table.ends[count] = table.groupEnds[table.groups - 1] ?? 0;
  table.digits[count] = table.sum;
  table.shapes[count] = Math.max(table.shape, 0);
  table.count = count + 1;
}

export function finishTable(table: NumberTableBuilder): NumberTable {
  closeCandidate(table);
  const { count, groups } = table;
  table.firstGroups[count] = groups;
  return {
    count,
    starts: firstOf(table.starts, count),
    ends: firstOf(table.ends, count),
    digits: firstOf(table.digits, count),
    shapes: firstOf(table.shapes, count),
    firstGroups: firstOf(table.firstGroups, count + 1),
    groupStarts: firstOf(table.groupStarts, groups),
    groupEnds: firstOf(table.groupEnds, groups),
    groupDigits: firstOf(table.groupDigits, groups),
    joints: firstOf(table.joints, groups),
  };
}

function growCandidates(table: NumberTableBuilder): void {
  table.starts = grown(table.starts);
  table.ends = grown(table.ends);
  table.digits = grown(table.digits);
  table.shapes = grown(table.shapes);
  table.firstGroups = grown(table.firstGroups);
}

function growGroups(table: NumberTableBuilder): void {
  table.groupStarts = grown(table.groupStarts);
  table.groupEnds = grown(table.groupEnds);
  table.groupDigits = grown(table.groupDigits);
  const joints = new Uint8Array(table.joints.length * 2);
  joints.set(table.joints);
  table.joints = joints;
}

function grown(list: Int32Array): Int32Array {
  const larger = new Int32Array(list.length * 2);
  larger.set(list);
  return larger;
}
