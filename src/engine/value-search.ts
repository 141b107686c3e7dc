import type { Span } from '../core/span.js';
import type { CompactText } from './compact-text.js';
import type { NumberedPattern } from './numbered-pattern.js';
import { addLetter, openingIndex } from './opening-index.js';
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
  const { hasFirst, find } = openingIndex(patterns, OPENING);
  return (where, found) => {
    const { units, tokens } = where;
    const past = new Int32Array(found.length);
    for (const at of tokens) {
      if (!hasFirst(units[at] ?? 0)) continue;
      for (const { number, pattern } of find(openingAt(units, at)) ?? []) {
        // Places of one value do not overlap: in `12 12 12` there is one `12 12`.
        if (at < (past[number] ?? 0) || !standsAt(units, at, pattern.letters)) continue;
        const span = valueAt(where, pattern, at);
        if (span === undefined) continue;
        found[number]?.push(span);
        past[number] = at + pattern.letters.length;
      }
    }
  };
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
