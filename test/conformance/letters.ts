/** The letters and digits of a text, with the unit at which each stands. */
export interface Letters {
  readonly text: string;
  readonly at: readonly number[];
}

export function lettersOf(text: string): Letters {
  const found = [...text.matchAll(/[\p{L}\p{N}]/gu)];
  return {
    text: found.map(([letter]) => letter).join(''),
    at: found.flatMap(({ index, 0: letter }) => Array.from(letter, (_, unit) => index + unit)),
  };
}

/** The letters and digits alone: what stays the same however a reader spaces and breaks a text. */
export function bare(text: string): string {
  return lettersOf(text).text;
}
