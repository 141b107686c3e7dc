import type { ScanInput } from '../../../src/core/detector.js';
import type { Span } from '../../../src/core/span.js';
import { NAMES_THAT_ARE_WORDS, TITLES } from './common-words.js';
import type { KeySieve } from './key-sieve.js';
import { ANY_KEY, keySieve } from './key-sieve.js';
import type { Namesakes, NameSearch } from './namesakes.js';
import { nameSearch } from './namesakes.js';
import { isBeside, JOINED, REVERSED } from './name-gaps.js';
import { nameStretches } from './name-stretches.js';
import type { Person } from './person.js';
import type { WordShape } from './word-shapes.js';
import type { WordTable } from './words.js';
import { findWords, findWordsIn, wordAt } from './words.js';

/** A place where a known person is named. */
export interface Mention extends Span {
  /** The number of the person. */
  readonly person: number;
  /** First and other names in any order, or a single name that stands alone. */
  readonly form: 'full' | 'single';
}

/**
 * Every place where one of the persons is named: in full, surname first, with or without middle names, or by the first
 * name alone, in any case; initials and surnames alone are left. In recognised text one character of a name may differ.
 * Takes time linear in the text, and finds what does not overlap.
 *
 * @param known All words of the text. Without them only those are read around which somebody may be named.
 */
export function findMentions(
  persons: readonly Person[],
  input: ScanInput,
  known?: WordTable,
): Mention[] {
  if (persons.length === 0) return [];
  const { text, source } = input;
  const titles = source === 'ocr' ? ANY_KEY : TITLE_SIEVE;
  const by = nameSearch(persons, source);
  const words = known ?? wordsAround(by, input);
  const search: Search = { ...by, text, words, titles };
  const { starts, ends, count, next } = words;
  const namesakesAt = namesakesByShape(search);
  const mentions: Mention[] = [];
  // Most words are nobody's name, which a few of their letters tell.
  for (let at = next(0, search.mayName); at < count; at = next(at, search.mayName)) {
    const namesakes = namesakesAt(at);
    const found = namesakes === undefined ? undefined : mentionAt(search, namesakes, at);
    if (found !== undefined) {
      const { person, form, past } = found;
      mentions.push({ start: starts[at] ?? 0, end: ends[past - 1] ?? 0, person, form });
    }
    at = Math.max(at + 1, found?.past ?? 0);
  }
  return mentions;
}

function wordsAround({ openings, mayName }: NameSearch, input: ScanInput): WordTable {
  if (openings === undefined) return input.once(findWords);
  return findWordsIn(input, nameStretches(input, openings, mayName));
}

interface Search extends NameSearch {
  readonly text: string;
  readonly words: WordTable;
  readonly titles: KeySieve;
}

/** Whom word `at` could name: the same for all words that are written alike. */
function namesakesByShape({ words, namesakes }: Search): (at: number) => Namesakes | undefined {
  const { numberAt, shapes } = words;
  const known: (Namesakes | 'nobody' | undefined)[] = [];
  return (at) => {
    const number = numberAt(at);
    const shape = shapes[number];
    const those = (known[number] ??= (shape && namesakes(shape)) ?? 'nobody');
    return those === 'nobody' ? undefined : those;
  };
}

interface Found {
  /** Number of the word past the last. */
  readonly past: number;
  readonly person: number;
  readonly form: Mention['form'];
}

function mentionAt(search: Search, namesakes: Namesakes, at: number): Found | undefined {
  const { first, last, whole } = namesakes;
  const full = fullNameAt(search, namesakes, at);
  if (full !== undefined) return full;
  for (const number of reversedAt(search, namesakes, at)) {
    const person = last[number];
    const past = person === undefined ? at : pastReversed(search, at, person);
    if (person !== undefined && past > at) return { past, person: person.number, form: 'full' };
  }
  const [same] = whole;
  if (same !== undefined) return { past: at + 1, person: same.number, form: 'full' };
  if (first.length === 0) return undefined;
  const single = namesakes.single.find((person) => isSingleName(search, at, person));
  return single === undefined ? undefined : { past: at + 1, person: single.number, form: 'single' };
}

