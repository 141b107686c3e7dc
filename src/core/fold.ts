import { ASTRAL_ZEROS, FOLD_TABLE } from './fold-table.js';

/**
 * `text` with look-alikes folded, unit for unit, so that offsets into one are offsets into the other: digits of every
 * script to ASCII (the second unit of an astral one to a blank), dashes to `-`, spaces, controls and invisible
 * characters to a blank, every kind of line end to `\n` (`\r\n` to a blank and `\n`), full-width forms to ASCII.
 */
export function fold(text: string): string {
  if (!NEEDS_FOLDING.test(text)) return text;
  const pieces: string[] = [];
  const units = new Uint16Array(PIECE);
  for (let from = 0; from < text.length; from += PIECE) {
    const count = Math.min(PIECE, text.length - from);
    for (let i = 0; i < count; i++) units[i] = foldUnit(text, from + i);
    pieces.push(String.fromCharCode(...units.subarray(0, count)));
  }
  return pieces.join('');
}

/** True where offset `at` would cut a surrogate pair in two. */
export function isInsidePair(text: string, at: number): boolean {
  return isLow(text.charCodeAt(at)) && isHigh(text.charCodeAt(at - 1));
}

function foldUnit(text: string, at: number): number {
  const unit = text.charCodeAt(at);
  if (unit < 0x7f && unit >= 0x20) return unit;
  if (unit === 0x0d) return text.charCodeAt(at + 1) === 0x0a ? 0x20 : 0x0a;
  if (isHigh(unit)) {
    const digit = astralDigit(text.codePointAt(at) ?? 0);
    return digit < 0 ? unit : 0x30 + digit;
  }
  if (isLow(unit) && at > 0 && isHigh(text.charCodeAt(at - 1))) {
    return astralDigit(text.codePointAt(at - 1) ?? 0) < 0 ? unit : 0x20;
  }
  return FOLD_TABLE[unit] ?? unit;
}

function astralDigit(codePoint: number): number {
  if (codePoint < 0x10000) return -1;
  for (const zero of ASTRAL_ZEROS) {
    if (codePoint >= zero && codePoint < zero + 10) return codePoint - zero;
  }
  return -1;
}

function isHigh(unit: number): boolean {
  return (unit & 0xfc00) === 0xd800;
}

function isLow(unit: number): boolean {
  return (unit & 0xfc00) === 0xdc00;
}

/** Small enough to be spread into the arguments of one call. */
const PIECE = 8192;

const NEEDS_FOLDING = /[^\n\x20-\x7e]/u;
