import type { ScanInput } from '../../../src/core/detector.js';
import type { Span } from '../../../src/core/span.js';
import { NAMES_THAT_ARE_WORDS, TITLES } from './common-words.js';
import { confusionsFolded, nearKeys } from './name-key.js';
import type { Person } from './person.js';
import type { Word } from './words.js';
import { findWords } from './words.js';

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
 */
export function findMentions(persons: readonly Person[], input: ScanInput): Mention[] {
  if (persons.length === 0) return [];
  const words = input.once(findWords);
  const search = searchFor(persons, input);
  const mentions: Mention[] = [];
  for (let at = 0; at < words.length;) {
    const found = mentionAt(search, words, at);
    const first = words[at];
    const last = words[(found?.past ?? 0) - 1];
    if (found !== undefined && first !== undefined && last !== undefined) {
      const { person, form } = found;
      mentions.push({ start: first.start, end: last.end, person, form });
    }
    at = Math.max(at + 1, found?.past ?? 0);
  }
  return mentions;
}

interface Search {
  readonly input: ScanInput;
  readonly namesakes: (word: Word) => Namesakes;
  readonly isNamed: (word: Word, name: string) => boolean;
  readonly isExactly: (word: Word, name: string) => boolean;
}

/** Those whom a word could name. */
interface Namesakes {
  readonly first: readonly Person[];
  readonly last: readonly Person[];
  /** By whole names without any blank. */
  readonly whole: readonly Person[];
}

function searchFor(persons: readonly Person[], input: ScanInput): Search {
  const isOcr = input.source === 'ocr';
  const fold = isOcr ? confusionsFolded : (key: string): string => key;
  const keysOf = remembered(isOcr ? nearKeys : (key: string): readonly string[] => [key]);
  const namesOf = remembered((name: string) => new Set(keysOf(fold(name))));
  const formsOf = ({ key, pieces }: Word): readonly string[] =>
    pieces.length > 1 ? [key, ...pieces] : pieces;
  const index = (namesIn: (person: Person) => readonly string[]): Map<string, Person[]> => {
    const by = new Map<string, Person[]>();
    for (const person of persons) {
      for (const one of new Set(namesIn(person).flatMap((name) => [...namesOf(name)]))) {
        const known = by.get(one);
        if (known === undefined) by.set(one, [person]);
        else known.push(person);
      }
    }
    return by;
  };
  const firsts = index(({ first }) => [first]);
  const lasts = index(({ last }) => last.slice(0, 1));
  const wholes = index(({ first, last }) =>
    last.length === 0 ? [] : [first + last.join(''), last.join('') + first],
  );
  const personsBy = (by: ReadonlyMap<string, Person[]>, keys: readonly string[]): Person[] => [
    ...new Set(keys.flatMap((key) => by.get(key) ?? [])),
  ];
  const namesakes = (forms: readonly string[]): Namesakes => {
    const keys = forms.flatMap(keysOf);
    const [first, last, whole] = [firsts, lasts, wholes].map((by) => personsBy(by, keys));
    if (first === undefined || last === undefined || whole === undefined) return NOBODY;
    return first.length + last.length + whole.length === 0 ? NOBODY : { first, last, whole };
  };
  const namesakesOf = remembered((key: string) => namesakes([key]));
  return {
    input,
    namesakes: ({ key, pieces }) =>
      pieces.length === 1 ? namesakesOf(key) : namesakes([key, ...pieces]),
    isNamed: (word, name) =>
      word.key === fold(name) ||
      formsOf(word).some((form) => keysOf(form).some((one) => namesOf(name).has(one))),
    isExactly: (word, name) => word.key === fold(name) || formsOf(word).includes(fold(name)),
  };
}

/** Words repeat, so what follows from each is worked out once. */
function remembered<Result>(work: (key: string) => Result): (key: string) => Result {
  const known = new Map<string, Result>();
  return (key) => {
    const before = known.get(key);
    if (before !== undefined) return before;
    const result = work(key);
    known.set(key, result);
    return result;
  };
}

interface Found {
  /** Number of the word past the last. */
  readonly past: number;
  readonly person: number;
  readonly form: Mention['form'];
}

function mentionAt(search: Search, words: readonly Word[], at: number): Found | undefined {
  const word = words[at];
  if (word === undefined) return undefined;
  const namesakes = search.namesakes(word);
  if (namesakes === NOBODY) return undefined;
  let single: Found | undefined;
  const following = namesakes.first.length === 0 ? [] : wordsBeside(search, words, at);
  for (const person of namesakes.first) {
    const past = at + 1 + namesAmong(search, following, person);
    if (past > at + 1) return { past, person: person.number, form: 'full' };
    if (single === undefined && isSingleName(search, words, at, person)) {
      single = { past: at + 1, person: person.number, form: 'single' };
    }
  }
  for (const person of namesakes.last) {
    const past = pastReversed(search, words, at, person);
    if (past > at) return { past, person: person.number, form: 'full' };
  }
  const [whole] = namesakes.whole;
  return whole === undefined ? single : { past: at + 1, person: whole.number, form: 'full' };
}

