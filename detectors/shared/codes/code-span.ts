import type { ScanInput } from '../../../src/core/detector.js';
import type { Span } from '../../../src/core/span.js';
import { lastBefore } from '../../../src/core/offset-index.js';
import { unitAt } from '../../../src/core/scan-input/unit-at.js';
import type { Scene } from '../scene.js';
import { findScene } from '../scene.js';
import { boxedCodeAt } from './boxed-code.js';
import { pastLineEnd } from '../line-end.js';
import { isAlphanumeric, isAsciiLetter, isDigit, isUpper } from '../units.js';

/** An identifier of letters and digits as written: `A123-4567-8901`, `C01X00T47`, `12 345 678`. */
export interface CodeSpan extends Span {
  readonly digits: number;
  readonly letters: number;
}

/** Codes by the digit group that they were looked for from; one sheet for all of them. */
export interface Codes {
  /** The code that holds the digits of a group. It is good until another is asked for. */
  readonly at: (group: number) => CodeSpan;
}

/** Each is read once, whoever asks. Ask for it by `input.once(findCodes)`. */
export function findCodes(input: ScanInput): Codes {
  const scene = input.once(findScene);
  const { groupStarts } = input.numbers;
  const { length } = groupStarts;
  // An end of 0 is one that is not yet known.
  const starts = new Int32Array(length);
  const ends = new Int32Array(length);
  const digits = new Uint8Array(length);
  const letters = new Uint8Array(length);
  const span = { start: 0, end: 0, digits: 0, letters: 0 };
  return {
    at: (group) => {
      if (ends[group] === 0) {
        readCode(scene, groupStarts[group] ?? 0, span);
        starts[group] = span.start;
        ends[group] = span.end;
        digits[group] = span.digits;
        letters[group] = span.letters;
      } else {
        span.start = starts[group] ?? 0;
        span.end = ends[group] ?? 0;
        span.digits = digits[group] ?? 0;
        span.letters = letters[group] ?? 0;
      }
      return span;
    },
  };
}

/**
 * The code that holds the digits at `digitsAt`: the letters and digits around them, pieces that dashes tie to them, and
 * digit groups of like length with one blank between, or what stands in the boxes of a form. Never longer than 40 units
 * but for boxes; a label that is glued to it is no part.
 */
function readCode(scene: Scene, digitsAt: number, span: Written<CodeSpan>): void {
  const { folded } = scene;
  const boxed = boxedCodeAt(folded, digitsAt);
  if (boxed !== undefined) {
    setSpan(span, folded, boxed.start, boxed.end);
    return;
  }
  const floor = Math.max(pastLabel(scene, digitsAt), digitsAt - MOST_BEFORE);
  let start = digitsAt;
  while (start > floor && isAlphanumeric(unitAt(folded, start - 1))) start--;
  const first = start;
  start = leadingLetters(folded, start, floor);
  let end = pieceEnd(folded, digitsAt, start + LONGEST);
  // Groups with blanks between are digits only, after at most two letters.
  let lead = first;
  while (isAsciiLetter(unitAt(folded, lead))) lead++;
  let last = lead - first <= 2 && areDigits(folded, lead, end) ? end - lead : 0;
  for (let next = end; next < start + LONGEST;) {
    const dashed = unitAt(folded, end) === DASH;
    next = dashed ? pastDash(folded, end) : pastRoom(scene, end, last);
    if (next < 0) break;
    const past = pieceEnd(folded, next, start + LONGEST);
    if (past === next) break;
    if (dashed ? !isTiedPiece(folded, next, past) : !isGroup(folded, next, past, last)) break;
    // `T20-74-3804/VA` is not the beginning of a date.
    if (dashed && unitAt(folded, past) === SLASH && isDigit(unitAt(folded, past + 1))) break;
    last = dashed ? 0 : past - next;
    end = past;
  }
  setSpan(span, folded, start, end);
}

function setSpan(span: Written<CodeSpan>, folded: string, start: number, end: number): void {
  span.start = start;
  span.end = end;
  span.digits = digitsIn(folded, start, end);
  span.letters = lettersIn(folded, start, end);
}

type Written<Type> = { -readonly [Key in keyof Type]: Type[Key] };

/** Letters and digits of a span in capitals, all else left out. */
export function codeOf(folded: string, { start, end }: Span): string {
  let code = '';
  let piece = start;
  let hasSmall = false;
  for (let at = start; at < end; at++) {
    const unit = folded.charCodeAt(at);
    if (isDigit(unit) || isUpper(unit)) continue;
    if (isAsciiLetter(unit)) hasSmall = true;
    else {
      code += folded.slice(piece, at);
      piece = at + 1;
    }
  }
  code += folded.slice(piece, end);
  return hasSmall ? code.toUpperCase() : code;
}

