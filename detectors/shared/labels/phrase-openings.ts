import { BLANK, LETTERS, WIDTH, symbolOf } from './trie-symbols.js';

/** How phrases begin: by it most words of a text are told from all phrases in one look or two. */
export interface PhraseOpenings {
  /** 1 where a phrase may begin with three units, by their number (`threeAt`): a table for a processor's fastest memory. */
  readonly threes: Uint8Array;
  /** The same of four units (`fourAt`): 1 where the next two are to be looked at too, 2 where anything may follow. */
  readonly fours: Uint8Array;
  /** A bit for each six units that a phrase may begin with, at a place that others may have too. */
  readonly sixes: Int32Array;
}

/** The tree of a `PhraseTrie`, with bits of the steps that lead on from each node (`stepBit`). */
interface SteppedTrie {
  readonly next: Uint16Array;
  readonly phraseAt: Int16Array;
  readonly steps: Int32Array;
}

/** A bit for each letter, and one for all symbols that are none. */
export function stepBit(symbol: number): number {
  return 1 << Math.min(symbol, LETTERS);
}

export function findOpenings({ next, phraseAt, steps }: SteppedTrie): PhraseOpenings {
  const threes = new Uint8Array(CLASSES ** 3);
  const fours = new Uint8Array(CLASSES ** 4);
  const sixes = new Int32Array(1 << (SIX_BITS - 5));
  /** Whatever comes after the first units. */
  const markAll = (first: number, depth: number): void => {
    if (depth <= 4) {
      const width = CLASSES ** (4 - depth);
      fours.fill(2, first * width, (first + 1) * width);
      threes.fill(
        1,
        Math.trunc((first * width) / CLASSES),
        Math.ceil(((first + 1) * width) / CLASSES),
      );
    } else if (depth === 5) for (let c = 0; c < CLASSES; c++) markSix(sixes, first * CLASSES + c);
    else markSix(sixes, first);
  };
  const mark = (node: number, first: number, depth: number): void => {
    if (depth === 6) {
      markSix(sixes, first);
      return;
    }
    const ends = (phraseAt[node] ?? -1) >= 0;
    if (depth === 4) {
      fours[first] = ends ? 2 : Math.max(1, fours[first] ?? 0);
      threes[Math.trunc(first / CLASSES)] = 1;
    }
    const blank = next[node * WIDTH + BLANK] ?? 0;
    const own = steps[node] ?? 0;
    const behindBlank = blank === 0 ? 0 : (steps[blank] ?? 0);
    // Within a name the next word may follow a whole phrase: `birthDate`.
    if (depth === 5 && ends)
      for (let letter = 0; letter < LETTERS; letter++) markSix(sixes, first * CLASSES + letter);
    else {
      for (let left = (own | behindBlank) & ALL_LETTERS; left !== 0; left &= left - 1) {
        const letter = 31 - Math.clz32(left & -left);
        const from = (own & (1 << letter)) === 0 ? blank : node;
        mark(next[from * WIDTH + letter] ?? 0, first * CLASSES + letter, depth + 1);
      }
    }
    // After a whole phrase, a gap or a sign anything may come: left to the tree itself.
    const goesOn = ends || (own & ~ALL_LETTERS) !== 0;
    if (goesOn) markAll(first * CLASSES + LETTERS, depth + 1);
    // A plural.
    if (ends) markAll(first * CLASSES + PLURAL, depth + 1);
  };
  mark(0, 0, 0);
  return { threes, fours, sixes };
}

/**
 * False only where no phrase begins at `start` of a text in lower case as bytes (`core/text-bytes.ts`).
 */
export function mayOpen(openings: PhraseOpenings, lower: Uint8Array, start: number): boolean {
  const three = threeAt(lower, start);
  if (openings.threes[three] === 0) return false;
  return opens(openings, lower, start, fourAt(lower, start, three));
}

/** The same, where the number of the first four units is known. */
export function opens(
  { fours, sixes }: PhraseOpenings,
  lower: Uint8Array,
  start: number,
  four: number,
): boolean {
  const may = fours[four];
  if (may !== 1) return may !== 0;
  const five = four * CLASSES + classOf(lower[start + 4] ?? 0);
  const six = slotOf(five * CLASSES + classOf(lower[start + 5] ?? 0));
  return ((sixes[six >>> 5] ?? 0) & (1 << (six & 31))) !== 0;
}

/** Of the classes of three units, by which `threes` is looked up; what is past the text is of no letter. */
export function threeAt(lower: Uint8Array, start: number): number {
  const two = classOf(lower[start] ?? 0) * CLASSES + classOf(lower[start + 1] ?? 0);
  return two * CLASSES + classOf(lower[start + 2] ?? 0);
}

/** The same of four, from that of the first three. */
export function fourAt(lower: Uint8Array, start: number, three: number): number {
  return three * CLASSES + classOf(lower[start + 3] ?? 0);
}

/** The number of a letter without its accent, or one for all other bytes: less than `CLASSES`. */
export function classOf(byte: number): number {
  return CLASS_OF[byte] ?? LETTERS;
}

function markSix(sixes: Int32Array, six: number): void {
  const slot = slotOf(six);
  sixes[slot >>> 5] = (sixes[slot >>> 5] ?? 0) | (1 << (slot & 31));
}

function slotOf(six: number): number {
  return Math.imul(six, 0x9e3779b1) >>> (32 - SIX_BITS);
}

export const CLASSES: number = LETTERS + 1;
/** `stepBit` of all letters. */
const ALL_LETTERS = (1 << LETTERS) - 1;
/** The class of `s`. */
const PLURAL = 18;
const SIX_BITS = 18;

const CLASS_OF: Uint8Array = Uint8Array.from({ length: 0x100 }, (_, unit) => {
  if (unit >= 0x61 && unit <= 0x7a) return unit - 0x61;
  const symbol = unit >= 0xe0 ? symbolOf(unit) : -1;
  return symbol < 0 ? LETTERS : symbol;
});
