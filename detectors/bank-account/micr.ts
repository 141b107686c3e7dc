import { JOINT, PRINTED } from '../../src/core/scan-input/joint.js';
import { unitAt } from '../../src/core/scan-input/unit-at.js';
import type { Scene } from '../shared/scene.js';
import { isRoutingNumber } from './passes-aba.js';

/**
 * True for nine digits between two transit symbols in the magnetic line of a check (ANSI X9.100-160), which text gives as
 * `⑆`, `:` or `|:`, and that of fonts for checks as a letter, `A061000052A`: the routing number, which the account follows.
 */
export function isTransit({ folded, input }: Scene, group: number): boolean {
  const { groupStarts, groupEnds, groupDigits } = input.numbers;
  if (groupDigits[group] !== 9) return false;
  const end = groupEnds[group] ?? 0;
  const start = groupStarts[group] ?? 0;
  const opens = unitAt(folded, start - 1);
  if (isOfFont(opens))
    return unitAt(folded, end) === opens && isRoutingNumber(folded.slice(start, end));
  if (!isSymbol(opens)) return false;
  return isSymbol(unitAt(folded, end)) || isSymbol(unitAt(folded, end + 1));
}

/** True for the account that stands right after the routing number. */
export function isAfterTransit(scene: Scene, group: number): boolean {
  const { folded, input } = scene;
  const { groupStarts, groupEnds, groupDigits } = input.numbers;
  const digits = groupDigits[group] ?? 0;
  // Of `4432-1180-09` the first four.
  const isTied = digits > 2 && unitAt(folded, groupEnds[group] ?? 0) === 0x2d;
  if (group === 0 || (digits < 5 && !isTied)) return false;
  const gap = (groupStarts[group] ?? 0) - (groupEnds[group - 1] ?? 0);
  return gap <= MOST_BETWEEN && isTransit(scene, group - 1);
}

/**
 * True for one of two numbers with a slash between, of which one passes as a routing number and the other may be an account:
 * `Routing/Account: 061000052/4432118009`.
 * @param isRouting Which of the two is asked for.
 */
export function isInPair(scene: Scene, group: number, isRouting: boolean): boolean {
  return (
    arePair(scene, group, isRouting ? group : group + 1) ||
    (group > 0 && arePair(scene, group - 1, isRouting ? group : group - 1))
  );
}

function arePair({ folded, input }: Scene, left: number, routing: number): boolean {
  const { groupStarts, groupEnds, groupDigits, joints } = input.numbers;
  if (((joints[left] ?? 0) & PRINTED) !== JOINT.slash || groupDigits[routing] !== 9) return false;
  const account = groupDigits[routing === left ? left + 1 : left] ?? 0;
  if (account < 6 || account > 17) return false;
  return isRoutingNumber(folded.slice(groupStarts[routing], groupEnds[routing]));
}

function isSymbol(unit: number): boolean {
  return unit === 0x3a || unit === 0x2446;
}

/** The letters under which fonts for checks keep the transit symbol. */
function isOfFont(unit: number): boolean {
  return unit === 0x41 || unit === 0x61 || unit === 0x54 || unit === 0x74;
}

const MOST_BETWEEN = 6;
