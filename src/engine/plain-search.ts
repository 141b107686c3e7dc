import type { Span } from '../core/span.js';
import type { SoughtValue } from './sought-value.js';
import { compact } from './compact-text.js';
import { FEWEST, MOST, addLetter, openingIndex } from './opening-index.js';
import { unitAt } from '../core/unit-at.js';
import { valueAt } from './value-matcher.js';
import type { ValuePattern } from './value-pattern.js';

/** Is told every place of the values by their numbers, those of each value in order. */
export type OnPlace = (number: number, start: number, end: number) => void;

/**
 * Whether nothing is to be told of a value whose letters stand from `start` to `end`, the first and the last among them: it is
 * not looked at more closely there.
 */
export type IsSettled = (number: number, start: number, end: number) => boolean;

/** Finds the places of values in a text. */
export type SearchInto<Text> = (text: Text, onPlace: OnPlace, isSettled?: IsSettled) => void;

/** True for a text whose letters are all ASCII, as most are; others may stand for letters that they do not look like. */
export function isPlain(text: string): boolean {
  return PLAIN.test(text);
}

/**
 * Looks for values in plain text without reducing all of it to its letters: only around the places where one of them may
 * begin, which the first letters of every token tell.
 */
export function plainSearch(
  values: readonly SoughtValue[],
  numbers: readonly number[],
): SearchInto<string> {
  const ascii = numbers.filter((number) => ASCII.test(values[number]?.letters ?? ''));
  const { hasFirst, mayOpen, find, next } = openingIndex(values, ascii);
  return (text, onPlace, isSettled) => {
    if (ascii.length === 0) return;
    const search: Search = {
      text,
      values,
      past: new Int32Array(values.length),
      onPlace,
      isSettled,
    };
    for (let at = 0; at < text.length; at++) {
      const letter = letterAt(text, at);
      if (letter === 0) continue;
      // Most tokens end at the first letter or at the fifth.
      if (hasFirst(letter)) {
        let opening = addLetter(0, letter);
        let count = 1;
        for (let after = at + 1; count < MOST && after < text.length; after++) {
          const unit = letterAt(text, after);
          if (unit === 0) continue;
          opening = addLetter(opening, unit);
          count++;
          if (count < FEWEST) continue;
          if (count === FEWEST && !mayOpen(opening)) break;
          for (let number = find(opening); number >= 0; number = next[number] ?? -1) {
            lookAt(search, at, number);
          }
        }
      }
      while (isLetter(text, at + 1)) at++;
    }
  };
}

interface Search {
  readonly text: string;
  readonly values: readonly SoughtValue[];
  /** Where the last place of each value ends. */
  readonly past: Int32Array;
  readonly onPlace: OnPlace;
  readonly isSettled: IsSettled | undefined;
}

/** Looks whether a value stands where a token begins. */
function lookAt(search: Search, at: number, number: number): void {
  const { text, values, past, onPlace, isSettled } = search;
  const value = values[number];
  if (value === undefined || at < (past[number] ?? 0)) return;
  const end = pastSameLetters(text, at, value.letters);
  if (end < 0) return;
  if (isSettled?.(number, at, end) === true) {
    past[number] = end;
    return;
  }
  const span = isAsWritten(text, at, end, value)
    ? { start: at, end }
    : spanAt(text, at, value.pattern());
  if (span === undefined) return;
  onPlace(number, span.start, span.end);
  past[number] = end;
}

/** Whether the value stands there just as it was given, so that nothing is left to look at. */
function isAsWritten(text: string, at: number, end: number, { plain }: SoughtValue): boolean {
  return (
    plain?.length === end - at &&
    text.startsWith(plain, at) &&
    !isLetter(text, end) &&
    unitAt(text, at - 1) !== UNSEEN &&
    unitAt(text, end) !== UNSEEN
  );
}

function spanAt(text: string, at: number, pattern: ValuePattern): Span | undefined {
  const from = letterBefore(text, at);
  const to = pastLetters(text, at, pattern.letters.length + 1);
  const index = from < at && isLetter(text, from) ? 1 : 0;
  const span = valueAt(compact(text.slice(from, to)), pattern, index);
  return span === undefined ? undefined : { start: from + span.start, end: from + span.end };
}

/** The end of the letters from `at` on where they are these, -1 where they are others. */
function pastSameLetters(text: string, start: number, letters: string): number {
  let count = 0;
  for (let at = start; at < text.length; at++) {
    const letter = letterAt(text, at);
    if (letter === 0) continue;
    if (letter !== unitAt(letters, count)) return -1;
    count++;
    if (count === letters.length) return at + 1;
  }
  return -1;
}

/** Where the nearest letter before `at` stands, or the text begins. */
function letterBefore(text: string, at: number): number {
  let from = Math.max(0, at - 1);
  while (from > 0 && !isLetter(text, from)) from--;
  return from;
}

/** The end of the `count`th letter from `at` on, or of the text. */
function pastLetters(text: string, start: number, count: number): number {
  let seen = 0;
  let at = start;
  for (; at < text.length && seen < count; at++) if (isLetter(text, at)) seen++;
  return at;
}

function isLetter(text: string, at: number): boolean {
  return letterAt(text, at) !== 0;
}

/** The letter without case, or the digit; 0 for all else and outside of the text. */
function letterAt(text: string, at: number): number {
  const unit = unitAt(text, at);
  if ((unit >= 0x61 && unit <= 0x7a) || (unit >= 0x30 && unit <= 0x39)) return unit;
  return unit >= 0x41 && unit <= 0x5a ? unit + 0x20 : 0;
}

/** What PDFium writes for a hyphen at a line's end: the one ASCII character that stands for nothing. */
const UNSEEN = 0x02;

const ASCII = /^[0-9a-z]*$/u;

// ASCII, no-break spaces, section signs, quotes, dashes and bullets.
const PLAIN = /^[\0-\x7f\xa0\xa7\u2010-\u2027]*$/u;
