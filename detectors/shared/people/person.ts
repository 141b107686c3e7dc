import { nameKey } from './name-key.js';
import { spellingsOf } from './spellings.js';

/** A person's name in parts, as keys (`nameKey`). */
export interface Person {
  /** Number of the person in the list that was given: several forms may be the same person's. */
  readonly number: number;
  readonly first: string;
  /** Middle names of more than a letter. */
  readonly middles: readonly string[];
  /** The words of the surname; none where a name is a first name only. */
  readonly last: readonly string[];
}

/** The person of a name, in each way to spell it. */
export function personsOf(name: string, number: number): Person[] {
  return spellingsOf(name).flatMap((one) => personOf(one, number) ?? []);
}

/**
 * Reads a full name: `Ana María de la Cruz`, `Hale, Olivia M.`, `Theo Smith-Jones III`. Undefined where there are no letters.
 */
export function personOf(name: string, number = 0): Person | undefined {
  const [lastGiven, firstGiven] = name.includes(',') ? splitOnce(name) : [undefined, name];
  const given = wordsOf(firstGiven);
  const suffixless = given.filter((word, at) => at === 0 || !SUFFIXES.has(nameKey(word)));
  const [first, ...rest] = suffixless.map(nameKey);
  if (first === undefined) {
    return lastGiven === undefined ? undefined : personOf(lastGiven, number);
  }
  if (lastGiven !== undefined && !SUFFIXES.has(nameKey(firstGiven))) {
    const last = wordsOf(lastGiven).map(nameKey);
    return { number, first, middles: rest.filter(isWord), last };
  }
  if (lastGiven !== undefined) return personOf(lastGiven, number);
  const particle = rest.findIndex((word) => PARTICLES.has(word));
  const from = particle >= 0 && particle < rest.length - 1 ? particle : rest.length - 1;
  return {
    number,
    first,
    middles: rest.slice(0, Math.max(0, from)).filter(isWord),
    last: rest.slice(Math.max(0, from)),
  };
}

function splitOnce(name: string): [string, string] {
  const at = name.indexOf(',');
  return [name.slice(0, at), name.slice(at + 1)];
}

function wordsOf(text: string): string[] {
  return text.split(/\s+/u).filter((word) => nameKey(word) !== '');
}

function isWord(key: string): boolean {
  return key.length > 1;
}

const SUFFIXES: ReadonlySet<string> = new Set(['jr', 'sr', 'ii', 'iii', 'iv']);

/** Words that a surname begins with. */
export const PARTICLES: ReadonlySet<string> = new Set(
  'van von der den de del della di da dos la las los le el al bin ibn st san'.split(' '),
);
