/** The letters and digits of a name in lower case, without accents and signs: `José` and `JOSE` are the same. */
export function nameKey(name: string): string {
  if (PLAIN.test(name)) return name.toLowerCase();
  return name.normalize('NFKD').replace(NO_LETTER, '').toLowerCase();
}

/** A key with the characters that readers of pictures take for each other made the same. */
export function confusionsFolded(key: string): string {
  return key.replace(CONFUSED, (unit) => MEANT[unit] ?? unit);
}

/**
 * Whether a folded key is a misread one of a folded name that stands alone: its round letters or crossed ones taken for each other,
 * or one letter lost or doubled. Shorter names are too many others' by so little.
 */
export function isMisread(key: string, name: string): boolean {
  if (name.length < LEAST_MISREAD || key.length < LEAST_MISREAD) return false;
  // `Mario` and `Maria` are two.
  if (key.at(-1) === name.at(-1) && shapesFolded(key) === shapesFolded(name)) return true;
  if (name.length <= LEAST_MISREAD || Math.abs(key.length - name.length) !== 1) return false;
  const [longer, shorter] = key.length > name.length ? [key, name] : [name, key];
  let at = 0;
  while (at < shorter.length && longer[at] === shorter[at]) at++;
  // The first letter is seldom lost.
  return at > 0 && longer.slice(at + 1) === shorter.slice(at);
}

function shapesFolded(key: string): string {
  return key.replaceAll('a', 'o').replaceAll('t', 'f').replaceAll('u', 'n');
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
const LEAST_MISREAD = 5;

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