/** A first name that others of the same person follow. */
function fullNameAt(search: Search, namesakes: Namesakes, at: number): Found | undefined {
  const { first } = namesakes;
  if (first.length === 0) return undefined;
  let numbers = NONE;
  for (let next = at + 1, beside = at; next <= at + MOST_NAMES; next++) {
    const named = namedBy(search, next, namesakes, 0);
    if (named.length === 0) continue;
    // Most names are followed by none of their others, and what stands between need not be looked at.
    while (beside < next && isBeside(search, beside + 1, JOINED)) beside++;
    if (beside < next) break;
    numbers = numbers.length === 0 ? named : [...numbers, ...named];
  }
  if (numbers.length === 0) return undefined;
  const following = wordsBeside(search, at);
  for (const number of ascending(numbers)) {
    const person = first[number];
    const past = person === undefined ? 0 : at + 1 + namesAmong(search, following, person);
    if (person !== undefined && past > at + 1) return { past, person: person.number, form: 'full' };
  }
  return undefined;
}

/** Numbers of those whose surname a word may be, with the first name after it. */
function reversedAt(search: Search, namesakes: Namesakes, at: number): readonly number[] {
  let numbers = NONE;
  for (const words of namesakes.lengths) {
    const named = namedBy(search, at + words, namesakes, words);
    if (named.length > 0) numbers = numbers.length === 0 ? named : [...numbers, ...named];
  }
  return ascending(numbers);
}

/**
 * Numbers of those whom word `at` may name as well.
 * @param surname How many words of a surname it stands after; 0 for another name after a first name.
 */
function namedBy(
  { words, mayFollow, keysOf }: Search,
  at: number,
  { byOther, byFirst }: Namesakes,
  surname: number,
): readonly number[] {
  if (at >= words.count || !words.mayBe(at, mayFollow)) return NONE;
  const word = wordAt(words, at);
  if (word === undefined) return NONE;
  const keys = keysOf(word);
  const [key] = keys;
  if (key !== undefined && keys.length === 1) {
    return surname === 0 ? byOther(key) : byFirst(key, surname);
  }
  return keys.flatMap((one) => (surname === 0 ? byOther(one) : byFirst(one, surname)));
}

function ascending(numbers: readonly number[]): readonly number[] {
  return numbers.length < 2 ? numbers : [...new Set(numbers)].sort((a, b) => a - b);
}

/** The words after one that may belong to the same name by what stands between them. */
function wordsBeside(search: Search, at: number): readonly WordShape[] {
  const beside: WordShape[] = [];
  for (let next = at + 1; next <= at + MOST_NAMES; next++) {
    const word = wordAt(search.words, next);
    if (word === undefined || !isBeside(search, next, JOINED)) break;
    beside.push(word);
  }
  return beside;
}

/** How many of the words after a first name are the person's other names, with other words or initials between. */
function namesAmong(
  { isNamed }: Search,
  words: readonly WordShape[],
  { middles, last }: Person,
): number {
  let count = 0;
  const end = last.at(-1);
  for (const [at, word] of words.entries()) {
    const isName = (name: string): boolean => isNamed(word, name);
    // What comes after the surname may be the next name of a list.
    if (end !== undefined && isName(end)) return at + 1;
    if (last.some(isName) || middles.some(isName)) count = at + 1;
    else if (!word.isCapital) break;
  }
  return count;
}

