import { makeRoom } from '../../core/scan-input/room.js';
import { LETTER_BITS, PAIRS, addPair } from '../../core/scan-input/token-starts.js';
import type { LetterReader } from './letter-reader.js';

/**
 * Values by their letters and digits, numbered from 0 on as they are added. Struct of arrays: no value takes an object or a
 * string, and one that is not there is told by its first letters.
 */
export interface ValueIndex {
  count: number;
  /** The letters of all values. */
  letters: Uint16Array;
  /** Where those of each value begin, and the end. */
  readonly offsets: Int32Array;
  /** Of the first `MOST` letters of each value. */
  readonly hashes: Int32Array;
  /** The last value by slots of hashes, and before each value the one of its slot that was added before it; -1 for none. */
  readonly heads: Int32Array;
  readonly before: Int32Array;
  /** A bit for each opening that a value may have. */
  readonly openings: Int32Array;
  /** Of their first two letters (`core/token-starts.ts`). */
  readonly pairs: Int32Array;
  /** By slots of openings the one value that has such, from 1 on; 0 for none, `SEVERAL` for more. */
  readonly only: Int32Array;
  /** By slots of the hashes of first letters, a bit for each count of letters from `FEWEST` up that a value with them has. */
  readonly counts: Int32Array;
}

/** In place of a value's number. */
export const SEVERAL = -2;

/** How many letters every value has at least: those of its opening. */
export const FEWEST = 5;
/** By how many letters a value is told at the most; longer ones with the same are compared. */
export const MOST: number = FEWEST + 31;
/** After every so many letters more `countsOf` tells anew how many values with the letters so far have. */
const STEP = 3;
/** The last count of letters at which it does. */
const LAST_STEP: number = FEWEST + 3 * STEP;

/** @param most How many values will be added. */
export function makeValueIndex(most: number): ValueIndex {
  let size = 1 << 4;
  while (size < most) size *= 2;
  const column = makeRoom(most * 3 + 1 + size * 10 + PAIRS);
  return {
    count: 0,
    letters: new Uint16Array(most * 16 + 16),
    offsets: column(most + 1),
    hashes: column(most),
    heads: column(size).fill(-1),
    before: column(most),
    openings: column(size),
    only: column(size * 4),
    pairs: column(PAIRS),
    counts: column(size * 4),
  };
}

/** Adds a value whose letters were read, `FEWEST` or more, and gives its number. */
export function addValue(index: ValueIndex, { units, count }: LetterReader, hash: number): number {
  const number = index.count++;
  const offset = index.offsets[number] ?? 0;
  if (offset + count > index.letters.length) {
    const wider = new Uint16Array(index.letters.length * 2 + count);
    wider.set(index.letters);
    index.letters = wider;
  }
  const { letters, counts } = index;
  const bit = 1 << (Math.min(count, MOST) - FEWEST);
  let first = 0;
  for (let at = 0; at < count; at++) {
    const letter = units[at] ?? 0;
    letters[offset + at] = letter;
    if (at >= LAST_STEP) continue;
    first = addLetter(first, letter);
    if (!isStep(at + 1)) continue;
    const counted = mixed(first) & (counts.length - 1);
    counts[counted] = (counts[counted] ?? 0) | bit;
  }
  index.offsets[number + 1] = offset + count;
  const slot = slotOf(index, hash);
  index.hashes[number] = hash;
  index.before[number] = index.heads[slot] ?? -1;
  index.heads[slot] = number;
  addPair(index.pairs, letterBits(units[0] ?? 0), letterBits(units[1] ?? 0));
  const opening = openingOf(units);
  const place = placeOf(index, opening);
  index.openings[place >>> 5] = (index.openings[place >>> 5] ?? 0) | (1 << (place & 31));
  const { only } = index;
  const among = place & (only.length - 1);
  only[among] = only[among] === 0 ? number + 1 : SEVERAL;
  return number;
}

/** The number of the last value whose first letters have this hash, -1 where there is none; others follow in `before`. */
export function lastOf(index: ValueIndex, hash: number): number {
  return index.heads[slotOf(index, hash)] ?? -1;
}

/** False where no value has this opening, as most tokens have none. */
export function mayOpen(index: ValueIndex, opening: number): boolean {
  const place = placeOf(index, opening);
  return (((index.openings[place >>> 5] ?? 0) >>> (place & 31)) & 1) === 1;
}

/** The number of the one value that letters with this opening may be, -1 for none, `SEVERAL` for more. */
export function onlyOf(index: ValueIndex, opening: number): number {
  const among = index.only[placeOf(index, opening) & (index.only.length - 1)] ?? 0;
  return among === SEVERAL ? SEVERAL : among - 1;
}

/** Whether `countsOf` tells something new after so many letters. */
export function isStep(count: number): boolean {
  return count >= FEWEST && count <= LAST_STEP && (count - FEWEST) % STEP === 0;
}

/** A bit for each count of letters, from `count` up, that values with this hash of their first `count` letters may have. */
export function countsOf({ counts }: ValueIndex, hash: number, count: number): number {
  return (counts[mixed(hash) & (counts.length - 1)] ?? 0) >>> (count - FEWEST);
}

/** How many letters a value has. */
export function letterCount({ offsets }: ValueIndex, number: number): number {
  return (offsets[number + 1] ?? 0) - (offsets[number] ?? 0);
}

/** Whether the letters of a value are the first of those that were read. */
export function hasLettersOf(
  { letters, offsets }: ValueIndex,
  number: number,
  units: Uint16Array,
): boolean {
  const offset = offsets[number] ?? 0;
  const end = offsets[number + 1] ?? 0;
  for (let at = offset; at < end; at++) if (letters[at] !== units[at - offset]) return false;
  return true;
}

/** The hash of letters so far and one more; it begins with 0. */
export function addLetter(hash: number, letter: number): number {
  return (Math.imul(hash ^ letter, 0x9e3779b1) + letter) | 0;
}

/** The hash of the first letters, by which a value is looked up. */
export function hashOf(units: Uint16Array, count: number): number {
  let hash = 0;
  for (let at = 0; at < count && at < MOST; at++) hash = addLetter(hash, units[at] ?? 0);
  return hash;
}

/** The first `FEWEST` letters in 30 bits, six for each, the first one lowest. */
function openingOf(units: Uint16Array): number {
  let opening = 0;
  for (let at = FEWEST - 1; at >= 0; at--) {
    opening = (opening << LETTER_BITS) | letterBits(units[at] ?? 0);
  }
  return opening;
}

/** From 1 on; all letters outside of ASCII are the same. */
export function letterBits(letter: number): number {
  if (letter < 0x3a) return letter - 0x2f;
  return letter < 0x80 ? letter - 0x56 : OTHER_LETTER;
}

const OTHER_LETTER = 62;
/** Of the first letters. */
export const OPENING_BITS: number = LETTER_BITS * FEWEST;

function slotOf({ heads }: ValueIndex, hash: number): number {
  return mixed(hash) & (heads.length - 1);
}

function mixed(hash: number): number {
  return hash ^ (hash >>> 15);
}

/** The bit of an opening. */
function placeOf({ openings }: ValueIndex, opening: number): number {
  return mixed(Math.imul(opening, 0x9e3779b1)) & (openings.length * 32 - 1);
}
