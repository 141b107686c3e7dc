/** The letters and digits of a name in lower case, without accents and signs: `José` and `JOSE` are the same. */
export function nameKey(name: string): string {
  if (PLAIN.test(name)) return name.toLowerCase();
  return name.normalize('NFKD').replace(NO_LETTER, '').toLowerCase();
}

/** A key with the characters that readers of pictures take for each other made the same. */
export function confusionsFolded(key: string): string {
  return key.replace(CONFUSED, (unit) => MEANT[unit] ?? unit);
}

/** Each of the keys that are one character shorter, and the key itself: two that share one differ by one character. */
export function nearKeys(key: string): readonly string[] {
  if (key.length < LEAST_NEAR) return [key];
  return [
    key,
    ...Array.from({ length: key.length }, (_, at) => key.slice(0, at) + key.slice(at + 1)),
  ];
}

/** Shorter names are compared as they are: one character makes too many of them another. */
const LEAST_NEAR = 5;

const PLAIN = /^[A-Za-z0-9]*$/u;
const NO_LETTER = /[^\p{L}\p{N}]/gu;
const CONFUSED = /[0-9ieghq]/gu;
const MEANT: Readonly<Record<string, string>> = {
  '0': 'o',
  '1': 'l',
  i: 'l',
  '2': 'z',
  '5': 's',
  '6': 'b',
  g: 'b',
  '8': 'b',
  '9': 'b',
  q: 'b',
  e: 'c',
  h: 'b',
};
