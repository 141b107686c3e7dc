import type { Span } from '../core/span.js';
import type { CompactText } from './compact-text.js';
import { findValue, valueAt } from './value-matcher.js';
import type { ValuePattern } from './value-pattern.js';

/** For each of the patterns, in their order, every place in a text: the same as `findValue` gives for it. */
export type ValueSearch = (where: CompactText) => readonly (readonly Span[])[];

/**
 * Looks for many values in one pass over the tokens of a text: a value begins where a token begins, and its first few
 * letters tell most tokens from all values.
 */
export function valueSearch(patterns: readonly ValuePattern[]): ValueSearch {
  const short = new Set(patterns.filter(({ letters }) => letters.length < OPENING));
  const buckets = bucketsOf(patterns);
  const isBucket = new Uint8Array(HASHES);
  for (const hash of buckets.keys()) isBucket[hash] = 1;
  return (where) => {
    const { units, tokens } = where;
    const found = patterns.map((pattern) => (short.has(pattern) ? findValue(where, pattern) : []));
    const past = new Int32Array(patterns.length);
    const count = buckets.size === 0 ? 0 : tokens.length;
    for (let token = 0; token < count; token++) {
      const at = tokens[token] ?? 0;
      if (at + OPENING > units.length) break;
      const hash = hashAt(units, at);
      if (isBucket[hash] === 0) continue;
      for (const { number, pattern, wanted } of buckets.get(hash) ?? []) {
        // Places of one value do not overlap: in `12 12 12` there is one `12 12`.
        if (at < (past[number] ?? 0) || !standsAt(units, at, wanted)) continue;
        const span = valueAt(where, pattern, at);
        if (span === undefined) continue;
        found[number]?.push(span);
        past[number] = at + wanted.length;
      }
    }
    return found;
  };
}

interface Wanted {
  readonly number: number;
  readonly pattern: ValuePattern;
  readonly wanted: Uint16Array;
}

function bucketsOf(patterns: readonly ValuePattern[]): ReadonlyMap<number, readonly Wanted[]> {
  const buckets = new Map<number, Wanted[]>();
  patterns.forEach((pattern, number) => {
    const { letters } = pattern;
    if (letters.length < OPENING) return;
    const wanted = Uint16Array.from(letters.split(''), (unit) => unit.charCodeAt(0));
    const hash = hashAt(wanted, 0);
    const bucket = buckets.get(hash);
    if (bucket === undefined) buckets.set(hash, [{ number, pattern, wanted }]);
    else bucket.push({ number, pattern, wanted });
  });
  return buckets;
}

function standsAt(units: Uint16Array, at: number, wanted: Uint16Array): boolean {
  if (at + wanted.length > units.length) return false;
  for (let i = 0; i < wanted.length; i++) if (units[at + i] !== wanted[i]) return false;
  return true;
}

/** Of as many units as OPENING says, which must be there. */
function hashAt(units: Uint16Array, at: number): number {
  let hash = 0;
  for (let i = at; i < at + OPENING; i++) hash = (hash << 5) - hash + (units[i] ?? 0);
  return hash & (HASHES - 1);
}

/** No more letters than the values have that detectors found and that are worth looking for. */
const OPENING = 5;
const HASHES = 1 << 14;
