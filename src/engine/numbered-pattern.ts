import type { ValuePattern } from './value-pattern.js';

/** One of the values of a search, with its place in the list of them. */
export interface NumberedPattern {
  readonly number: number;
  readonly pattern: ValuePattern;
}

/** The patterns by their first `count` letters. */
export function groupByOpening(
  patterns: readonly NumberedPattern[],
  count: number,
): ReadonlyMap<string, readonly NumberedPattern[]> {
  const groups = new Map<string, NumberedPattern[]>();
  for (const one of patterns) {
    const opening = one.pattern.letters.slice(0, count);
    const group = groups.get(opening);
    if (group === undefined) groups.set(opening, [one]);
    else group.push(one);
  }
  return groups;
}
