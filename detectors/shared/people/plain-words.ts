import { isDigit } from '../units.js';
import { isWordUnit, MOST_UNITS } from './ascii-words.js';
import { addToSign, closeSign } from './key-sieve.js';
import type { WordRows } from './word-rows.js';
import { widen } from './word-rows.js';

/**
 * Adds the words of `[from, to)` up to the first that takes a closer look: of one letter, with a hyphen or apostrophe, or of
 * other than ASCII. Most words take none.
 * @param to No word reaches over it.
 * @returns Where that word begins; `to` where there is none.
 */
export function addPlainWords(rows: WordRows, text: string, from: number, to: number): number {
  let { starts, ends, signs, count } = rows;
  let at = from;
  while (at < to) {
    const start = at;
    const first = text.charCodeAt(start);
    if (!isWordUnit(first)) {
      if (first >= 0x80) break;
      at++;
      continue;
    }
    const most = Math.min(to, start + MOST_UNITS);
    let sum = 0;
    let unit = first;
    do {
      sum = addToSign(sum, unit);
      at++;
      unit = at < to ? text.charCodeAt(at) : BLANK;
    } while (at < most && isWordUnit(unit));
    const isNumber = at - start <= 2 && isDigit(first);
    if ((at - start === 1 && !isNumber) || !endsPlainly(unit)) return closeRows(rows, count, start);
    if (isNumber && isNumberOfLine(text, count === 0 ? start : (ends[count - 1] ?? 0), start, at)) {
      continue;
    }
    if (count === starts.length) {
      rows.count = count;
      widen(rows);
      ({ starts, ends, signs } = rows);
    }
    starts[count] = start;
    ends[count] = at;
    signs[count] = closeSign(sum);
    count++;
  }
  return closeRows(rows, count, at);
}

function closeRows(rows: WordRows, count: number, at: number): number {
  rows.count = count;
  return at;
}

/** One or two digits with a line end between them and the word before, which ends at `past`. */
export function isNumberOfLine(text: string, past: number, start: number, end: number): boolean {
  if (end - start > 2 || !isDigit(text.charCodeAt(start)) || !isDigit(text.charCodeAt(end - 1))) {
    return false;
  }
  let at = start - 1;
  while (at >= past && text.charCodeAt(at) !== LINE_END) at--;
  return at >= past;
}

/** Whether a word that is followed by this unit cannot go on. */
function endsPlainly(unit: number): boolean {
  return unit < 0x80 && unit !== APOSTROPHE && unit !== DASH && !isWordUnit(unit);
}

const LINE_END = 0x0a;
const BLANK = 0x20;
const APOSTROPHE = 0x27;
const DASH = 0x2d;
