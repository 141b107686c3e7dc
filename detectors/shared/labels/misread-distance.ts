/**
 * How many confusions of letters part two words: letters added, dropped or read as others, and pairs that were read as one
 * letter. Both are of at most `LONGEST` units of ASCII in which look-alikes are one (`misread-labels.ts`).
 *
 * @returns Any number above `most` where it is more than that.
 * @example misreadDistance('blnb', 'blrtb', 1) // 1: `birth` as `binh`
 */
export function misreadDistance(one: string, other: string, most: number): number {
  const { length } = other;
  let [older, old, row] = ROWS;
  for (let j = 0; j <= length; j++) old[j] = j;
  for (let i = 1; i <= one.length; i++) {
    const unit = one.charCodeAt(i - 1);
    const unitBefore = i > 1 ? one.charCodeAt(i - 2) : 0;
    // Further from the diagonal nothing is within `most`.
    const from = Math.max(1, i - most);
    const to = Math.min(length, i + most);
    row[from - 1] = from === 1 ? i : FAR;
    row[to + 1] = FAR;
    let least = row[from - 1] ?? FAR;
    for (let j = from; j <= to; j++) {
      const letter = other.charCodeAt(j - 1);
      let cost = (old[j - 1] ?? FAR) + (unit === letter ? 0 : 1);
      cost = Math.min(cost, (old[j] ?? FAR) + 1, (row[j - 1] ?? FAR) + 1);
      if (j > 1 && looksLike(other.charCodeAt(j - 2), letter, unit)) {
        cost = Math.min(cost, (old[j - 2] ?? FAR) + 1);
      }
      if (i > 1 && looksLike(unitBefore, unit, letter)) {
        cost = Math.min(cost, (older[j - 1] ?? FAR) + 1);
      }
      row[j] = cost;
      if (cost < least) least = cost;
    }
    if (least > most + 1) return least;
    [older, old, row] = [old, row, older];
  }
  return old[length] ?? FAR;
}

/** The most units of a word. */
export const LONGEST = 32;

const FAR = 99;
const ROWS = [newRow(), newRow(), newRow()] as const;

function newRow(): Uint8Array {
  return new Uint8Array(LONGEST + 2).fill(FAR);
}

function looksLike(first: number, second: number, letter: number): boolean {
  const bit = PAIRED[letter] ?? 0;
  return bit !== 0 && ((LOOKS[(first << 7) | second] ?? 0) & bit) !== 0;
}

/** A bit for each letter as which a pair is read. */
const PAIRED = new Uint8Array(128);
/** By the pair, 7 bits each, the bits of the letters that it looks like. */
const LOOKS = new Uint8Array(1 << 14);

// What two letters look like after look-alikes were made one (i is l, h is b, e is c, a is o).
for (const [at, line] of [
  'm rn nn ln',
  'n rt rl tl',
  'u ll tl',
  'd cl',
  'b ll lt',
  'w vv',
].entries()) {
  const [letter = '', ...pairs] = line.split(' ');
  PAIRED[letter.charCodeAt(0)] = 1 << at;
  for (const pair of pairs) {
    const key = (pair.charCodeAt(0) << 7) | pair.charCodeAt(1);
    LOOKS[key] = (LOOKS[key] ?? 0) | (1 << at);
  }
}
