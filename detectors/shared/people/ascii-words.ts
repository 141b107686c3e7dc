import { isAlphanumeric } from '../units.js';
import type { KeySieve } from './key-sieve.js';
import { addToSign, closeSign, hasSign } from './key-sieve.js';

/**
 * Where the word that begins at `start` ends, as the expression of `words.ts` tells it: `start` where none begins, and -1
 * where a character outside of ASCII may belong to it.
 */
export function asciiWordEnd(text: string, start: number): number {
  const { length } = text;
  let end = start;
  for (let parts = 0; parts < MOST_PARTS; parts++) {
    const from = parts === 0 ? start : pastSign(text, end);
    if (from < 0) return end;
    const at = pastPart(text, from, Math.min(length, from + MOST_UNITS));
    if (at < length && text.charCodeAt(at) >= 0x80) return -1;
    if (at === from) return end;
    end = at;
  }
  return end;
}

/** Past the letters and digits of ASCII from `start` on. */
export function pastPart(text: string, start: number, most: number): number {
  let at = start;
  while (at < most && isWordUnit(text.charCodeAt(at))) at++;
  return at;
}

/** A letter or digit of ASCII: by a table, since no branch of it could be foretold. */
export function isWordUnit(unit: number): boolean {
  return unit < 0x80 && WORD_UNITS[unit] === 1;
}

const WORD_UNITS: Uint8Array = Uint8Array.from({ length: 0x80 }, (_, unit) =>
  isAlphanumeric(unit) ? 1 : 0,
);

/** Past an apostrophe, or a hyphen with the line end after it, behind which a word may go on; -1 where there is none. */
function pastSign(text: string, at: number): number {
  const { length } = text;
  if (at >= length) return -1;
  const unit = text.charCodeAt(at);
  if (unit === APOSTROPHE) return at + 1;
  if (unit !== DASH) return -1;
  let next = pastBlanks(text, at + 1, 2);
  if (next + 1 < length && text.charCodeAt(next) === 0x0d) next++;
  if (next >= length || text.charCodeAt(next) !== 0x0a) return at + 1;
  return pastBlanks(text, next + 1, 20);
}

function pastBlanks(text: string, start: number, most: number): number {
  const last = Math.min(text.length, start + most);
  let at = start;
  while (at < last && text.charCodeAt(at) === 0x20) at++;
  return at;
}

/** Whether a word of ASCII, or a part of it before a hyphen, may have one of the keys of a sieve; with and without an `'s`. */
export function mayHaveKey(text: string, start: number, end: number, sieve: KeySieve): boolean {
  if (mayHaveSign(text, start, end, sieve)) return true;
  return isPossessive(text, start, end) && mayHaveSign(text, start, end - 2, sieve);
}

function mayHaveSign(text: string, start: number, end: number, sieve: KeySieve): boolean {
  let whole = 0;
  let part = 0;
  for (let at = start; at < end; at++) {
    const unit = text.charCodeAt(at);
    if (isWordUnit(unit)) {
      whole = addToSign(whole, unit);
      part = addToSign(part, unit);
    } else if (unit === DASH) {
      if (hasSign(sieve, closeSign(part))) return true;
      part = 0;
    }
  }
  return hasSign(sieve, closeSign(part)) || hasSign(sieve, closeSign(whole));
}

/** Whether a word ends in `'s`. */
export function isPossessive(text: string, start: number, end: number): boolean {
  return (
    end - start > 2 &&
    text.charCodeAt(end - 2) === APOSTROPHE &&
    (text.charCodeAt(end - 1) | 0x20) === SMALL_S
  );
}

const APOSTROPHE = 0x27;
const DASH = 0x2d;
const SMALL_S = 0x73;
/** Units of one part of a word. */
export const MOST_UNITS = 61;
const MOST_PARTS = 4;
