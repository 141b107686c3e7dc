import type { ScanInput } from '../../../src/core/detector.js';
import type { KeyOpenings } from './key-openings.js';
import { keyOpenings } from './key-openings.js';
import type { KeySieve } from './key-sieve.js';
import { ANY_KEY, keySieve } from './key-sieve.js';
import { confusionsFolded, isMisread, nearKeys } from './name-key.js';
import type { NamePairs } from './name-pairs.js';
import { namePairs } from './name-pairs.js';
import type { Person } from './person.js';
import type { WordShape } from './word-shapes.js';

/** Those whom a word could name, in the order of the list, and tables by which the few are picked whose other names follow. */
export interface Namesakes {
  readonly first: readonly Person[];
  readonly last: readonly Person[];
  /** By whole names without any blank. */
  readonly whole: readonly Person[];
  /** Of `first` one for each that may stand alone: others with the same first name stand or fall with it. */
  readonly single: readonly Person[];
  /** Of `first` those with this key of a middle name or surname: numbers in `first`, ascending. */
  readonly byOther: (key: string) => readonly number[];
  /** Counts of words in the surnames of `last`. */
  readonly lengths: readonly number[];
  /** Of `last` those with a surname of so many words and this key of the first name: numbers in `last`, ascending. */
  readonly byFirst: (key: string, words: number) => readonly number[];
}

/** How names are compared in one text. */
export interface NameSearch {
  /** False for most words that a name does not begin with. */
  readonly mayName: KeySieve;
  /** The places where those stand; undefined where a word may be named in any form. */
  readonly openings: KeyOpenings | undefined;
  /** False for most words that are in no name. */
  readonly mayFollow: KeySieve;
  /** Undefined for nobody. */
  readonly namesakes: (word: WordShape) => Namesakes | undefined;
  /** The keys by which a word is looked up. */
  readonly keysOf: (word: WordShape) => readonly string[];
  readonly isNamed: (word: WordShape, name: string) => boolean;
  readonly isExactly: (word: WordShape, name: string) => boolean;
}

/** In recognised text one character of a name may differ. */
export function nameSearch(persons: readonly Person[], source: ScanInput['source']): NameSearch {
  const isOcr = source === 'ocr';
  const fold = isOcr ? confusionsFolded : (key: string): string => key;
  const near = isOcr ? remembered(nearKeys) : (key: string): readonly string[] => [key];
  const namesOf = remembered((name: string) => new Set(near(fold(name))));
  const keysOf = ({ key, pieces }: WordShape): readonly string[] =>
    pieces.length > 1 || isOcr ? formsOf({ key, pieces }).flatMap(near) : pieces;
  const firsts = new Map<string, Person[]>();
  const lasts = new Map<string, Person[]>();
  const wholes = new Map<string, Person[]>();
  const put = (by: Map<string, Person[]>, name: string, person: Person): void => {
    if (isOcr) for (const key of namesOf(name)) addTo(by, key, person);
    else addTo(by, name, person);
  };
  for (const person of persons) {
    const { first, last } = person;
    put(firsts, first, person);
    const [opening] = last;
    if (opening === undefined) continue;
    put(lasts, opening, person);
    const surname = last.join('');
    put(wholes, first + surname, person);
    put(wholes, surname + first, person);
  }
  const listsOf = (key: string): Pick<Namesakes, 'first' | 'last' | 'whole'> => ({
    first: firsts.get(key) ?? NOBODY,
    last: lasts.get(key) ?? NOBODY,
    whole: wholes.get(key) ?? NOBODY,
  });
  const pairs = isOcr ? undefined : namePairs(firsts, lasts);
  const exact = pairs && remembered((key: string) => exactNamesakes(key, listsOf(key), pairs));
  const isKnown = (key: string): boolean => firsts.has(key) || lasts.has(key) || wholes.has(key);
  const namesakes = (word: WordShape): Namesakes | undefined => {
    if (exact !== undefined && word.pieces.length === 1) {
      return isKnown(word.key) ? exact(word.key) : undefined;
    }
    const keys = keysOf(word).filter(isKnown);
    const [key] = keys;
    if (key === undefined) return undefined;
    // Of a word with a hyphen too mostly one part alone is somebody's name.
    if (exact !== undefined && keys.length === 1) return exact(key);
    const [first = [], last = [], whole = []] = [firsts, lasts, wholes].map((by) => [
      ...new Set(keys.flatMap((one) => by.get(one) ?? [])),
    ]);
    return makeNamesakes({ first, last, whole }, namesOf);
  };
  // In recognised text a key is not what the word looks like.
  const keys = isOcr ? undefined : keysIn([firsts, lasts, wholes]);
  return {
    mayName: keys === undefined ? ANY_KEY : keySieve(keys),
    openings: keys && keyOpenings(keys),
    mayFollow: isOcr ? ANY_KEY : keySieve(allNames(persons)),
    namesakes,
    keysOf,
    isNamed: isOcr
      ? (word, name) => keysOf(word).some((key) => namesOf(name).has(key))
      : ({ key, pieces }, name) => key === name || (pieces.length > 1 && pieces.includes(name)),
    isExactly: (word, name) =>
      word.key === fold(name) ||
      formsOf(word).includes(fold(name)) ||
      (isOcr && isMisread(word.key, fold(name))),
  };
}

