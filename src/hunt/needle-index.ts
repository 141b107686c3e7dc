import type { PreparedNeedle } from './needle.js';

/** One way to look for a needle: its letters and digits forwards, or those of a long number backwards. */
export interface Sought {
  readonly needle: PreparedNeedle;
  readonly body: string;
  readonly gaps: readonly string[];
  readonly isReversed: boolean;
}

/** Calls `visit` for every place in a text of letters and digits at which something sought stands. */
export type FindAll = (body: string, visit: (sought: Sought, start: number) => void) => void;

/**
 * Looks for any number of needles in one pass: a table of their first four characters tells nearly all places of a text
 * from those at which one of them may begin.
 */
export function findNeedles(needles: readonly PreparedNeedle[]): FindAll {
  const all = needles.flatMap(soughtOf);
  const short = all.filter(({ body }) => body.length < OPENING);
  const mayBegin = new Uint8Array(1 << HASH_BITS);
  const byHash = new Map<number, Sought[]>();
  for (const sought of all) {
    if (sought.body.length < OPENING) continue;
    const hash = openingHash(sought.body, 0);
    mayBegin[hash] = 1;
    const same = byHash.get(hash);
    if (same === undefined) byHash.set(hash, [sought]);
    else same.push(sought);
  }
  return (body, visit) => {
    for (const sought of short) {
      for (let at = body.indexOf(sought.body); at >= 0; at = body.indexOf(sought.body, at + 1))
        visit(sought, at);
    }
    if (byHash.size === 0) return;
    let hash = 0;
    for (let index = 0; index < body.length; index++) {
      hash = ((hash << SHIFT) ^ body.charCodeAt(index)) & MASK;
      const start = index - OPENING + 1;
      if (mayBegin[hash] === 0 || start < 0) continue;
      for (const sought of byHash.get(hash) ?? []) {
        if (body.startsWith(sought.body, start)) visit(sought, start);
      }
    }
  };
}

function soughtOf(needle: PreparedNeedle): Sought[] {
  const forwards = { needle, body: needle.body, gaps: needle.gaps, isReversed: false };
  if (needle.reversed === undefined) return [forwards];
  const gaps = ['', ...needle.gaps.slice(1).reverse()];
  return [forwards, { needle, body: needle.reversed, gaps, isReversed: true }];
}

/** Four characters shift the first of them just out of the hash, so that it rolls. */
const OPENING = 4;
const SHIFT = 4;
const HASH_BITS = 16;
const MASK = (1 << HASH_BITS) - 1;

function openingHash(body: string, start: number): number {
  let hash = 0;
  for (let index = start; index < start + OPENING; index++)
    hash = ((hash << SHIFT) ^ body.charCodeAt(index)) & MASK;
  return hash;
}
