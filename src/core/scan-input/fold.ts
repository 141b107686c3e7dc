import { FOLD_TABLE, astralDigit } from './fold-table.js';
import { unitAt } from './unit-at.js';

/**
 * `text` with look-alikes folded, unit for unit, so that offsets into one are offsets into the other: digits of every
 * script to ASCII (the second unit of an astral one to a blank), dashes to `-`, spaces, controls and invisible
 * characters to a blank, every kind of line end to `\n` (`\r\n` to a blank and `\n`), full-width forms to ASCII.
 */
export function fold(text: string): string {
  // Most text is ASCII, and the regular expression runs over it many times faster than a loop.
  return text.replace(OTHER_THAN_ASCII, foldRun);
}

/** @param at Where in `text` the run begins. */
function foldRun(run: string, at: number, text: string): string {
  if (run.length === 1) return String.fromCharCode(foldUnit(text, at));
  const pieces: string[] = [];
  for (let from = 0; from < run.length; from += PIECE) {
    const units = new Uint16Array(Math.min(PIECE, run.length - from));
    for (let i = 0; i < units.length; i++) units[i] = foldUnit(text, at + from + i);
    pieces.push(String.fromCharCode(...units));
  }
  return pieces.join('');
}

/** True where offset `at` would cut a surrogate pair in two. */
export function isInsidePair(text: string, at: number): boolean {
  return isLow(text.charCodeAt(at)) && isHigh(text.charCodeAt(at - 1));
}

function foldUnit(text: string, at: number): number {
  const unit = text.charCodeAt(at);
  if (unit === 0x0d) return text.charCodeAt(at + 1) === 0x0a ? 0x20 : 0x0a;
  if ((unit & 0xf800) === 0xd800) return foldSurrogate(text, at, unit);
  const folded = FOLD_TABLE[unit] ?? 0;
  return folded === 0 ? unit : folded;
}

function foldSurrogate(text: string, at: number, unit: number): number {
  if (isHigh(unit)) {
    const next = unitAt(text, at + 1);
    const digit = isLow(next) ? astralDigit(unit, next) : -1;
    return digit < 0 ? unit : 0x30 + digit;
  }
  const before = unitAt(text, at - 1);
  return isHigh(before) && astralDigit(before, unit) >= 0 ? 0x20 : unit;
}

function isHigh(unit: number): boolean {
  return (unit & 0xfc00) === 0xd800;
}

function isLow(unit: number): boolean {
  return (unit & 0xfc00) === 0xdc00;
}

/** Small enough to be spread into the arguments of one call. */
const PIECE = 8192;

// Without the flag u, so that a run may begin or end within a surrogate pair.
const OTHER_THAN_ASCII = /[^\n\x20-\x7e]+/g;
