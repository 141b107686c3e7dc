import type { Span } from '../core/span.js';
import type { CompactText } from './compact-text.js';
import { addLetter, openingIndex } from './opening-index.js';
import type { OnPlace, SearchInto } from './plain-search.js';
import { isPlain, plainSearch } from './plain-search.js';
import type { SoughtValue } from './sought-value.js';
import { soughtPattern } from './sought-value.js';
import { findValue, valueAt } from './value-matcher.js';
import type { ValuePattern } from './value-pattern.js';

/** For each of the patterns, in their order, every place in a text: the same as `findValue` gives for it. */
export type ValueSearch = (
  text: string,
  compacted: () => CompactText,
) => readonly (readonly Span[])[];

/** Looks for many values in one pass over a text. */
export function valueSearch(patterns: readonly ValuePattern[]): ValueSearch {
  const search = searchValues(patterns.map(soughtPattern));
  return (text, compacted) => {
    const found = patterns.map((): Span[] => []);
    search(text, compacted, (number, start, end) => found[number]?.push({ start, end }));
    return found;
  };
}

/** The same for values whose patterns need not all be worked out, and without a list for each. */
export function searchValues(
  values: readonly SoughtValue[],
): (text: string, compacted: () => CompactText, onPlace: OnPlace) => void {
  const long: number[] = [];
  const short: number[] = [];
  values.forEach(({ letters }, number) => (letters.length < OPENING ? short : long).push(number));
  const inPlain = plainSearch(values, long, OPENING);
  const inAny = tokenSearch(values, long);
  return (text, compacted, onPlace) => {
    for (const number of short) {
      const value = values[number];
      if (value === undefined) continue;
      for (const { start, end } of findValue(compacted(), value.pattern())) {
        onPlace(number, start, end);
      }
    }
    if (long.length === 0) return;
    if (isPlain(text)) inPlain(text, onPlace);
    else inAny(compacted(), onPlace);
  };
}

/** A value begins where a token begins, and its first few letters tell most tokens from all values. */
function tokenSearch(
  values: readonly SoughtValue[],
  numbers: readonly number[],
): SearchInto<CompactText> {
  const { hasFirst, find, next } = openingIndex(values, numbers, OPENING);
  return (where, onPlace) => {
    const { units, tokens } = where;
    const past = new Map<number, number>();
    for (const at of tokens) {
      if (!hasFirst(units[at] ?? 0)) continue;
      for (let number = find(openingAt(units, at)); number >= 0; number = next[number] ?? -1) {
        const value = values[number];
        if (value === undefined || !standsAt(units, at, value.letters)) continue;
        // Places of one value do not overlap: in `12 12 12` there is one `12 12`.
        if (at < (past.get(number) ?? 0)) continue;
        const span = plainSpan(where, value, at) ?? valueAt(where, value.pattern(), at);
        if (span === undefined) continue;
        onPlace(number, span.start, span.end);
        past.set(number, at + value.letters.length);
      }
    }
  };
}

/** The span of a value that stands there just as it was given, with other signs than letters around it that can be seen. */
function plainSpan(
  { text, units, starts }: CompactText,
  { plain, letters }: SoughtValue,
  at: number,
): Span | undefined {
  if (plain === undefined) return undefined;
  const start = starts[at] ?? 0;
  const end = start + plain.length;
  const past = at + letters.length;
  const isWhole =
    (starts[past - 1] ?? 0) + 1 === end &&
    (at === 0 || isSeen(text.charCodeAt(start - 1))) &&
    (past === units.length || ((starts[past] ?? 0) > end && isSeen(text.charCodeAt(end))));
  return isWhole && text.startsWith(plain, start) ? { start, end } : undefined;
}

/** Some of ASCII, letters among it. */
function isSeen(unit: number): boolean {
  return unit < 0x80 && unit !== 0x02;
}

function openingAt(units: Uint16Array, start: number): number {
  let opening = 0;
  const end = Math.min(start + OPENING, units.length);
  for (let at = start; at < end; at++) opening = addLetter(opening, units[at] ?? 0);
  return opening;
}

function standsAt(units: Uint16Array, start: number, letters: string): boolean {
  for (let at = 0; at < letters.length; at++) {
    if (units[start + at] !== letters.charCodeAt(at)) return false;
  }
  return true;
}

/** No more letters than the values have that detectors found and that are worth looking for. */
const OPENING = 5;
