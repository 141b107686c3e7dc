import type { ScanInput } from '../../src/core/detector.js';
import { bytesOf, findBytes } from '../../src/core/scan-input/text-bytes.js';
import type { Span } from '../../src/core/span.js';
import { unitAt } from '../../src/core/scan-input/unit-at.js';
import type { WordTable } from '../shared/people/words.js';
import { findWords } from '../shared/people/words.js';
import { isUpper } from '../shared/units.js';
import { PLAIN_SURNAMES, PLAIN_WORDS } from './plain-words.js';

/**
 * The same text with what is prose in capitals written as other prose is, unit for unit: `THE CHILD ZOE HALE CAME HOME` says
 * nowhere where a name begins and ends, `the child Zoe Hale came home` does. `input` itself where there is none, as in most
 * texts. Ask for it by `input.once`.
 */
export function readCapitals(input: ScanInput): ScanInput {
  const { text, folded } = input;
  const runs = capitalRuns(input).filter(({ start, end }) => isProse(text.slice(start, end)));
  if (runs.length === 0) return input;
  const read = recasedIn(text, runs);
  return recasedInput(input, read, folded === text ? read : recasedIn(folded, runs));
}

function recasedIn(text: string, runs: readonly Span[]): string {
  let read = '';
  let past = 0;
  for (const { start, end } of runs) {
    read += text.slice(past, start) + recased(text.slice(start, end));
    past = end;
  }
  return read + text.slice(past);
}

/** Labels, lines, cells and births are the same in any case: only words and bytes are worked out again. */
function recasedInput(input: ScanInput, text: string, folded: string): ScanInput {
  let words: WordTable | undefined;
  const bytes = { folded: bytesOf(folded), lower: input.once(findBytes).lower };
  const read: ScanInput = {
    ...input,
    text,
    folded,
    once: <Result>(work: (input: ScanInput) => Result): Result => {
      if (work === (findBytes as unknown)) return bytes as Result;
      if (work === (findWords as unknown)) return (words ??= findWords(read)) as Result;
      return input.once(work);
    },
  };
  return read;
}

/** Stretches of whole lines without a small letter, long enough for a sentence or two. */
function capitalRuns({ text, lineStarts }: ScanInput): readonly Span[] {
  const runs: Span[] = [];
  let start = 0;
  for (let line = 0; line < lineStarts.length; line++) {
    const from = lineStarts[line] ?? 0;
    const to = lineStarts[line + 1] ?? text.length;
    if (!hasSmall(text, from, to)) continue;
    if (from - start >= LEAST_UNITS) runs.push({ start, end: from });
    start = to;
  }
  if (text.length - start >= LEAST_UNITS) runs.push({ start, end: text.length });
  return runs;
}

function hasSmall(text: string, from: number, to: number): boolean {
  for (let at = from; at < to; at++) {
    const unit = unitAt(text, at);
    // `McDONALD`
    if (unit >= 0x61 && unit <= 0x7a && !(unit === 0x63 && unitAt(text, at - 1) === 0x4d)) {
      return true;
    }
  }
  return false;
}

/** More than captions and codes: a good part of its words are those of sentences. */
function isProse(stretch: string): boolean {
  let words = 0;
  let plain = 0;
  for (const [word] of stretch.matchAll(WORD)) {
    words++;
    if (PLAIN_WORDS.has(word.toLowerCase())) plain++;
  }
  return words >= LEAST_WORDS && plain >= words * LEAST_PLAIN;
}

function recased(stretch: string): string {
  let isBehindName = false;
  let past = 0;
  return stretch.replace(WORD, (word: string, at: number) => {
    const isNext = BLANK.test(stretch.slice(past, at));
    past = at + word.length;
    const after = stretch.slice(past, past + 3);
    const bare = POSSESSIVE.test(word) ? word.slice(0, -2) : word;
    const small = bare.toLowerCase();
    const isSurname =
      PLAIN_SURNAMES.has(small) &&
      ((isBehindName && isNext) || isBeforeGiven(stretch.slice(past, past + LONGEST_GIVEN)));
    const isName = isSurname || (GIVEN_WORDS.has(small) && isGiven(stretch, at, at + word.length));
    const isPlain = PLAIN_WORDS.has(small) && !isName && !(small === 'may' && DAY.test(after));
    // `ELIJAH D. YOUNG`
    isBehindName = !isPlain && (bare.length > 1 || isBehindName);
    if (isPlain || (bare === 'A' && after.startsWith(' '))) return word.toLowerCase();
    return (SHORT.test(bare) ? bare : capitalised(bare)) + word.slice(bare.length).toLowerCase();
  });
}

/** `KING, ZOE` */
function isBeforeGiven(behind: string): boolean {
  const given = GIVEN.exec(behind)?.[1];
  return given !== undefined && !PLAIN_WORDS.has(given.toLowerCase());
}

/** `, WILL GREEN, AGE 4` and `WILL HAS A COLD`: not `HE WILL PAY` and `WILL RETURN,` */
function isGiven(stretch: string, start: number, end: number): boolean {
  const before = stretch.slice(Math.max(0, start - LONGEST_GIVEN), start);
  if (SAID.test(stretch.slice(end, end + LONGEST_GIVEN)) && OPENING.test(before)) return true;
  const name = SURNAME.exec(stretch.slice(end, end + LONGEST_GIVEN))?.[1]?.toLowerCase();
  if (name === undefined || (PLAIN_WORDS.has(name) && !PLAIN_SURNAMES.has(name))) return false;
  return BEFORE_GIVEN.test(before);
}

/** `O'Brien`, `Anne-Marie`. */
function capitalised(word: string): string {
  let written = '';
  for (let at = 0; at < word.length; at++) {
    const isFirst = at === 0 || !isLetter(word.charAt(at - 1));
    written += isFirst ? word.charAt(at) : word.charAt(at).toLowerCase();
  }
  return written;
}

function isLetter(unit: string): boolean {
  return isUpper(unit.charCodeAt(0)) || unit.charCodeAt(0) >= 0xc0;
}

const LEAST_UNITS = 60;
const LEAST_WORDS = 12;
const LEAST_PLAIN = 0.4;
const WORD = /(?<![\p{L}\p{N}_@.])[A-Z\u00c0-\u00de][A-Z\u00c0-\u00de'’-]*(?![\p{N}_@])/gu;
const POSSESSIVE = /['’]S$/u;
const BLANK = /^\.?[ \n]{0,2}$/u;
const GIVEN = /^, ?([A-Z\u00c0-\u00de'’-]{2,24})(?![\p{L}\p{N}])/u;
const LONGEST_GIVEN = 32;
const GIVEN_WORDS: ReadonlySet<string> = new Set([
  'will',
  'may',
  'mark',
  'grant',
  'bill',
  'chance',
]);
const SURNAME = /^ ([A-Z\u00c0-\u00de'’-]{2,24})(?:[,.;()]|['’]S\b| (?:AND|IS|WAS|HAS)\b)/u;
const SAID = /^ (?:HAS|IS|WAS|WENT|CAME|SAID|ATTENDS|LIVES|TOLD)\b/u;
const OPENING = /(?:^|[.!?\n] ?|\bAND )$/u;
const BEFORE_GIVEN =
  /(?:^|[,:;(\n]|\b(?:AND|OF|FOR|WITH|NAMED|CHILD|MINOR|SON|BROTHER|DAUGHTER|SISTER)) ?$/u;
const DAY = /^ \d/u;
/** Initials and the names of things: `DOB`, `LLC`. */
const SHORT = /^(?:[^AEIOUY]{1,4}|[A-Z])$/u;
