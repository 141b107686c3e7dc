import { isAlphanumeric } from '../units.js';
import type { KeySieve } from './key-sieve.js';
import { hasOpening } from './key-sieve.js';

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

/** The end of a word that is one part, as most are; -1 where that takes a closer look. */
export function pastPlainWord(text: string, start: number): number {
  const most = Math.min(text.length, start + MOST_UNITS);
  const end = pastPart(text, start, most);
  if (end === text.length) return end;
  if (end === start || end === most) return -1;
  const unit = text.charCodeAt(end);
  return unit < 0x80 && unit !== APOSTROPHE && unit !== DASH ? end : -1;
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

/** Whether a word of ASCII, or one of its parts, may have one of the keys of a sieve. */
export function mayHaveKey(text: string, start: number, end: number, sieve: KeySieve): boolean {
  for (let at = start; at < end;) {
    let past = at;
    while (past < end && isAlphanumeric(text.charCodeAt(past))) past++;
    if (hasOpening(sieve, text, at, past)) return true;
    // `O'Brien` is known without its sign, so that its first letters are those of two parts.
    if (past < end && past - at < SIEVED && mayOpenAcross(text, at, end, sieve)) return true;
    at = past + 1;
  }
  return false;
}

/** Whether the first letters of a word, over the signs between its parts or up to a hyphen, open one of the keys. */
function mayOpenAcross(text: string, start: number, end: number, sieve: KeySieve): boolean {
  const word = text.slice(start, end);
  const hyphen = word.indexOf('-');
  const parts = [word, word.replace(POSSESSIVE, ''), hyphen < 0 ? word : word.slice(0, hyphen)];
  return parts.some((part) => {
    const letters = part.replace(SIGNS, '');
    return hasOpening(sieve, letters, 0, letters.length);
  });
}

const POSSESSIVE = /'[sS]$/u;
const SIGNS = /[^0-9A-Za-z]+/gu;

/** How many letters a sieve looks at. */
const SIEVED = 3;

const APOSTROPHE = 0x27;
const DASH = 0x2d;
/** Units of one part of a word, and how many parts it has. */
const MOST_UNITS = 61;
const MOST_PARTS = 4;
