import { unitAt } from '../core/unit-at.js';
import type { SoughtValue } from './sought-value.js';

/** Values by their first few letters, told by a number that is worked out letter by letter. */
export interface OpeningIndex {
  /** Whether any of them begins with this letter. */
  readonly hasFirst: (letter: number) => boolean;
  /**
   * The number of the first value whose first letters give this number (`addLetter`), -1 where none do. Others may give
   * the same one: their letters are still to be compared.
   */
  readonly find: (opening: number) => number;
  /** The next one after a value, -1 after the last. */
  readonly next: Int32Array;
}

/**
 * @param numbers Of the values to be found.
 * @param count How many letters; every value has that many at least.
 */
export function openingIndex(
  values: readonly SoughtValue[],
  numbers: readonly number[],
  count: number,
): OpeningIndex {
  let size = 1 << 8;
  while (size < numbers.length * 8) size *= 2;
  const heads = new Int32Array(size).fill(-1);
  const next = new Int32Array(values.length).fill(-1);
  const firsts = new Uint8Array(1 << 16);
  const slotOf = (opening: number): number => (opening ^ (opening >>> 15)) & (size - 1);
  for (const number of numbers) {
    const { letters = '' } = values[number] ?? {};
    let opening = 0;
    for (let at = 0; at < count; at++) opening = addLetter(opening, unitAt(letters, at));
    firsts[unitAt(letters, 0)] = 1;
    const slot = slotOf(opening);
    next[number] = heads[slot] ?? -1;
    heads[slot] = number;
  }
  return {
    hasFirst: (letter) => firsts[letter] === 1,
    find: (opening) => heads[slotOf(opening)] ?? -1,
    next,
  };
}

/** The number of the letters so far and one more; it begins with 0. */
export function addLetter(opening: number, letter: number): number {
  return (Math.imul(opening ^ letter, 0x9e3779b1) + letter) | 0;
}
