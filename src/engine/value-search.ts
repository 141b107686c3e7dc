import type { Span } from '../core/span.js';
import type { CompactText } from './compact-text.js';
import type { NumberedPattern } from './numbered-pattern.js';
import { groupByOpening } from './numbered-pattern.js';
import type { SearchInto } from './plain-search.js';
import { isPlain, plainSearch } from './plain-search.js';
import { findValue, valueAt } from './value-matcher.js';
import type { ValuePattern } from './value-pattern.js';

/** For each of the patterns, in their order, every place in a text: the same as `findValue` gives for it. */
export type ValueSearch = (
  text: string,
  compacted: () => CompactText,
) => readonly (readonly Span[])[];

/** Looks for many values in one pass over a text. */
export function valueSearch(patterns: readonly ValuePattern[]): ValueSearch {
  const numbered = patterns.map((pattern, number) => ({ number, pattern }));
  const long = numbered.filter(({ pattern }) => pattern.letters.length >= OPENING);
  const short = numbered.filter(({ pattern }) => pattern.letters.length < OPENING);
  const inPlain = plainSearch(long, OPENING);
  const inAny = tokenSearch(long);
  return (text, compacted) => {
    const found = patterns.map((): Span[] => []);
    for (const { number, pattern } of short) found[number] = findValue(compacted(), pattern);
    if (long.length === 0) return found;
    if (isPlain(text)) inPlain(text, found);
    else inAny(compacted(), found);
    return found;
  };
}

/** A value begins where a token begins, and its first few letters tell most tokens from all values. */
function tokenSearch(patterns: readonly NumberedPattern[]): SearchInto<CompactText> {
  const byOpening = groupByOpening(patterns, OPENING);
  const firsts = new Set(patterns.map(({ pattern }) => pattern.letters.charCodeAt(0)));
  return (where, found) => {
    const { units, tokens } = where;
    const past = new Map<number, number>();
    for (const at of tokens) {
      if (!firsts.has(units[at] ?? 0)) continue;
      const opening = String.fromCharCode(...units.subarray(at, at + OPENING));
      for (const { number, pattern } of byOpening.get(opening) ?? []) {
        // Places of one value do not overlap: in `12 12 12` there is one `12 12`.
        if (at < (past.get(number) ?? 0) || !where.letters.startsWith(pattern.letters, at))
          continue;
        const span = valueAt(where, pattern, at);
        if (span === undefined) continue;
        found[number]?.push(span);
        past.set(number, at + pattern.letters.length);
      }
    }
  };
}

/** No more letters than the values have that detectors found and that are worth looking for. */
const OPENING = 5;