function pastLabel({ labels, labelsAt }: Scene, at: number): number {
  const end = labels.ends[lastBefore(labelsAt, at)] ?? 0;
  return end <= at ? end : 0;
}

/** Letters with a dash behind them, or one capital letter with a blank, in front of digits: `AB-123456`, `A 123 456`. */
function leadingLetters(folded: string, start: number, floor: number): number {
  const joint = unitAt(folded, start - 1);
  if (joint !== DASH && joint !== BLANK) return start;
  let at = start - 1;
  while (at > floor && isUpper(unitAt(folded, at - 1))) at--;
  const letters = start - 1 - at;
  if (letters === 0 || isAlphanumeric(unitAt(folded, at - 1))) return start;
  if (joint === DASH) return letters <= MOST_LETTERS ? at : start;
  const isFirst = at <= floor + 1 || isMark(folded, at);
  return letters === 1 && (isFirst || areThrees(folded, start)) ? at : start;
}

/** True for groups of three digits with a blank or dash between: what a letter belongs to wherever it stands. */
function areThrees(folded: string, start: number): boolean {
  const joint = unitAt(folded, start + 3);
  return (
    areDigits(folded, start, start + 3) &&
    (joint === BLANK || joint === DASH) &&
    areDigits(folded, start + 4, start + 7) &&
    !isDigit(unitAt(folded, start + 7))
  );
}

/** True after a colon, `#`, an equals sign or a quote, with up to three blanks. */
function isMark(folded: string, at: number): boolean {
  let before = at - 1;
  while (before > at - 4 && unitAt(folded, before) === BLANK) before--;
  const unit = unitAt(folded, before);
  return unit === 0x3a || unit === 0x23 || unit === 0x3d || unit === 0x22;
}

function pieceEnd(folded: string, start: number, limit: number): number {
  let end = start;
  while (end < limit && isAlphanumeric(unitAt(folded, end))) end++;
  return end;
}

/** Past a dash and, where a line ends there, the end and its indentation; -1 where nothing follows. */
function pastDash(folded: string, dash: number): number {
  let at = dash + 1;
  if (unitAt(folded, at) !== 0x0a) return isAlphanumeric(unitAt(folded, at)) ? at : -1;
  at++;
  while (at < dash + 20 && unitAt(folded, at) === BLANK) at++;
  return isDigit(unitAt(folded, at)) ? at : -1;
}

/** Past a blank, or from a group of three digits and more over a line end to one of the same length; -1 for anything else. */
function pastRoom(scene: Scene, at: number, before: number): number {
  const { folded } = scene;
  const unit = unitAt(folded, at);
  if (unit === BLANK && isAlphanumeric(unitAt(folded, at + 1))) return at + 1;
  if (before < 3 || (unit !== BLANK && unit !== 0x0a)) return -1;
  const next = pastLineEnd(scene, at);
  if (next < 0) return -1;
  const length = pieceEnd(folded, next, next + LONGEST) - next;
  return length === before ? next : -1;
}

/** A piece after a dash has a digit, or is one or two capitals. */
function isTiedPiece(folded: string, start: number, end: number): boolean {
  return digitsIn(folded, start, end) > 0
    ? lettersIn(folded, start, end) <= MOST_LETTERS
    : end - start <= 2 && isUpper(unitAt(folded, start)) && isUpper(unitAt(folded, end - 1));
}

/** A group of two to five digits after one of the like that is not the beginning of a date, a time or an amount. */
function isGroup(folded: string, start: number, end: number, before: number): boolean {
  const length = end - start;
  if (before < 2 || before > 5 || length < 2 || length > 5) return false;
  if (!areDigits(folded, start, end)) return false;
  const unit = unitAt(folded, end);
  if (unit === SLASH || unit === 0x3a || unit === 0x25 || unit === DASH) return false;
  return !((unit === 0x2c || unit === 0x2e) && isDigit(unitAt(folded, end + 1)));
}

function areDigits(folded: string, start: number, end: number): boolean {
  for (let at = start; at < end; at++) if (!isDigit(unitAt(folded, at))) return false;
  return end > start;
}

function digitsIn(folded: string, start: number, end: number): number {
  let count = 0;
  for (let at = start; at < end; at++) if (isDigit(folded.charCodeAt(at))) count++;
  return count;
}

function lettersIn(folded: string, start: number, end: number): number {
  let count = 0;
  for (let at = start; at < end; at++) if (isAsciiLetter(folded.charCodeAt(at))) count++;
  return count;
}

const BLANK = 0x20;
const DASH = 0x2d;
const SLASH = 0x2f;
const LONGEST = 40;
const MOST_BEFORE = 12;
const MOST_LETTERS = 4;