/** Once, however often a person has the key. */
function addTo<Thing>(by: Map<string, Thing[]>, key: string, thing: Thing): void {
  const known = by.get(key);
  if (known === undefined) by.set(key, [thing]);
  else if (known[known.length - 1] !== thing) known.push(thing);
}

function keysIn(tables: readonly ReadonlyMap<string, unknown>[]): ReadonlySet<string> {
  const keys = new Set<string>();
  for (const by of tables) for (const key of by.keys()) keys.add(key);
  return keys;
}

function allNames(persons: readonly Person[]): ReadonlySet<string> {
  const names = new Set<string>();
  for (const { first, middles, last } of persons) {
    names.add(first);
    for (const name of middles) names.add(name);
    for (const name of last) names.add(name);
  }
  return names;
}

function formsOf({ key, pieces }: Pick<WordShape, 'key' | 'pieces'>): readonly string[] {
  return pieces.length > 1 ? [key, ...pieces] : pieces;
}

/** Of a word that has one key, by tables that were made once for all words. */
function exactNamesakes(
  key: string,
  lists: Pick<Namesakes, 'first' | 'last' | 'whole'>,
  { byOther, byFirst }: NamePairs,
): Namesakes {
  const { first, last } = lists;
  const others = byOther.get(key);
  const firsts = byFirst.get(key);
  const named = first.find((person) => person.last.length > 0);
  const bare = first.find((person) => person.last.length === 0);
  const single = first.filter((person) => person === named || person === bare);
  const lengths = lengthsOf(last);
  return {
    ...lists,
    single,
    byOther: (other) => others?.get(other) ?? NONE,
    lengths,
    byFirst: (name, words) => {
      const numbers = firsts?.get(name) ?? NONE;
      return lengths.length === 1
        ? numbers
        : numbers.filter((number) => last[number]?.last.length === words);
    },
  };
}

function makeNamesakes(
  lists: Pick<Namesakes, 'first' | 'last' | 'whole'>,
  namesOf: (name: string) => ReadonlySet<string>,
): Namesakes {
  const { first, last } = lists;
  const alone = new Map<string, Person>();
  for (const person of first) {
    const kind = `${person.last.length > 0 ? '+' : '-'}${person.first}`;
    if (!alone.has(kind)) alone.set(kind, person);
  }
  let others: ReadonlyMap<string, readonly number[]> | undefined;
  let firsts: ReadonlyMap<string, readonly number[]> | undefined;
  return {
    ...lists,
    single: [...alone.values()],
    // Most words are followed by nobody's name, so that these are never made.
    byOther: (key) => (others ??= othersOf(first, namesOf)).get(key) ?? NONE,
    lengths: lengthsOf(last),
    byFirst: (key, words) =>
      (firsts ??= firstsOf(last, namesOf)).get(`${String(words)} ${key}`) ?? NONE,
  };
}

function othersOf(
  persons: readonly Person[],
  namesOf: (name: string) => ReadonlySet<string>,
): ReadonlyMap<string, readonly number[]> {
  const others = new Map<string, number[]>();
  for (const [number, { last, middles }] of persons.entries()) {
    for (const name of [...last, ...middles]) {
      for (const key of namesOf(name)) addTo(others, key, number);
    }
  }
  return others;
}

/** By the count of words in the surname, and the first name. */
function firstsOf(
  persons: readonly Person[],
  namesOf: (name: string) => ReadonlySet<string>,
): ReadonlyMap<string, readonly number[]> {
  const firsts = new Map<string, number[]>();
  for (const [number, { first, last }] of persons.entries()) {
    for (const key of namesOf(first)) addTo(firsts, `${String(last.length)} ${key}`, number);
  }
  return firsts;
}

function lengthsOf(persons: readonly Person[]): readonly number[] {
  return [...new Set(persons.map(({ last }) => last.length))];
}

/** Names repeat, so what follows from each is worked out once. */
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

const NOBODY: readonly Person[] = [];
const NONE: readonly number[] = [];
