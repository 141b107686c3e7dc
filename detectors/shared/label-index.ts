import type { Column } from '../../src/core/column.js';
import { makeColumn, push, valuesOf } from '../../src/core/column.js';
import type { ScanInput } from '../../src/core/detector.js';
import { KIND_OF, PHRASES, isMarkKind } from './lexicon.js';
import type { Phrase } from './lexicon.js';
import { makePhraseTrie, matchPhrase, mayOpen } from './phrase-trie.js';

/** Where phrases of the lexicon stand, in order and never overlapping. */
export interface PhraseTable {
  readonly count: number;
  readonly starts: Int32Array;
  readonly ends: Int32Array;
  /** Indices into `PHRASES`. */
  readonly phrases: Int32Array;
}

/** Labels tell what a value beside them is; marks, such as the names of months, are parts of values. */
export interface LabelIndex {
  readonly labels: PhraseTable;
  readonly marks: PhraseTable;
}

/** One pass over the words of a text for the phrases of all detectors. Ask for it by `input.once(findLabels)`. */
export function findLabels({ folded, lower }: ScanInput): LabelIndex {
  const labels = openTable(folded.length >> 6);
  const marks = openTable(folded.length >> 9);
  const found = { phrase: -1, end: 0 };
  const { length } = folded;
  let before = OTHER;
  for (let at = 0; at < length; at++) {
    const unit = folded.charCodeAt(at);
    const kind = unit < CASES.length ? (CASES[unit] ?? OTHER) : OTHER;
    const startsWord = kind > before;
    before = kind;
    if (!startsWord || !mayOpen(TRIE, lower, at) || !matchPhrase(TRIE, lower, at, found)) continue;
    const table = IS_MARK[found.phrase] === 1 ? marks : labels;
    push(table.starts, at);
    push(table.ends, found.end);
    push(table.phrases, found.phrase);
    at = found.end - 1;
    const last = folded.charCodeAt(at);
    before = last < CASES.length ? (CASES[last] ?? OTHER) : OTHER;
  }
  return { labels: closeTable(labels), marks: closeTable(marks) };
}

export function phraseAt({ phrases }: PhraseTable, index: number): Phrase | undefined {
  return PHRASES[phrases[index] ?? -1];
}

/** Number of the kind of a label, -1 past the last. */
export function kindAt({ phrases }: PhraseTable, index: number): number {
  return KIND_OF[phrases[index] ?? -1] ?? -1;
}

interface OpenTable {
  readonly starts: Column;
  readonly ends: Column;
  readonly phrases: Column;
}

function openTable(room: number): OpenTable {
  return {
    starts: makeColumn(room + 8),
    ends: makeColumn(room + 8),
    phrases: makeColumn(room + 8),
  };
}

function closeTable({ starts, ends, phrases }: OpenTable): PhraseTable {
  return {
    count: starts.length,
    starts: valuesOf(starts),
    ends: valuesOf(ends),
    phrases: valuesOf(phrases),
  };
}

const TRIE = makePhraseTrie(PHRASES.map(({ phrase }) => phrase));

const IS_MARK: Uint8Array = Uint8Array.from(PHRASES, ({ kind }) => (isMarkKind(kind) ? 1 : 0));

// In this order, because a word begins wherever a unit is of a later kind than the one before it.
const OTHER = 0;
const LOWER = 1;
const UPPER = 2;

/** What kind each unit is, of those that are letters of the lexicon. */
const CASES: Uint8Array = Uint8Array.from({ length: 0x250 }, (_, unit) => {
  if (unit >= 0x61 && unit <= 0x7a) return LOWER;
  if (unit >= 0x41 && unit <= 0x5a) return UPPER;
  if (unit < 0xc0) return OTHER;
  return unit <= 0xde ? UPPER : LOWER;
});
