import type { Column } from '../../../src/core/scan-input/column.js';
import { makeColumn, push, valuesOf } from '../../../src/core/scan-input/column.js';

/** Where phrases of the lexicon stand, in order and never overlapping. */
export interface PhraseTable {
  readonly count: number;
  readonly starts: Int32Array;
  readonly ends: Int32Array;
  /** Indices into `PHRASES`. */
  readonly phrases: Int32Array;
}

/** A table that is being written. */
export interface OpenTable {
  readonly starts: Column;
  readonly ends: Column;
  readonly phrases: Column;
}

export function openTable(room: number): OpenTable {
  return {
    starts: makeColumn(room + 8),
    ends: makeColumn(room + 8),
    phrases: makeColumn(room + 8),
  };
}

export function addPhrase(table: OpenTable, start: number, end: number, phrase: number): void {
  push(table.starts, start);
  push(table.ends, end);
  push(table.phrases, phrase);
}

export function closeTable({ starts, ends, phrases }: OpenTable): PhraseTable {
  return {
    count: starts.length,
    starts: valuesOf(starts),
    ends: valuesOf(ends),
    phrases: valuesOf(phrases),
  };
}
