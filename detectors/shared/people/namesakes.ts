import type { ScanInput } from '../../../src/core/detector.js';
import type { KeySieve } from './key-sieve.js';
import { keySieve } from './key-sieve.js';
import { confusionsFolded, nearKeys } from './name-key.js';
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
  /** Of `first` by keys of middle names and surnames: numbers in `first`, ascending. */
  readonly byOther: ReadonlyMap<string, readonly number[]>;
  /** Of `last` by the count of words in the surname, and then by keys of the first name. */
  readonly reversed: readonly {
    readonly words: number;
    readonly byFirst: ReadonlyMap<string, readonly number[]>;
  }[];
}

/** How names are compared in one text. */
export interface NameSearch {
  /** False for most words that are nobody's name. */
  readonly mayName: KeySieve;
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
  const index = (namesIn: (person: Person) => readonly string[]): ReadonlyMap<string, Person[]> =>
    grouped(persons, (person) => namesIn(person).flatMap((name) => [...namesOf(name)]));
  const firsts = index(({ first }) => [first]);
  const lasts = index(({ last }) => last.slice(0, 1));
  const wholes = index(({ first, last }) =>
    last.length === 0 ? [] : [first + last.join(''), last.join('') + first],
  );
  const any = new Set([...firsts.keys(), ...lasts.keys(), ...wholes.keys()]);
  const namesakes = (word: WordShape): Namesakes | undefined => {
    const keys = keysOf(word);
    if (!keys.some((key) => any.has(key))) return undefined;
    const [first, last, whole] = [firsts, lasts, wholes].map((by) => [
      ...new Set(keys.flatMap((key) => by.get(key) ?? [])),
    ]);
    return makeNamesakes(first ?? [], last ?? [], whole ?? [], namesOf);
  };
  return {
    // In recognised text a key is not what the word looks like.
    mayName: isOcr ? always : keySieve(any),
    namesakes,
    keysOf,
    isNamed: isOcr
      ? (word, name) => keysOf(word).some((key) => namesOf(name).has(key))
      : ({ key, pieces }, name) => key === name || (pieces.length > 1 && pieces.includes(name)),
    isExactly: (word, name) => word.key === fold(name) || formsOf(word).includes(fold(name)),
  };
}

function always(): boolean {
  return true;
}

function formsOf({ key, pieces }: Pick<WordShape, 'key' | 'pieces'>): readonly string[] {
  return pieces.length > 1 ? [key, ...pieces] : pieces;
}

function makeNamesakes(
  first: readonly Person[],
  last: readonly Person[],
  whole: readonly Person[],
  namesOf: (name: string) => ReadonlySet<string>,
): Namesakes {
  const alone = new Map<string, Person>();
  for (const person of first) {
    const kind = `${person.last.length > 0 ? '+' : '-'}${person.first}`;
    if (!alone.has(kind)) alone.set(kind, person);
  }
  const keys = (names: readonly string[]): string[] => names.flatMap((name) => [...namesOf(name)]);
  const lengths = [...new Set(last.map((person) => person.last.length))];
  return {
    first,
    last,
    whole,
    single: [...alone.values()],
    byOther: grouped([...first.keys()], (at) => {
      const person = first[at];
      return person === undefined ? [] : keys([...person.last, ...person.middles]);
    }),
    reversed: lengths.map((words) => ({
      words,
      byFirst: grouped([...last.keys()], (at) => {
        const person = last[at];
        return person?.last.length === words ? keys([person.first]) : [];
      }),
    })),
  };
}

/** Things by each of their keys, in their order. */
function grouped<Thing>(
  things: readonly Thing[],
  keysOf: (thing: Thing) => readonly string[],
): ReadonlyMap<string, Thing[]> {
  const groups = new Map<string, Thing[]>();
  for (const thing of things) {
    for (const key of new Set(keysOf(thing))) {
      const known = groups.get(key);
      if (known === undefined) groups.set(key, [thing]);
      else known.push(thing);
    }
  }
  return groups;
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
