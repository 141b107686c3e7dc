import { later } from '../../../src/core/later.js';
import { alike } from './look-alikes.js';
import { PHRASES } from './lexicon/phrases.js';
import { LONGEST, misreadDistance } from './misread-distance.js';

/**
 * The word of the lexicon that a word nearly is, as recognition of a picture leaves it: `secunty` is `security`. Nothing for a
 * word of the lexicon, and where two are as near.
 *
 * @param word Of 4 to 18 units: small letters, digits and `$`.
 */
export function nearestWord(word: string): string | undefined {
  const { words, looks, signs, exact, byLength } = vocabulary();
  const as = alike(word);
  if (exact.has(as)) return undefined;
  const single = withoutDouble(word);
  if (single !== undefined) return single;
  const sign = signOf(as);
  let best = -1;
  let least = Infinity;
  for (const candidate of byLength[as.length] ?? []) {
    const look = looks[candidate] ?? '';
    const most = mostBetween(look);
    if (bitsIn(sign ^ (signs[candidate] ?? 0)) > most * 3) continue;
    const cost = misreadDistance(as, look, most);
    if (cost > most) continue;
    // Of two that look as near the one that is written more like it is meant, and neither if both are.
    const full = cost * LONGEST + misreadDistance(word, words[candidate] ?? '', LONGEST);
    if (full > least) continue;
    best = full === least && look !== looks[best] ? -1 : candidate;
    least = full;
  }
  return words[best];
}

/** `ssn` of `ssnn`: words that are too short to be known by most of their letters, with one of them doubled. */
function withoutDouble(word: string): string | undefined {
  if (word.length > LONGEST_SHORT) return undefined;
  for (let at = 1; at < word.length; at++) {
    if (word.charCodeAt(at) !== word.charCodeAt(at - 1)) continue;
    const single = word.slice(0, at) + word.slice(at + 1);
    if (SHORT.has(single)) return single;
  }
  return undefined;
}

/** Of the words of labels those that are no other word with a letter doubled. */
const SHORT: ReadonlySet<string> = new Set(
  'ssn itin dob bday born mrn iban acct acc card visa last four ends date soc sec'.split(' '),
);
const LONGEST_SHORT = 5;

/** The words of phrases of labels that are long enough to be known by all but a few of their letters. */
export function wordsOfLabels(least: number): readonly string[] {
  const words = new Set(PHRASES.flatMap(({ phrase }) => phrase.split(/[^a-z]+/u)));
  return [...words].filter((word) => word.length >= least && !FOREIGN.has(word));
}

/** Words that differ by one letter from English ones, which are meant. */
const FOREIGN: ReadonlySet<string> = new Set(['januar', 'februar', 'aprile', 'mobil']);

const vocabulary = later(() => {
  const words = wordsOfLabels(5);
  const looks = words.map(alike);
  const reach = (look: string, length: number): boolean =>
    Math.abs(look.length - length) <= mostBetween(look);
  return {
    words,
    looks,
    signs: Int32Array.from(looks, signOf),
    exact: new Set(looks.flatMap((as) => [as, `${as}s`])),
    byLength: Array.from({ length: LONGEST }, (_, length) =>
      Uint16Array.from([...words.keys()].filter((at) => reach(looks[at] ?? '', length))),
    ),
  };
});

function mostBetween(look: string): number {
  return look.length >= 8 ? 2 : 1;
}

/** Which letters there are. A confusion of letters changes three of the bits at most. */
function signOf(as: string): number {
  let sign = 0;
  for (let at = 0; at < as.length; at++) sign |= 1 << (as.charCodeAt(at) & 31);
  return sign;
}

function bitsIn(sign: number): number {
  let bits = sign - ((sign >>> 1) & 0x55555555);
  bits = (bits & 0x33333333) + ((bits >>> 2) & 0x33333333);
  return Math.imul((bits + (bits >>> 4)) & 0x0f0f0f0f, 0x01010101) >>> 24;
}
