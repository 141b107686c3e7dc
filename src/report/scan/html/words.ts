import { printable } from '../../printable.js';

/** Words that are written once and then told by their number. */
export interface Words {
  /** The word's number, or the word itself once too many are known. */
  readonly of: (word: string) => number | string;
  readonly all: () => readonly string[];
}

const MOST = 50_000;

/** Each word is made printable, line by line. */
export function words(): Words {
  const known = new Map<string, number>();
  return {
    of: (word) => {
      const number = known.get(word);
      if (number !== undefined) return number;
      if (known.size >= MOST) return shown(word);
      known.set(word, known.size);
      return known.size - 1;
    },
    all: () => [...known.keys()].map(shown),
  };
}

function shown(word: string): string {
  return word.split('\n').map(printable).join('\n');
}
