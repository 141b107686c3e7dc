import type { NumberTable } from '../../src/core/detector.js';

/**
 * What the digits of a number add up to by ISO/IEC 7812-1 up to each of its groups, so that of any run of groups a subtraction
 * tells it.
 */
export interface LuhnSums {
  /** How many digits stand before each group; one more for the end. */
  counts: Int32Array;
  /** What those add up to with every other one doubled: the first, the third and so on, or the rest. */
  fromFirst: Int32Array;
  fromSecond: Int32Array;
}

export function makeLuhnSums(): LuhnSums {
  return { counts: NONE, fromFirst: NONE, fromSecond: NONE };
}

/** Adds up groups `first` to `past` of a number table; the sums of what was before are gone. */
export function sumGroups(
  sums: LuhnSums,
  bytes: Uint8Array,
  { groupStarts, groupEnds }: NumberTable,
  first: number,
  past: number,
): void {
  if (sums.counts.length <= past - first) makeRoom(sums, past - first);
  const { counts, fromFirst, fromSecond } = sums;
  let count = 0;
  let one = 0;
  let other = 0;
  for (let group = first; group < past; group++) {
    const end = groupEnds[group] ?? 0;
    for (let at = groupStarts[group] ?? 0; at < end; at++) {
      const digit = (bytes[at] ?? 0) - 0x30;
      if (digit < 0 || digit > 9) continue;
      const doubled = digit > 4 ? digit * 2 - 9 : digit * 2;
      const isFirst = (count & 1) === 0;
      one += isFirst ? doubled : digit;
      other += isFirst ? digit : doubled;
      count++;
    }
    counts[group - first + 1] = count;
    fromFirst[group - first + 1] = one;
    fromSecond[group - first + 1] = other;
  }
}

/** Whether the digits of the groups from the `from`th up to the `to`th of those added up pass: the last one is never doubled. */
export function mayPassLuhn(
  { counts, fromFirst, fromSecond }: LuhnSums,
  from: number,
  to: number,
): boolean {
  const sums = ((counts[to] ?? 0) & 1) === 0 ? fromFirst : fromSecond;
  return ((sums[to] ?? 0) - (sums[from] ?? 0)) % 10 === 0;
}

function makeRoom(sums: LuhnSums, groups: number): void {
  const room = Math.max(LEAST_ROOM, 2 * groups) + 1;
  sums.counts = new Int32Array(room);
  sums.fromFirst = new Int32Array(room);
  sums.fromSecond = new Int32Array(room);
}

const LEAST_ROOM = 64;
const NONE = new Int32Array(0);
