import type { Span } from '../core/span.js';
import type { CompactText } from './compact-text.js';
import { endOf } from './compact-text.js';
import { FEWEST, MOST, addLetter, openingIndex } from './opening-index.js';
import type { IsSettled, OnPlace, SearchInto } from './plain-search.js';
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
): (text: string, compacted: () => CompactText, onPlace: OnPlace, isSettled?: IsSettled) => void {
  const long: number[] = [];
  const short: number[] = [];
  values.forEach(({ letters }, number) => (letters.length < FEWEST ? short : long).push(number));
  let inPlain: SearchInto<string> | undefined;
  let inAny: SearchInto<CompactText> | undefined;
  return (text, compacted, onPlace, isSettled) => {
    for (const number of short) {
      const value = values[number];
      if (value === undefined) continue;
      for (const { start, end } of findValue(compacted(), value.pattern())) {
        onPlace(number, start, end);
      }
    }
    if (long.length === 0) return;
    if (isPlain(text)) (inPlain ??= plainSearch(values, long))(text, onPlace, isSettled);
    else (inAny ??= tokenSearch(values, long))(compacted(), onPlace, isSettled);
  };
}

/** A value begins where a token begins, and its first few letters tell most tokens from all values. */
function tokenSearch(
  values: readonly SoughtValue[],
  numbers: readonly number[],
): SearchInto<CompactText> {
  const { hasFirst, mayOpen, find, next } = openingIndex(values, numbers);
  return (where, onPlace, isSettled) => {
    const { units, tokens, starts } = where;
    const past = new Int32Array(values.length);
    const lookAt = (at: number, number: number): void => {
      const value = values[number];
      if (value === undefined || !standsAt(units, at, value.letters)) return;
      // Places of one value do not overlap: in `12 12 12` there is one `12 12`.
      if (at < (past[number] ?? 0)) return;
      const last = at + value.letters.length - 1;
      if (isSettled?.(number, starts[at] ?? 0, endOf(where, last)) === true) {
        past[number] = last + 1;
        return;
      }
      const span = plainSpan(where, value, at) ?? valueAt(where, value.pattern(), at);
      if (span === undefined) return;
      onPlace(number, span.start, span.end);
      past[number] = last + 1;
    };
    for (let token = 0; token < tokens.length; token++) {
      const at = tokens[token] ?? 0;
      if (!hasFirst(units[at] ?? 0)) continue;
      let opening = 0;
      const end = Math.min(at + MOST, units.length);
      for (let after = at; after < end; after++) {
        opening = addLetter(opening, units[after] ?? 0);
        const count = after + 1 - at;
        if (count < FEWEST) continue;
        if (count === FEWEST && !mayOpen(opening)) break;
        for (let number = find(opening); number >= 0; number = next[number] ?? -1) {
          lookAt(at, number);
        }
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

function standsAt(units: Uint16Array, start: number, letters: string): boolean {
  for (let at = 0; at < letters.length; at++) {
    if (units[start + at] !== letters.charCodeAt(at)) return false;
  }
  return true;
}
