import type { ScanInput } from '../../../src/core/detector.js';
import { unitAt } from '../../../src/core/unit-at.js';

/**
 * Numbers of the digit groups that have a mask character (`x`, `*`, `#`, `_`, or the letters of `mm/dd`) within two units of
 * either side: the only ones that can be part of a masked form. Ask for it by `input.once(findMaskedGroups)`.
 */
export function findMaskedGroups({ lower, numbers }: ScanInput): readonly number[] {
  const { groupStarts, groupEnds } = numbers;
  const found: number[] = [];
  for (let group = 0; group < groupStarts.length; group++) {
    const start = groupStarts[group] ?? 0;
    const end = groupEnds[group] ?? 0;
    if (
      isMaskLike(unitAt(lower, start - 1)) ||
      isMaskLike(unitAt(lower, start - 2)) ||
      isMaskLike(unitAt(lower, end)) ||
      isMaskLike(unitAt(lower, end + 1))
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
