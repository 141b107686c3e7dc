import { unitAt } from '../core/unit-at.js';
import type { SoughtValue } from './sought-value.js';

/** Values by their first letters, told by a number that is worked out letter by letter (`addLetter`). */
export interface OpeningIndex {
  /** Whether any of them begins with this letter. */
  readonly hasFirst: (letter: number) => boolean;
  /** False where none has these first `FEWEST` letters; others may give the same number. */
  readonly mayOpen: (opening: number) => boolean;
  /**
   * The number of the first value that is told by letters that give this number, -1 where none is: by all of its letters, or
   * the first `MOST` of a longer one. Others may give the same one: their letters are still to be compared.
   */
  readonly find: (opening: number) => number;
  /** The next one after a value, -1 after the last. */
  readonly next: Int32Array;
}

/** How many letters every value has at least. */
export const FEWEST = 5;
/** By how many letters a value is told at the most. */
export const MOST = 10;

/** @param numbers Of the values to be found. */
export function openingIndex(
  values: readonly SoughtValue[],
  numbers: readonly number[],
): OpeningIndex {
  let size = 1 << 8;
  while (size < numbers.length * 8) size *= 2;
  const heads = new Int32Array(size).fill(-1);
  const openings = new Uint8Array(size);
  const next = new Int32Array(values.length).fill(-1);
  const firsts = new Uint8Array(1 << 16);
  const slotOf = (opening: number): number => (opening ^ (opening >>> 15)) & (size - 1);
  for (const number of numbers) {
    const { letters = '' } = values[number] ?? {};
    const count = Math.min(letters.length, MOST);
    let opening = 0;
    for (let at = 0; at < count; at++) {
      opening = addLetter(opening, unitAt(letters, at));
      if (at === FEWEST - 1) openings[slotOf(opening)] = 1;
    }
    firsts[unitAt(letters, 0)] = 1;
    const slot = slotOf(opening);
    next[number] = heads[slot] ?? -1;
    heads[slot] = number;
  }
  return {
    hasFirst: (letter) => firsts[letter] === 1,
    mayOpen: (opening) => openings[slotOf(opening)] === 1,
    find: (opening) => heads[slotOf(opening)] ?? -1,
    next,
  };
}

/** The number of the letters so far and one more; it begins with 0. */
export function addLetter(opening: number, letter: number): number {
  return (Math.imul(opening ^ letter, 0x9e3779b1) + letter) | 0;
}