/** Past a surname with the first name after it, and middle names; `at` where it is no such name. */
function pastReversed(search: Search, at: number, { first, middles, last }: Person): number {
  const { words, isNamed } = search;
  for (const [step, name] of last.entries()) {
    const word = wordAt(words, at + step);
    if (word === undefined || !isNamed(word, name)) return at;
    if (step > 0 && !isBeside(search, at + step, JOINED)) return at;
  }
  let past = at + last.length;
  const word = wordAt(words, past);
  if (word === undefined || !isNamed(word, first)) return at;
  if (!isBeside(search, past, REVERSED)) return at;
  past++;
  for (let next = wordAt(words, past); next !== undefined; next = wordAt(words, past)) {
    const named = next;
    const isOwn = middles.some((name) => isNamed(named, name));
    const isInitial = named.key.length === 1 && named.isCapital;
    if (!(isOwn || isInitial) || !isBeside(search, past, JOINED)) break;
    past++;
  }
  // `Brown Ann Brown`: the surname is another's, and hers comes after; not so in a list of `Brown, Ann`.
  const after = wordAt(words, past);
  const opens = at + last.length;
  const hasComma = search.text
    .slice(words.ends[opens - 1] ?? 0, words.starts[opens] ?? 0)
    .includes(',');
  if (
    !hasComma &&
    after !== undefined &&
    last.some((name) => isNamed(after, name)) &&
    isBeside(search, past, JOINED)
  )
    return at;
  return past;
}

/** Whether a first name stands for the person alone: it is no other person's, and no plain word. */
function isSingleName(search: Search, at: number, { first, last }: Person): boolean {
  const { text, words } = search;
  const word = wordAt(words, at);
  if (word === undefined || !word.isCapital || !search.isExactly(word, first)) return false;
  // `A` of `A. B. Cole` is a word of any sentence.
  if (first.length === 1) return false;
  if (isAfterTitle(search, at)) return false;
  // `Olivia Brown` is somebody else; in capitals every word looks like a name.
  if (last.length > 0 && isNamedOn(search, at)) return false;
  if (!NAMES_THAT_ARE_WORDS.has(first)) return true;
  const start = words.starts[at] ?? 0;
  const end = words.ends[at] ?? 0;
  return !word.isUpper && isSaidAsName(text, start, end, wordAt(words, at + 1));
}

function isAfterTitle(search: Search, at: number): boolean {
  const { words, titles } = search;
  if (at === 0 || !words.mayBe(at - 1, titles)) return false;
  const before = wordAt(words, at - 1);
  return before !== undefined && TITLES.has(before.key) && isBeside(search, at, JOINED);
}

/** Whether the next word goes on as a name would, in small letters. */
function isNamedOn({ text, words }: Search, at: number): boolean {
  if (at + 1 >= words.count) return false;
  const start = words.starts[at + 1] ?? 0;
  if (isSmall(text.charCodeAt(start))) return false;
  if (!ADJOINING.test(text.slice(words.ends[at] ?? 0, start))) return false;
  const next = wordAt(words, at + 1);
  return (
    next !== undefined &&
    next.isCapital &&
    next.key.length > 1 &&
    !/\d/u.test(next.key) &&
    !next.isUpper
  );
}

function isSmall(unit: number): boolean {
  return unit >= 0x61 && unit <= 0x7a;
}

/** `Grace's`, or within a sentence and not before a number, as a month would be. */
function isSaidAsName(
  text: string,
  start: number,
  end: number,
  next: WordShape | undefined,
): boolean {
  if (POSSESSIVE.test(text.slice(end, end + 2))) return true;
  const opens = OPENING.test(text.slice(Math.max(0, start - 3), start));
  if (next !== undefined && /^\d/u.test(next.key)) return false;
  return !opens || (next !== undefined && VERBS.has(next.key));
}

const NONE: readonly number[] = [];
const TITLE_SIEVE: KeySieve = keySieve(TITLES);

/** How many words after a first name may belong to the name. */
const MOST_NAMES = 4;

const ADJOINING = /^[ \u00a0\n]{1,3}$/u;
const POSSESSIVE = /^['’‘][sS]/u;
const OPENING = /(?:^|[.!?:;"“\n] {0,2})$/u;
const VERBS: ReadonlySet<string> = new Set(
  `is was has had told said says lives lived attends attended wants wanted went goes did does and may can could would
    should shall plays played likes turned turns came ran started stopped cried needs needed stated
    reported disclosed testified denied admitted asked refused wishes`.split(/\s+/u),
);
