import type { ScanInput } from '../../../src/core/detector.js';
import type { Span } from '../../../src/core/span.js';
import { JOINT } from '../../../src/core/scan-input/joint.js';
import { isTightJoint } from './number-window.js';
import { isAsciiLetter, isDigit } from '../units.js';
import { unitAt } from '../../../src/core/scan-input/unit-at.js';

/** Mask characters with the last digits of a number after them: `xxxx-xxxx-1234`, `****4321`. */
export interface MaskedTail extends Span {
  readonly masks: number;
  readonly digits: number;
}

/** Ask for it by `input.once(findMaskedTails)`. Masks are `x`, `*` (which dots and blocks fold to) and `#`. */
export function findMaskedTails({ lower, numbers }: ScanInput): readonly MaskedTail[] {
  const tails: MaskedTail[] = [];
  for (let group = 0; group < numbers.groupStarts.length; group++) {
    const digits = numbers.groupDigits[group] ?? 0;
    const groupStart = numbers.groupStarts[group] ?? 0;
    if (digits < 2 || digits > 6 || !isMaskOrMark(unitAt(lower, groupStart - 1))) continue;
    const end = numbers.groupEnds[group] ?? 0;
    if (isTightJoint(numbers.joints[group] ?? 0) || isAsciiLetter(unitAt(lower, end))) continue;
    let start = groupStart;
    let masks = 0;
    const farthest = Math.max(0, groupStart - LONGEST);
    for (let at = groupStart - 1; at >= farthest; at--) {
      const unit = lower.charCodeAt(at);
      if (!isMaskOrMark(unit)) break;
      if (!isMask(unit)) continue;
      start = at;
      masks++;
    }
    // The `#` of a label is no mask.
    if (masks === 1 && lower.charCodeAt(start) === 0x23) continue;
    const before = unitAt(lower, start - 1);
    // `X7154 65637 38298`: the letter of a number that goes on.
    if (masks === 1 && numbers.joints[group] === JOINT.blank) continue;
    if (masks === 0 || isAsciiLetter(before) || isDigit(before) || isMask(before)) continue;
    tails.push({ start, end, masks, digits });
  }
  return tails;
}

/** True for a mask character of a folded text in lower case. */
export function isMask(unit: number): boolean {
  return unit === 0x78 || unit === 0x2a || unit === 0x23;
}

function isMaskOrMark(unit: number): boolean {
  return isMask(unit) || unit === 0x20 || unit === 0x2d || unit === 0x2e;
}

const LONGEST = 28;
