import type { Span } from '../../core/span.js';
import type { CompactText } from './compact-text.js';
import { letterReader, takeLetters } from './letter-reader.js';
import type { OnPlace } from './token-search.js';
import { tokenSearch } from './token-search.js';
import { FEWEST, addValue, hashOf, makeValueIndex } from './value-index.js';
import { findValue } from './value-matcher.js';
import type { ValuePattern } from './value-pattern.js';

/** For each of the patterns, in their order, every place in a text: the same as `findValue` gives for it. */
export type ValueSearch = (
  text: string,
  compacted: () => CompactText,
) => readonly (readonly Span[])[];

/** Looks for many values in one pass over a text. */
export function valueSearch(patterns: readonly ValuePattern[]): ValueSearch {
  const long = patterns.flatMap((pattern, number) => (isLong(pattern) ? [number] : []));
  const searchLong = long.length === 0 ? undefined : longSearch(patterns, long);
  return (text, compacted) => {
    const found = patterns.map((pattern): Span[] =>
      isLong(pattern) ? [] : findValue(compacted(), pattern),
    );
    searchLong?.(text, (number, start, end) => found[long[number] ?? -1]?.push({ start, end }));
    return found;
  };
}

function isLong({ letters }: ValuePattern): boolean {
  return letters.length >= FEWEST;
}

/** @param numbers Of the patterns that are looked for, by which they are told. */
function longSearch(
  patterns: readonly ValuePattern[],
  numbers: readonly number[],
): (text: string, onPlace: OnPlace) => void {
  const index = makeValueIndex(numbers.length);
  const reader = letterReader();
  const sought = numbers.flatMap((number) => {
    const pattern = patterns[number];
    if (pattern === undefined) return [];
    takeLetters(reader, pattern.letters);
    addValue(index, reader, hashOf(reader.units, reader.count));
    return [{ plain: pattern.plain, pattern: () => pattern }];
  });
  return tokenSearch({ index, valueOf: (number) => sought[number] }, reader);
}
