import type { ScanInput } from '../../../src/core/detector.js';
import { JOINT, PRINTED } from '../../../src/core/scan-input/joint.js';
import { findCandidates } from '../weighing/candidates.js';

/** All runs of groups within one candidate that have nine digits together, in order: one window for each group at most. */
export interface NineDigits {
  readonly count: number;
  /** Groups of the number table. */
  readonly firsts: Int32Array;
  readonly lasts: Int32Array;
  /** How many joints of the window are printed marks. */
  readonly marks: Uint8Array;
  /** How many are printed marks or wide room. */
  readonly partings: Uint8Array;
}

/** Ask for it by `input.once(findNineDigits)`. */
export function findNineDigits(input: ScanInput): NineDigits {
  const { firstGroups, groupDigits, joints } = input.numbers;
  const { long } = input.once(findCandidates);
  let room = 0;
  for (const candidate of long) {
    room += (firstGroups[candidate + 1] ?? 0) - (firstGroups[candidate] ?? 0);
  }
  const found = {
    count: 0,
    firsts: new Int32Array(room),
    lasts: new Int32Array(room),
    marks: new Uint8Array(room),
    partings: new Uint8Array(room),
  };
  for (const candidate of long) {
    const past = firstGroups[candidate + 1] ?? 0;
    const opening = firstGroups[candidate] ?? 0;
    let next = opening;
    let digits = 0;
    let marks = 0;
    let partings = 0;
    for (let first = opening; first < past; first++) {
      for (; next < past && digits < DIGITS; next++) {
        digits += groupDigits[next] ?? 0;
        if (next === first) continue;
        marks += isOf(joints[next - 1], PRINTED);
        partings += isOf(joints[next - 1], PARTING);
      }
      if (digits === DIGITS) {
        found.firsts[found.count] = first;
        found.lasts[found.count] = next - 1;
        found.marks[found.count] = marks;
        found.partings[found.count] = partings;
        found.count++;
      }
      // The window goes on without its first group and the joint behind that.
      digits -= groupDigits[first] ?? 0;
      if (next - 1 === first) continue;
      marks -= isOf(joints[first], PRINTED);
      partings -= isOf(joints[first], PARTING);
    }
  }
  return found;
}

function isOf(joint: number | undefined, bits: number): 0 | 1 {
  return ((joint ?? 0) & bits) === 0 ? 0 : 1;
}

const DIGITS = 9;
const PARTING: number = PRINTED | JOINT.wide;
