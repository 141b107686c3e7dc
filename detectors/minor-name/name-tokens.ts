import type { Span } from '../../src/core/span.js';
import { unitAt } from '../../src/core/scan-input/unit-at.js';
import { isAlphanumeric } from '../shared/units.js';

/** A word beside a name, without the `'s` at its end. */
export interface Token extends Span {
  readonly written: string;
}

/** A stretch of a text whose words are read one after the other, since most names end long before the stretch does. */
export interface Stretch {
  readonly text: string;
  readonly from: number;
  readonly near: string;
  at: number;
}

export function stretchOf(text: string, from: number, to: number): Stretch {
  return { text, from, near: text.slice(from, to), at: 0 };
}

/** The next word of a stretch that is no line's number. */
export function nextToken(stretch: Stretch): Token | undefined {
  const { text, from, near } = stretch;
  for (;;) {
    TOKEN.lastIndex = stretch.at;
    const match = TOKEN.exec(near);
    if (match === null) return undefined;
    const start = from + match.index;
    const end = start + match[0].length;
    stretch.at = end - from;
    const bare = match[0].slice(0, bareLength(text, start, end));
    if (!isLineNumber(text, start, bare)) return { start, end: start + bare.length, written: bare };
  }
}

/** The last word of `[from, to)` that is no line's number, as reading on from `from` gives it. */
export function tokenBefore(text: string, from: number, to: number): Token | undefined {
  for (let past = to; past > from;) {
    let end = past;
    while (end > from && !isTokenUnit(unitAt(text, end - 1))) end--;
    let start = end;
    while (start > from && isTokenUnit(unitAt(text, start - 1))) start--;
    // What is written in two units a character, or longer than any word, is read from the left.
    if (end - start > LONGEST_TOKEN || hasSurrogate(text, start - 1, past)) {
      return lastToken(text, from, past);
    }
    const first = start;
    while (start < end && !isTokenStart(unitAt(text, start))) start++;
    past = first;
    if (start === end) continue;
    const dotted = end < to && unitAt(text, end) === 0x2e ? end + 1 : end;
    const bare = text.slice(start, start + bareLength(text, start, dotted));
    if (!isLineNumber(text, start, bare)) return { start, end: start + bare.length, written: bare };
  }
  return undefined;
}

function lastToken(text: string, from: number, to: number): Token | undefined {
  const stretch = stretchOf(text, from, to);
  let last: Token | undefined;
  for (let token = nextToken(stretch); token !== undefined; token = nextToken(stretch)) {
    last = token;
  }
  return last;
}

function isLineNumber(text: string, start: number, bare: string): boolean {
  if (bare.length > 2 || !LINE_NUMBER.test(bare)) return false;
  return LINE_START.test(text.slice(Math.max(0, start - 12), start));
}

function hasSurrogate(text: string, start: number, end: number): boolean {
  for (let at = start; at < end; at++) {
    const unit = unitAt(text, at);
    if (unit >= 0xd800 && unit <= 0xdfff) return true;
  }
  return false;
}

/** Of what a word but its first character is made, as `TOKEN` has it. */
function isTokenUnit(unit: number): boolean {
  if (unit < 0x80) return isAlphanumeric(unit) || unit === 0x27 || unit === 0x7c || unit === 0x2d;
  return TOKEN_UNIT.test(String.fromCharCode(unit));
}

function isTokenStart(unit: number): boolean {
  if (unit < 0x80) return isAlphanumeric(unit) || unit === 0x7c;
  return TOKEN_START.test(String.fromCharCode(unit));
}

/** How many units of a word are left without an `'s`, in which most words do not end. */
function bareLength(text: string, start: number, end: number): number {
  const last = unitAt(text, end - 1) === 0x2e ? end - 2 : end - 1;
  const isOwned = last > start && (unitAt(text, last) | 0x20) === 0x73;
  return isOwned && isApostrophe(unitAt(text, last - 1)) ? last - 1 - start : end - start;
}

function isApostrophe(unit: number): boolean {
  return unit === 0x27 || unit === 0x2019;
}

/** `TOKEN` has no longer ones. */
const LONGEST_TOKEN = 41;

const TOKEN = /[\p{L}\p{N}|][\p{L}\p{M}\p{N}'’|\u2010\u2011-]{0,40}\.?/gu;
const TOKEN_UNIT = /[\p{L}\p{M}\p{N}’\u2010\u2011]/u;
const TOKEN_START = /[\p{L}\p{N}]/u;
const LINE_NUMBER = /^\d{1,2}$/u;
const LINE_START = /\n[ \t]{0,12}$/u;
