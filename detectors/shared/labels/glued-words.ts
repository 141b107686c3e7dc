/**
 * A word of labels apart from the small word that recognition of a picture has run into it: `yourbirthday`, `ssnis`,
 * `andaccount`. Undefined for any other.
 *
 * @param word In small letters.
 * @example unglued('wasborn') // 'was born'
 */
export function unglued(word: string): string | undefined {
  for (const before of BEFORE) {
    if (word.startsWith(before) && WORDS.has(word.slice(before.length))) {
      return `${before} ${word.slice(before.length)}`;
    }
  }
  for (const behind of BEHIND) {
    if (word.endsWith(behind) && WORDS.has(word.slice(0, -behind.length))) {
      return `${word.slice(0, -behind.length)} ${behind}`;
    }
  }
  return undefined;
}

// None of these makes another word with one of those.
const BEFORE = ['your', 'my', 'his', 'her', 'their', 'the', 'and', 'was', 'of', 'with'] as const;
const BEHIND = ['is', 'was', 'on', 'of', 'are', 'and', 'shall', 'for', 'ends', 'ending'] as const;
const WORDS: ReadonlySet<string> = new Set(
  `ssn dob mrn itin ein iban born birth birthday birthdate date account acct social card debit credit phone telephone cell
    fax routing passport license licence driver drivers taxpayer medical number email child minor`.split(
    /\s+/u,
  ),
);
