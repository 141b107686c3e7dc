import type { ScanInput } from '../../src/core/detector.js';
import { lastAtOrBefore } from '../../src/core/lines.js';
import type { LabelKind } from './lexicon.js';
import { PHRASES } from './lexicon.js';
import { makePhraseTrie, matchPhrase, mayOpen } from './phrase-trie.js';

/** Where the words of the lexicon stand, in order and never overlapping; months are kept apart. */
export interface LabelIndex {
  readonly count: number;
  readonly starts: Int32Array;
  readonly ends: Int32Array;
  /** Indices into `PHRASES`. */
  readonly phrases: Int32Array;
  readonly monthStarts: readonly number[];
  readonly monthEnds: readonly number[];
}

/** Ask for it by `input.once(findLabels)`. */
export function findLabels({ folded, lower }: ScanInput): LabelIndex {
  const starts: number[] = [];
  const ends: number[] = [];
  const phrases: number[] = [];
  const monthStarts: number[] = [];
  const monthEnds: number[] = [];
  const found = { phrase: -1, end: 0 };
  let before = OTHER;
  for (let at = 0; at < folded.length; at++) {
    const kind = caseOf(folded.charCodeAt(at));
    const startsWord = kind !== OTHER && kind > before;
    before = kind;
    if (!startsWord) continue;
    if (!mayOpen(TRIE, lower, at) || !matchPhrase(TRIE, lower, at, found)) {
      // No word begins at a small letter of the word.
      const rest = pastSmallLetters(folded, at + 1);
      if (rest > at + 1) before = LOWER;
      at = rest - 1;
      continue;
    }
    if (IS_MONTH[found.phrase] === 1) {
      monthStarts.push(at);
      monthEnds.push(found.end);
    } else {
      starts.push(at);
      ends.push(found.end);
      phrases.push(found.phrase);
    }
    at = found.end - 1;
    before = caseOf(folded.charCodeAt(at));
  }
  return {
    count: starts.length,
    starts: new Int32Array(starts),
    ends: new Int32Array(ends),
    phrases: new Int32Array(phrases),
    monthStarts,
    monthEnds,
  };
}

/** Index of the last label that starts at or before `offset`; -1 when there is none. */
export function lastLabelBefore(labels: LabelIndex, offset: number): number {
  return lastAtOrBefore(labels.starts, offset, labels.count);
}

export function labelKind(labels: LabelIndex, label: number): LabelKind | undefined {
  return PHRASES[labels.phrases[label] ?? -1]?.kind;
}

const TRIE = makePhraseTrie(PHRASES.map(({ phrase }) => phrase));

const IS_MONTH: Uint8Array = Uint8Array.from(PHRASES, ({ kind }) => (kind === 'month' ? 1 : 0));

// In this order, because a word begins wherever a unit is of a later kind than the one before it.
const OTHER = 0;
const LOWER = 1;
const UPPER = 2;

function pastSmallLetters(folded: string, start: number): number {
  let at = start;
  while (at < folded.length) {
    const unit = folded.charCodeAt(at);
    if (unit < 0x61 || unit > 0x7a) break;
    at++;
  }
  return at;
}

function caseOf(unit: number): number {
  if (unit >= 0x61 && unit <= 0x7a) return LOWER;
  if (unit >= 0x41 && unit <= 0x5a) return UPPER;
  if (unit < 0xc0 || unit > 0x24f) return OTHER;
  return unit <= 0xde ? UPPER : LOWER;
}
