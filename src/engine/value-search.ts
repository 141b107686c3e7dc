import type { Span } from '../core/span.js';
import type { CompactText } from './compact-text.js';
import { findValue, valueAt } from './value-matcher.js';
import type { ValuePattern } from './value-pattern.js';

/** For each of the patterns, in their order, every place in a text: the same as `findValue` gives for it. */
export type ValueSearch = (where: CompactText) => readonly (readonly Span[])[];

/**
 * Looks for many values in one pass over the tokens of a text: a value begins where a token begins, and the first few
 * letters of a token tell most tokens from all values.
 */
export function valueSearch(patterns: readonly ValuePattern[]): ValueSearch {
  const openings = new Uint8Array(HASHES);
  const byOpening = new Map<string, number[]>();
  patterns.forEach(({ letters }, number) => {
    if (letters.length < OPENING) return;
    openings[hashAt(letters, 0)] = 1;
    const opening = letters.slice(0, OPENING);
    byOpening.set(opening, [...(byOpening.get(opening) ?? []), number]);
  });
  return (where) => {
    const { letters, tokens } = where;
    const found: Span[][] = patterns.map((pattern) =>
      pattern.letters.length < OPENING ? findValue(where, pattern) : [],
    );
    const past = new Int32Array(patterns.length);
    const last = byOpening.size === 0 ? 0 : tokens.length;
    for (let token = 0; token < last; token++) {
      const at = tokens[token] ?? 0;
      if (openings[hashAt(letters, at)] === 0) continue;
      for (const number of byOpening.get(letters.slice(at, at + OPENING)) ?? []) {
        const pattern = patterns[number];
        // Places of one value do not overlap: in `12 12 12` there is one `12 12`.
        if (pattern === undefined || at < (past[number] ?? 0)) continue;
        if (!letters.startsWith(pattern.letters, at)) continue;
        const span = valueAt(where, pattern, at);
        if (span === undefined) continue;
        found[number]?.push(span);
        past[number] = at + pattern.letters.length;
      }
    }
    return found;
  };
}

function hashAt(letters: string, at: number): number {
  let hash = 0;
  for (let i = at; i < at + OPENING; i++) hash = (hash * 31 + letters.charCodeAt(i)) & (HASHES - 1);
  return hash;
}

/** Values that a detector found have at least five letters. */
const OPENING = 4;
const HASHES = 4096;
