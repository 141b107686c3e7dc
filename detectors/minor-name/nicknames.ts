import { personOf } from '../shared/people/person.js';
import type { NameSpan } from './names-near.js';
import { nameFrom } from './names-near.js';

/**
 * What a child of that name may be called at home, in forms that are no other word: `Madison Hale` is Maddie, Maddy or Madie.
 * @returns None for names of fewer than four letters.
 */
export function nicknamesOf(name: string): string[] {
  const first = personOf(name)?.first ?? '';
  const found = new Set<string>();
  for (let length = LEAST_STEM; length <= Math.min(MOST_STEM, first.length - 1); length++) {
    const stem = first.slice(0, length);
    if (!CONSONANT.test(stem)) continue;
    const last = stem.at(-1) ?? '';
    const single = stem.at(-2) === last ? stem.slice(0, -1) : stem;
    found.add(`${single}ie`).add(`${single}${last}ie`);
    // `Harry` and `Marry` are others.
    if (last !== 'r') found.add(`${single}${last}y`);
  }
  found.delete(first);
  return [...found];
}

/** The other name that is given right behind a child's: `Zoe Hale, who goes by Zo`, `Zoe ("Zozo") Hale`. */
export function nicknameBehind(text: string, end: number): NameSpan | undefined {
  const behind = BEHIND.exec(text.slice(end, end + LONGEST));
  if (behind === null) return undefined;
  const name = nameFrom(text, end + behind[0].length);
  return name === undefined || name.isInitials || name.words > 2 ? undefined : name;
}

const LEAST_STEM = 3;
const MOST_STEM = 5;
const CONSONANT = /[bcdfgjklmnprstvz]$/u;
const LONGEST = 80;
const BEHIND =
  /^(?:[^\p{L}\n]{1,24}| \p{Lu}[\p{L}'’-]{1,24},? )?(?:(?:who )?(?:is )?(?:[Gg]oes by|(?:(?:also|better|presently|currently|now) )?known (?:[a-z]{2,8} ){0,4}as|nicknamed|called|prefers|a\.?k\.?a\.?|AKA|A\.K\.A\.|likes to be called)|[Nn]ickname:?|[Pp]referred name:?|\(["“'‘]?(?=\p{Lu}\p{L}{1,12}["”'’]?\))|["“](?=\p{Lu}\p{L}{1,12}["”]))[\s.:"“'‘]{0,20}(?=\p{Lu})/u;
