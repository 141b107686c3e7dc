import { unitAt } from '../../src/core/unit-at.js';
import type { Scene } from '../shared/scene.js';

/**
 * True for nine digits between two transit symbols in the magnetic line of a check (ANSI X9.100-160), which text gives as
 * `⑆`, `:` or `|:`: the routing number, which the account follows.
 */
export function isTransit({ folded, input }: Scene, group: number): boolean {
  const { groupStarts, groupEnds, groupDigits } = input.numbers;
  if (groupDigits[group] !== 9) return false;
  const end = groupEnds[group] ?? 0;
  if (!isSymbol(unitAt(folded, (groupStarts[group] ?? 0) - 1))) return false;
  return isSymbol(unitAt(folded, end)) || isSymbol(unitAt(folded, end + 1));
}

/** True for the account that stands right after the routing number. */
export function isAfterTransit(scene: Scene, group: number): boolean {
  const { groupStarts, groupEnds, groupDigits } = scene.input.numbers;
  if (group === 0 || (groupDigits[group] ?? 0) < 5) return false;
  const gap = (groupStarts[group] ?? 0) - (groupEnds[group - 1] ?? 0);
  return gap <= MOST_BETWEEN && isTransit(scene, group - 1);
}

function isSymbol(unit: number): boolean {
  return unit === 0x3a || unit === 0x2446;
}

const MOST_BETWEEN = 6;
