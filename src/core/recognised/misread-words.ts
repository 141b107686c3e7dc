/**
 * Text in lower case, with the words that dates and numbers are spelled out with turned back where recognition of pictures has
 * confused letters of them, unit for unit: `moy`, `fourtb`, `ninctcen`, `f0ur`. A word that could as well be another one stays.
 */
export function mendMisreadWords(lower: string): string {
  return lower
    .replace(OF, 'of')
    .replace(WORD, (word: string) => WORDS.get(alike(word)) ?? LONG.get(moreAlike(word)) ?? word);
}

/** One character for all that look alike, unit for unit. */
function alike(word: string): string {
  return word.replace(LOOK_ALIKES, (unit) => ALIKE[unit] ?? unit);
}

/** Longer words are still themselves where more letters count as the same: `avgust`, `seveu`, `scveuteenth`. */
function moreAlike(word: string): string {
  return word.length < LEAST_LONG ? '' : alike(word).replace(/[nv]/gu, 'u');
}

const ALIKE: Readonly<Record<string, string>> = {
  '0': 'o',
  a: 'o',
  '1': 'l',
  i: 'l',
  '|': 'l',
  '5': 's',
  $: 's',
  '8': 'b',
  h: 'b',
  '2': 'z',
  '6': 'g',
  '9': 'g',
  e: 'c',
  f: 't',
};
const LOOK_ALIKES = /[0a1i|5$8h269ef]/gu;

const WORD = /(?<![a-z0-9$|])[a-z0$5682|][a-z0-9$|]{2,10}(?![a-z0-9$|])/gu;

/** By how they look. Short words that are nearly others (`of`, `ten`) are not here, nor `jan`, which is nearly a name. */
const WORDS: ReadonlyMap<string, string> = new Map(
  `january february march april may june july august september october november december feb mar apr jun jul aug sep sept
    oct nov dec first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth thirteenth fourteenth
    fifteenth sixteenth seventeenth eighteenth nineteenth twentieth thirtieth zero one two three four five six seven
    eight nine eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen twenty thirty forty fifty sixty
    seventy eighty ninety hundred thousand day`
    .split(/\s+/u)
    .map((word) => [alike(word), word]),
);

const LEAST_LONG = 5;
const LONG: ReadonlyMap<string, string> = new Map(
  [...WORDS.values()]
    .filter((word) => word.length >= LEAST_LONG)
    .map((word) => [moreAlike(word), word]),
);

const OF = /(?<![a-z0-9])0f(?![a-z0-9])/gu;
