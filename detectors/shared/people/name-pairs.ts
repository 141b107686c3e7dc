import type { Person } from './person.js';

/** Persons by two of their names at once, as numbers in the list of those who have the first of the two, ascending. */
export interface NamePairs {
  /** By the first name and any other name. */
  readonly byOther: (first: string, other: string) => readonly number[];
  /** By the first word of the surname and the first name. */
  readonly byFirst: (last: string, first: string) => readonly number[];
}

/**
 * @param firsts Persons by first names.
 * @param lasts Persons by the first words of surnames.
 */
export function namePairs(
  firsts: ReadonlyMap<string, readonly Person[]>,
  lasts: ReadonlyMap<string, readonly Person[]>,
): NamePairs {
  const ids = new Map<string, number>();
  const idOf = (name: string): number => {
    const known = ids.get(name) ?? ids.size;
    if (known === ids.size) ids.set(name, known);
    return known;
  };
  const others = new Map<number, number[]>();
  for (const [first, persons] of firsts) {
    const id = idOf(first) * MOST;
    for (let number = 0; number < persons.length; number++) {
      const person = persons[number];
      if (person === undefined) continue;
      for (const name of person.last) addTo(others, id + idOf(name), number);
      for (const name of person.middles) addTo(others, id + idOf(name), number);
    }
  }
  const owners = new Map<number, number[]>();
  for (const [last, persons] of lasts) {
    const id = idOf(last) * MOST;
    for (let number = 0; number < persons.length; number++) {
      const person = persons[number];
      if (person !== undefined) addTo(owners, id + idOf(person.first), number);
    }
  }
  const numbersIn =
    (pairs: ReadonlyMap<number, readonly number[]>) =>
    (one: string, other: string): readonly number[] => {
      const first = ids.get(one);
      const second = ids.get(other);
      if (first === undefined || second === undefined) return NONE;
      return pairs.get(first * MOST + second) ?? NONE;
    };
  return { byOther: numbersIn(others), byFirst: numbersIn(owners) };
}

function addTo(pairs: Map<number, number[]>, pair: number, number: number): void {
  const known = pairs.get(pair);
  if (known === undefined) pairs.set(pair, [number]);
  else if (known[known.length - 1] !== number) known.push(number);
}

const NONE: readonly number[] = [];
/** More than there are different names. */
const MOST: number = 2 ** 26;
