import type { Column } from '../../../src/core/scan-input/column.js';
import { makeColumn, push, valuesOf } from '../../../src/core/scan-input/column.js';
import { cueStems } from './cue-stems.js';
import { TRIE } from '../labels/lexicon-trie.js';
import { CLASSES, classOf, fourAt, threeAt } from '../labels/phrase-openings.js';

/** Where words stand that begin as cues do, in order. */
export interface CueTable {
  readonly starts: Int32Array;
  /** `CUE` bits of each. */
  readonly kinds: Int32Array;
}

export interface OpenCues {
  readonly starts: Column;
  readonly kinds: Column;
}

export function openCues(room: number): OpenCues {
  return { starts: makeColumn(room + 8), kinds: makeColumn(room + 8) };
}

/** @param four The number of the word's first four units (`fourAt`). */
export function addCue({ starts, kinds }: OpenCues, at: number, four: number): void {
  const bits = CUES[four] ?? 0;
  if (bits === 0) return;
  push(starts, at);
  push(kinds, bits);
}

/** Adds those that begin in `[from, to)`, which a phrase has passed over. */
export function addCuesWithin(cues: OpenCues, lower: Uint8Array, from: number, to: number): void {
  let before = from > 0 ? classOf(lower[from - 1] ?? 0) : OTHER;
  for (let at = from; at < to; at++) {
    const own = classOf(lower[at] ?? 0);
    const begins = own !== OTHER && before === OTHER;
    before = own;
    if (!begins) continue;
    const three = threeAt(lower, at);
    if (((BEGINS[three] ?? 0) & CUE_WORD) !== 0) addCue(cues, at, fourAt(lower, at, three));
  }
}

export function closeCues({ starts, kinds }: OpenCues): CueTable {
  return { starts: valuesOf(starts), kinds: valuesOf(kinds) };
}

/** The places of the cues of one kind, in order. */
export function placesOf({ starts, kinds }: CueTable, kind: number): Int32Array {
  const places = makeColumn((starts.length >> 2) + 8);
  for (let cue = 0; cue < starts.length; cue++) {
    if (((kinds[cue] ?? 0) & kind) !== 0) push(places, starts[cue] ?? 0);
  }
  return valuesOf(places);
}

/** The class of all units that are no letters. */
const OTHER: number = classOf(0x20);

export const LABEL = 1;
export const CUE_WORD = 2;

/** What a word may be by its first three units (`threeAt`): `LABEL`, `CUE_WORD` or both. */
export const BEGINS: Uint8Array = TRIE.openings.threes.slice();

/** `CUE` bits by the first four units of a word. */
const CUES: Uint16Array = new Uint16Array(CLASSES ** 4);

for (const [stem, kinds] of cueStems()) {
  let first = 0;
  for (const letter of stem)
    first = first * CLASSES + (letter === '_' ? OTHER : classOf(letter.charCodeAt(0)));
  const width = CLASSES ** (4 - stem.length);
  for (let four = first * width; four < (first + 1) * width; four++) {
    CUES[four] = (CUES[four] ?? 0) | kinds;
    const three = Math.trunc(four / CLASSES);
    BEGINS[three] = (BEGINS[three] ?? 0) | CUE_WORD;
  }
}