/** The words after one that may belong to the same name by what stands between them. */
function wordsBeside(search: Search, words: readonly Word[], at: number): readonly Word[] {
  let past = at + 1;
  while (past <= at + MOST_NAMES && past < words.length && isBeside(search, words, past, JOINED)) {
    past++;
  }
  return words.slice(at + 1, past);
}

/** How many of the words after a first name are the person's other names, with other words or initials between. */
function namesAmong(search: Search, words: readonly Word[], { middles, last }: Person): number {
  let count = 0;
  for (const [at, word] of words.entries()) {
    const isName = (name: string): boolean => search.isNamed(word, name);
    if (last.some(isName) || middles.some(isName)) count = at + 1;
    else if (!word.isCapital) break;
  }
  return count;
}

/** Past a surname with the first name after it, and middle names; `at` where it is no such name. */
function pastReversed(
  search: Search,
  words: readonly Word[],
  at: number,
  { first, middles, last }: Person,
): number {
  for (const [step, name] of last.entries()) {
    const word = words[at + step];
    if (word === undefined || !search.isNamed(word, name)) return at;
    if (step > 0 && !isBeside(search, words, at + step, JOINED)) return at;
  }
  let past = at + last.length;
  const word = words[past];
  if (word === undefined || !search.isNamed(word, first)) return at;
  if (!isBeside(search, words, past, REVERSED)) return at;
  past++;
  for (let next = words[past]; next !== undefined; next = words[past]) {
    const named: Word = next;
    const isOwn = middles.some((name) => search.isNamed(named, name));
    const isInitial = named.key.length === 1 && named.isCapital;
    if (!(isOwn || isInitial) || !isBeside(search, words, past, JOINED)) break;
    past++;
  }
  return past;
}

function isBeside({ input }: Search, words: readonly Word[], at: number, gap: RegExp): boolean {
  const before = words[at - 1];
  const between = input.text.slice(before?.end ?? 0, words[at]?.start ?? 0);
  return gap.test(between) || (before?.key.length === 1 && AFTER_INITIAL.test(between));
}

/** Whether a first name stands for the person alone: it is no other person's, and no plain word. */
function isSingleName(
  search: Search,
  words: readonly Word[],
  at: number,
  { first, last }: Person,
): boolean {
  const word = words[at];
  if (word === undefined || !word.isCapital || !search.isExactly(word, first)) return false;
  const before = words[at - 1];
  const next = words[at + 1];
  if (before !== undefined && isBeside(search, words, at, JOINED)) {
    if (TITLES.has(before.key)) return false;
  }
  // `Olivia Brown` is somebody else; in capitals every word looks like a name.
  const isNamedOn =
    next !== undefined &&
    next.isCapital &&
    next.key.length > 1 &&
    !/\d/u.test(next.key) &&
    ADJOINING.test(search.input.text.slice(word.end, next.start));
  if (last.length > 0 && isNamedOn && !next.isUpper) return false;
  if (!NAMES_THAT_ARE_WORDS.has(first)) return true;
  return !word.isUpper && isSaidAsName(search.input.text, word, next);
}

/** `Grace's`, or within a sentence and not before a number, as a month would be. */
function isSaidAsName(text: string, { start, end }: Word, next: Word | undefined): boolean {
  if (POSSESSIVE.test(text.slice(end, end + 2))) return true;
  const opens = OPENING.test(text.slice(Math.max(0, start - 3), start));
  if (next !== undefined && /^\d/u.test(next.key)) return false;
  return !opens || (next !== undefined && VERBS.has(next.key));
}

const NOBODY: Namesakes = { first: [], last: [], whole: [] };

/** How many words after a first name may belong to the name. */
const MOST_NAMES = 4;

// With the number of the next line between, as on numbered paper.
const JOINED = /^(?:[\s_]{1,24}|\.|\s{0,8}\n {0,12}\d{1,2}\s{1,8})$/u;
const AFTER_INITIAL = /^\.\s{0,12}$/u;
const REVERSED = /^[\s_]{0,12},?[\s_]{0,24}$/u;
const ADJOINING = /^[ \u00a0\n]{1,3}$/u;
const POSSESSIVE = /^['’‘][sS]/u;
const OPENING = /(?:^|[.!?:;"“\n] {0,2})$/u;
const VERBS: ReadonlySet<string> = new Set(
  'is was has had told said lives lived attends attended wants wanted went goes told does did has and'.split(
    ' ',
  ),
);
