import type { ScanInput } from '../../../src/core/detector.js';
import { findBytes } from '../../../src/core/scan-input/text-bytes.js';

/**
 * Numbers of the digit groups that have a mask character (`x`, `*`, `#`, `_`, or the letters of `mm/dd`) within two units of
 * either side: the only ones that can be part of a masked form. Ask for it by `input.once(findMaskedGroups)`.
 */
export function findMaskedGroups({ numbers, once }: ScanInput): readonly number[] {
  const { groupStarts, groupEnds } = numbers;
  const { lower } = once(findBytes);
  const found: number[] = [];
  for (let group = 0; group < groupStarts.length; group++) {
    const start = groupStarts[group] ?? 0;
    const end = groupEnds[group] ?? 0;
    if (
      MASK_LIKE[lower[end] ?? 0] === 1 ||
      MASK_LIKE[lower[end + 1] ?? 0] === 1 ||
      (start > 0 && MASK_LIKE[lower[start - 1] ?? 0] === 1) ||
      (start > 1 && MASK_LIKE[lower[start - 2] ?? 0] === 1)
    ) {
      found.push(group);
    }
  }
  return found;
}

/**
 * Where a sticky pattern matches that begins at `start`: its end, or -1.
 * @param pattern With the flag `y`.
 */
export function endAt(pattern: RegExp, lower: string, start: number): number {
  if (start < 0) return -1;
  pattern.lastIndex = start;
  return pattern.test(lower) ? pattern.lastIndex : -1;
}

export function isMaskLike(unit: number): boolean {
  return unit === 0x78 || unit === 0x2a || unit === 0x23 || unit === 0x5f || unit === 0x64;
}

/** A mask that no letter of `mm/dd` is. */
export function isPlainMask(unit: number): boolean {
  return unit === 0x78 || unit === 0x2a || unit === 0x23 || unit === 0x5f;
}

/** By byte of a text. */
const MASK_LIKE: Uint8Array = new Uint8Array(0x100);

for (let unit = 0; unit < MASK_LIKE.length; unit++) MASK_LIKE[unit] = isMaskLike(unit) ? 1 : 0;
