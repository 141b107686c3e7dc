import { unitAt } from '../core/unit-at.js';
import type { NumberedPattern } from './numbered-pattern.js';

/** Patterns by their first few letters, told by a number that is worked out letter by letter. */
export interface OpeningIndex {
  /** Whether any of them begins with this letter. */
  readonly hasFirst: (letter: number) => boolean;
  /**
   * The patterns whose first letters give this number (`addLetter`), undefined where none do. Others may give the same
   * one: their letters are still to be compared.
   */
  readonly find: (opening: number) => readonly NumberedPattern[] | undefined;
}

/** @param count How many letters; every pattern has that many at least. */
export function openingIndex(patterns: readonly NumberedPattern[], count: number): OpeningIndex {
  const groups = new Map<number, NumberedPattern[]>();
  const firsts = new Uint8Array(SIEVE);
  const some = new Uint8Array(SIEVE);
  for (const one of patterns) {
    const { letters } = one.pattern;
    let opening = 0;
    for (let at = 0; at < count; at++) opening = addLetter(opening, unitAt(letters, at));
    firsts[unitAt(letters, 0)] = 1;
    some[opening >>> 16] = 1;
    const group = groups.get(opening);
    if (group === undefined) groups.set(opening, [one]);
    else group.push(one);
  }
  return {
    hasFirst: (letter) => firsts[letter] === 1,
    find: (opening) => (some[opening >>> 16] === 1 ? groups.get(opening) : undefined),
  };
}

/** The number of the letters so far and one more; it begins with 0. */
export function addLetter(opening: number, letter: number): number {
  return Math.imul(opening ^ letter, 0x9e3779b1) + letter;
}

const SIEVE = 1 << 16;
