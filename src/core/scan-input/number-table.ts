import type { NumberTable } from '../detector.js';
import { isInsidePair } from './fold.js';
import { isInvisible } from './fold-table.js';
import { JOINT, separatorOf } from './joint.js';
import {
  addGroup,
  closeCandidate,
  finishTable,
  makeNumberTableBuilder,
} from './number-table-builder.js';

/**
 * Finds every run of digit groups in one pass. Between two groups of a run stand at most two separators with blanks
 * around them (three, the rules of boxes among them, between single digits), or one line end (two after a dangling
 * separator) with indentation and, on numbered paper, the line's number.
 * @param folded `text`, folded, as `bytes` too; `lineStarts` are its own.
 */
export function findNumbers(
  text: string,
  folded: string,
  bytes: Uint8Array,
  lineStarts: Int32Array,
): NumberTable {
  const { length } = folded;
  const table = makeNumberTableBuilder(length);
  const lastLine = lineStarts.length - 1;
  let line = 0;
  let numberedLine = -1;
  let lineNumber = -1;
  let joint = 0;
  let at = 0;
  // A regular expression runs through long stretches without numbers faster than a loop.
  const digit = /[0-9]/gu;
  while (at < length) {
    const unit = bytes[at] ?? 0;
    if (unit < 0x30 || unit > 0x39) {
      const end = table.open ? endOfGap(bytes, at) : at;
      const gap = end > at ? readJoint(bytes, at, end) : 0;
      // A line's number may stand before this gap, and then the line end is already known.
      joint = gap === 0 ? 0 : joint | gap;
      at = end;
      if (gap === 0) {
        closeCandidate(table);
        const near = Math.min(length, end + NEAR);
        while (at < near && !isDigit(bytes[at] ?? 0)) at++;
        if (at === near && at < length) {
          digit.lastIndex = at;
          at = digit.test(folded) ? digit.lastIndex - 1 : length;
        }
      }
      continue;
    }
    let end = at + 1;
    while (end < length && isDigit(bytes[end] ?? 0)) end++;
    let digits = end - at;
    if (end < length && text.charCodeAt(end) >= 0x80) {
      end = endOfGroup(text, bytes, at);
      digits = countDigits(bytes, at, end);
    }
    while (line < lastLine && (lineStarts[line + 1] ?? length) <= at) line++;
    const leading = end - at <= 2 ? leadingNumber(bytes, lineStarts[line] ?? 0, at, end) : -1;
    const isLineNumber =
      leading > 0 && leading === lineNumber + 1 && line > numberedLine && line - numberedLine <= 3;
    if (leading >= 0) {
      numberedLine = line;
      lineNumber = leading;
    }
    if (isLineNumber) {
      at = skipBlanks(bytes, bytes[end] === 0x7c ? end + 1 : end);
      if ((joint & JOINT.line) === 0) closeCandidate(table);
      continue;
    }
    addGroup(table, at, end, digits, joint);
    joint = 0;
    at = end;
  }
  return finishTable(table);
}

/** A group goes on over invisible characters and over the second units of astral digits. */
function endOfGroup(text: string, bytes: Uint8Array, start: number): number {
  let end = start;
  for (let at = start; at < text.length; at++) {
    if (isDigit(bytes[at] ?? 0)) end = at + 1;
    else if (text.charCodeAt(at) < 0x80) break;
    else if (isInsidePair(text, at)) end = at === end ? at + 1 : end;
    else if (!isInvisible(text.charCodeAt(at)) || at - end >= 4) break;
  }
  return end;
}

function countDigits(bytes: Uint8Array, start: number, end: number): number {
  let digits = 0;
  for (let at = start; at < end; at++) if (isDigit(bytes[at] ?? 0)) digits++;
  return digits;
}

/** Where a gap that could join two groups ends: at the first unit that is neither blank, separator nor line end. */
function endOfGap(bytes: Uint8Array, start: number): number {
  let at = start;
  for (;;) {
    const unit = bytes[at] ?? 0;
    if (unit !== 0x20 && unit !== 0x0a && separatorOf(unit) === 0) return at;
    at++;
  }
}

/** `JOINT` bits of the gap `[start, end)`, or 0 when it parts the groups. */
function readJoint(bytes: Uint8Array, start: number, end: number): number {
  if (end - start > LONGEST_JOINT || !isDigit(bytes[end] ?? 0)) return 0;
  let bits = 0;
  let separators = 0;
  let lines = 0;
  let blanks = 0;
  for (let at = start; at < end; at++) {
    const unit = bytes[at] ?? 0;
    if (unit === 0x20 || unit === 0x7c) {
      blanks++;
      bits |= blanks > 1 && lines === 0 ? JOINT.blank | JOINT.wide : JOINT.blank;
      continue;
    }
    blanks = 0;
    if (unit === 0x0a) {
      lines++;
      bits |= JOINT.line;
    } else {
      separators++;
      bits |= separatorOf(unit);
    }
  }
  if (lines > (separators > 0 ? 2 : 1)) return 0;
  if (separators <= 2 && (lines > 0 || end - start <= LONGEST_ON_LINE)) return bits;
  return lines === 0 && isBetweenBoxes(bytes, start, end, separators) ? bits : 0;
}

/** `8 | - | 4`, `[8]-[4]`: what stands between two boxes of a form that hold a digit each, with a mark between them. */
function isBetweenBoxes(
  bytes: Uint8Array,
  start: number,
  end: number,
  separators: number,
): boolean {
  if (separators > 3 || end - start > LONGEST_OF_BOXES) return false;
  if (isDigit(bytes[start - 2] ?? 0) || isDigit(bytes[end + 1] ?? 0)) return false;
  for (let at = start; at < end; at++) if (isRule(bytes[at] ?? 0)) return true;
  return false;
}

function isRule(unit: number): boolean {
  return unit === 0x7c || unit === 0x5d;
}

/** The number that a line begins with, when blanks part it from what follows; -1 for any other group. */
function leadingNumber(bytes: Uint8Array, lineStart: number, start: number, end: number): number {
  if (start - lineStart > LONGEST_JOINT) return -1;
  const after = bytes[end] ?? 0;
  if (after !== 0x20 && !(after === 0x7c && bytes[end + 1] === 0x20)) return -1;
  for (let at = lineStart; at < start; at++) if (bytes[at] !== 0x20) return -1;
  let number = 0;
  for (let at = start; at < end; at++) {
    const unit = bytes[at] ?? 0;
    if (isDigit(unit)) number = number * 10 + unit - 0x30;
  }
  return number;
}

function skipBlanks(bytes: Uint8Array, start: number): number {
  let at = start;
  while (bytes[at] === 0x20) at++;
  return at;
}

function isDigit(unit: number): boolean {
  return unit >= 0x30 && unit <= 0x39;
}

/** With the indentation of a line set far to the right. */
const LONGEST_JOINT = 80;

const LONGEST_ON_LINE = 5;

const LONGEST_OF_BOXES = 9;

/** Where the next number is no further than this, a loop is faster. */
const NEAR = 24;
