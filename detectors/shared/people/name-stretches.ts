import type { ScanInput } from '../../../src/core/detector.js';
import type { Span } from '../../../src/core/span.js';
import { bytesOf, findBytes } from '../../../src/core/scan-input/text-bytes.js';
import {
  BYTE_BITS,
  IS_APART,
  PIECE,
  findTokenStarts,
} from '../../../src/core/scan-input/token-starts.js';
import { asciiWordEnd, isWordUnit } from './ascii-words.js';
import type { KeyOpenings } from './key-openings.js';
import { opensKey } from './key-openings.js';
import type { KeySieve } from './key-sieve.js';
import { addToSign, closeSign, hasSign, signOf } from './key-sieve.js';
import { nameKey } from './name-key.js';
import { WORD } from './words.js';

/**
 * The stretches of a text outside of which no word has one of the keys, in order, each with so much around these words that
 * whatever belongs to a name is in it. They begin and end where no word and no name goes on.
 */
export function nameStretches(
  { text, folded, once }: Pick<ScanInput, 'text' | 'folded' | 'once'>,
  openings: KeyOpenings,
  sieve: KeySieve,
): Span[] {
  const { length } = text;
  // Most texts are folded already, and were made bytes of.
  const bytes = text === folded ? once(findBytes).folded : bytesOf(text);
  const starts = new Int32Array(Math.min(PIECE, length));
  const stretches: { start: number; end: number }[] = [];
  let last = { start: 0, end: 0 };
  let room = AFTER;
  let settled = -1;
  for (let from = 0; from < length; from += PIECE) {
    const to = Math.min(length, from + PIECE);
    if (to <= settled) continue;
    const count = findTokenStarts(bytes, from, to, openings.pairs, starts);
    for (let next = 0; next < count; next++) {
      const at = starts[next] ?? 0;
      if (at <= settled || !isApart(bytes, at)) continue;
      if (!opensKey(openings, text, bytes, at) || !mayHaveKeyAt(text, at, sieve)) continue;
      const start = endBefore(bytes, at, last.end);
      if (start > last.end || stretches.length === 0) {
        room = AFTER;
        last = { start, end: endAfter(bytes, at + room, length) };
        stretches.push(last);
      } else {
        // Where there are many there will be more, so that they need not be looked for.
        room = Math.min(room * 2, MOST_AFTER);
        last.end = endAfter(bytes, Math.max(last.end, at + room), length);
      }
      settled = last.end === length ? length : last.end - AFTER;
    }
  }
  return stretches;
}

function isApart(bytes: Uint8Array, at: number): boolean {
  return at === 0 || IS_APART[BYTE_BITS[bytes[at - 1] ?? 0] ?? 0] === 1;
}

/** Whether a word, or a part of one, that begins at `start` may have one of the keys. */
function mayHaveKeyAt(text: string, start: number, sieve: KeySieve): boolean {
  const end = asciiWordEnd(text, start);
  if (end < 0) return mayHaveForeignKeyAt(text, start, sieve);
  if (end - start > LONGEST) return true;
  // Letters with blanks between them may be one word.
  if (end - start === 1 && isBlank(text.charCodeAt(end))) return true;
  let whole = 0;
  let part = 0;
  for (let at = start; at < end; at++) {
    const unit = text.charCodeAt(at);
    if (isWordUnit(unit)) {
      whole = addToSign(whole, unit);
      part = addToSign(part, unit);
      continue;
    }
    // The word may end before any sign, or be one of which this is a part.
    if (hasSign(sieve, closeSign(part)) || hasSign(sieve, closeSign(whole))) return true;
    if (unit === DASH) part = 0;
  }
  return hasSign(sieve, closeSign(part)) || hasSign(sieve, closeSign(whole));
}

function mayHaveForeignKeyAt(text: string, start: number, sieve: KeySieve): boolean {
  WORD.lastIndex = start;
  const word = WORD.exec(text)?.[0];
  if (word === undefined) return false;
  if (word.length > LONGEST || SIGN.test(word) || word.length === 1) return true;
  const key = nameKey(word);
  return hasSign(sieve, signOf(key, 0, key.length));
}

/** The last place up to `at` where a sentence ends, but not before `floor`. */
function endBefore(bytes: Uint8Array, at: number, floor: number): number {
  let end = at;
  while (end > floor && !isEnd(bytes, end)) end--;
  return Math.max(end, floor);
}

/** The first place from `at` on where a sentence ends, or the end of the text. */
function endAfter(bytes: Uint8Array, at: number, length: number): number {
  let end = at;
  while (end < length && !isEnd(bytes, end)) end++;
  return Math.min(end, length);
}

/** Whether two small letters, a sign that parts names and a blank or line end stand before `at`. */
function isEnd(bytes: Uint8Array, at: number): boolean {
  const blank = bytes[at - 1];
  if (blank !== 0x20 && blank !== 0x0a) return false;
  const sign = bytes[at - 2];
  if (sign !== 0x2e && sign !== 0x3a && sign !== 0x3b) return false;
  return isSmall(bytes[at - 3] ?? 0) && isSmall(bytes[at - 4] ?? 0);
}

function isSmall(byte: number): boolean {
  return byte >= 0x61 && byte <= 0x7a;
}

function isBlank(unit: number): boolean {
  return unit === 0x20 || unit === 0xa0;
}

const DASH = 0x2d;
const SIGN = /['’‘\-\u2010\u2011]/u;
/** A longer run of letters may be several words. */
const LONGEST = 60;
/**
 * More units than a name that is a plain word too, with the end of a sentence behind it: what comes after that tells which it is.
 * Nothing else of a name is over the end of a sentence.
 */
const AFTER = 64;
const MOST_AFTER = 8192;
