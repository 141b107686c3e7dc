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
export function addCue(
  { starts, kinds }: OpenCues,
  lower: Uint8Array,
  at: number,
  four: number,
): void {
  const known = CUES[four] ?? 0;
  if (known === 0) return;
  const bits = known === LONGER ? kindsAt(lower, at, four) : known;
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
    if (((BEGINS[three] ?? 0) & CUE_WORD) !== 0) addCue(cues, lower, at, fourAt(lower, at, three));
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

/** The kinds of a word of which its first four units do not tell. */
function kindsAt(lower: Uint8Array, at: number, four: number): number {
  let bits = 0;
  for (const { classes, kinds } of LONGER_STEMS.get(four) ?? []) {
    let unit = 4;
    while (unit < classes.length && alike(lower[at + unit] ?? 0) === classes[unit]) unit++;
    if (unit >= classes.length) bits |= kinds;
  }
  return bits;
}

/** `classOf`, of which `i` and `l` are one. */
function alike(byte: number): number {
  const own = classOf(byte);
  return own === L ? I : own;
}

interface Stem {
  readonly classes: readonly number[];
  readonly kinds: number;
}

/** The class of all units that are no letters. */
const OTHER: number = classOf(0x20);
const I = classOf(0x69);
const L = classOf(0x6c);

export const LABEL = 1;
export const CUE_WORD = 2;

/** What a word may be by its first three units (`threeAt`): `LABEL`, `CUE_WORD` or both. */
export const BEGINS: Uint8Array = TRIE.openings.threes.slice();

/** `CUE` bits by the first four units of a word, or `LONGER`. */
const CUES: Int32Array = new Int32Array(CLASSES ** 4);
/** What may stand past a short stem. */
const ANY: readonly number[] = Array.from({ length: CLASSES }, (_, own) => own);
/** More units tell. */
const LONGER = -1;
/** The stems of words that begin with four units, where one of them is longer. */
const LONGER_STEMS = new Map<number, Stem[]>();

const STEMS_BY_FOUR = new Map<number, Stem[]>();
for (const [stem, kinds] of cueStems()) {
  const classes = Array.from(stem, (letter) =>
    letter === '_' ? OTHER : alike(letter.charCodeAt(0)),
  );
  for (const four of foursOf(classes.slice(0, 4))) {
    const stems = STEMS_BY_FOUR.get(four) ?? [];
    stems.push({ classes, kinds });
    STEMS_BY_FOUR.set(four, stems);
  }
}
for (const [four, stems] of STEMS_BY_FOUR) {
  const isLonger = stems.some(({ classes }) => classes.length > 4);
  if (isLonger) LONGER_STEMS.set(four, stems);
  CUES[four] = isLonger ? LONGER : stems.reduce((bits, stem) => bits | stem.kinds, 0);
  const three = Math.trunc(four / CLASSES);
  BEGINS[three] = (BEGINS[three] ?? 0) | CUE_WORD;
}

/** The numbers of all four units that begin so, `i` for `l` and the reverse too. */
function foursOf(classes: readonly number[]): readonly number[] {
  let numbers = [0];
  for (let unit = 0; unit < 4; unit++) {
    const own = classes[unit];
    const next = own === undefined ? ANY : own === I ? [I, L] : [own];
    numbers = numbers.flatMap((number) => next.map((one) => number * CLASSES + one));
  }
  return numbers;
}
