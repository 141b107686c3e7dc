import type { Person } from './person.js';

/** Numbers in the list of those who have one name, ascending, by another of their names. */
export type NumbersByName = ReadonlyMap<string, readonly number[]>;

/** Persons by two of their names at once. */
export interface NamePairs {
  /** By the first name, then any other name. */
  readonly byOther: ReadonlyMap<string, NumbersByName>;
  /** By the first word of the surname, then the first name. */
  readonly byFirst: ReadonlyMap<string, NumbersByName>;
}

/**
 * @param firsts Persons by first names.
 * @param lasts Persons by the first words of surnames.
 */
export function namePairs(
  firsts: ReadonlyMap<string, readonly Person[]>,
  lasts: ReadonlyMap<string, readonly Person[]>,
): NamePairs {
  return {
    byOther: numbersBy(firsts, ({ last, middles }) => [...last, ...middles]),
    byFirst: numbersBy(lasts, ({ first }) => [first]),
  };
}

function numbersBy(
  lists: ReadonlyMap<string, readonly Person[]>,
  namesOf: (person: Person) => readonly string[],
): ReadonlyMap<string, NumbersByName> {
  const pairs = new Map<string, NumbersByName>();
  for (const [one, persons] of lists) {
    const numbers = new Map<string, number[]>();
    for (const [number, person] of persons.entries()) {
      for (const name of namesOf(person)) addTo(numbers, name, number);
    }
    pairs.set(one, numbers);
  }
  return pairs;
}

function addTo(numbers: Map<string, number[]>, name: string, number: number): void {
  const known = numbers.get(name);
  if (known === undefined) numbers.set(name, [number]);
  else if (known[known.length - 1] !== number) known.push(number);
}
