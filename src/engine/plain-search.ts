import type { Span } from '../core/span.js';
import { compact } from './compact-text.js';
import { groupByOpening } from './numbered-pattern.js';
import type { NumberedPattern } from './numbered-pattern.js';
import { unitAt } from '../core/unit-at.js';
import { valueAt } from './value-matcher.js';

/** Adds to `found`, by number of pattern, the places of each in a text. */
export type SearchInto<Text> = (text: Text, found: Span[][]) => void;

/** True for a text whose letters are all ASCII, as most are; others may stand for letters that they do not look like. */
export function isPlain(text: string): boolean {
  return PLAIN.test(text);
}

/**
 * Looks for values in plain text without reducing all of it to its letters: only around the places where one of them may
 * begin, which a regular expression finds.
 */
export function plainSearch(
  patterns: readonly NumberedPattern[],
  opening: number,
): SearchInto<string> {
  const ascii = patterns.filter(({ pattern }) => /^[0-9a-z]*$/u.test(pattern.letters));
  const byOpening = groupByOpening(ascii, opening);
  const beginning = beginningOf(ascii);
  return (text, found) => {
    if (ascii.length === 0) return;
    const past = new Map<number, number>();
    beginning.lastIndex = 0;
    while (beginning.test(text)) {
      const at = beginning.lastIndex - 1;
      if (isLetter(text, at - 1)) continue;
      const group = byOpening.get(lettersFrom(text, at, opening));
      if (group === undefined) continue;
      for (const { number, pattern } of group) {
        const size = pattern.letters.length;
        if (at < (past.get(number) ?? 0) || lettersFrom(text, at, size) !== pattern.letters) {
          continue;
        }
        const from = letterBefore(text, at);
        const to = pastLetters(text, at, size + 1);
        const index = from < at && isLetter(text, from) ? 1 : 0;
        const span = valueAt(compact(text.slice(from, to)), pattern, index);
        if (span === undefined) continue;
        found[number]?.push({ start: from + span.start, end: from + span.end });
        past.set(number, pastLetters(text, at, size));
      }
    }
  };
}

/** The first letter of any of the values, where the second of one that begins so is the next letter. */
function beginningOf(patterns: readonly NumberedPattern[]): RegExp {
  const seconds = new Map<string, Set<string>>();
  for (const { pattern } of patterns) {
    const [first = '', second = ''] = pattern.letters;
    const known = seconds.get(first) ?? new Set();
    seconds.set(first, known.add(second).add(second.toUpperCase()));
  }
  const choices = [...seconds].map(
    ([first, next]) => `[${first}${first.toUpperCase()}](?=[^0-9A-Za-z]*[${[...next].join('')}])`,
  );
  return new RegExp(choices.join('|'), 'gu');
}

function lettersFrom(text: string, start: number, count: number): string {
  let letters = '';
  for (let at = start; at < text.length && letters.length < count; at++) {
    if (isLetter(text, at)) letters += text.charAt(at);
  }
  return letters.toLowerCase();
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
  const unit = unitAt(text, at);
  return (
    (unit >= 0x30 && unit <= 0x39) ||
    (unit >= 0x41 && unit <= 0x5a) ||
    (unit >= 0x61 && unit <= 0x7a)
  );
}

// ASCII, no-break spaces, section signs, quotes, dashes and bullets.
const PLAIN = /^[\0-\x7f\xa0\xa7\u2010-\u2027]*$/u;
