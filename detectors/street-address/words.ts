import { later } from '../../src/core/later.js';

/** What a word can be in an address, as bits. */
export const WORD = {
  /** Ends the name of a street and little else: `avenue`. */
  street: 1,
  /** Ends the name of a street, and means other things in a filing: `court`, `way`. */
  maybeStreet: 2,
  direction: 4,
  /** Stands before the number of an apartment or the like. */
  unit: 8,
  /** Stands before the number of a road. */
  route: 16,
  /** Small word within a name. */
  small: 32,
  /** Makes an institution of a `court` that follows. */
  court: 64,
  /** Stands before the name of a street, as in Spanish and French. */
  leading: 128,
  /** A street by itself. */
  alone: 256,
  /** Stands before the name of a person or says what somebody is. */
  title: 512,
} as const;

const LISTS: readonly (readonly [number, string])[] = [
  [
    WORD.street,
    `street st str avenue ave av avenida road rd lane ln boulevard blvd boul parkway pkwy pky highway hwy
    terrace ter terr circle cir drive dr turnpike tpke pike expressway expy freeway fwy crescent cres causeway cswy
    streets alley aly drives roads circles parkways stravenue trafficway`,
  ],
  [
    WORD.maybeStreet,
    `court ct place pl way trail trl loop square sq plaza plz row walk path pass run ridge rdg point pt park
    cove cv bend bnd crossing xing commons trace view vw hill hills heights hts grove glen landing mall mews close gate
    garden gardens green isle key lake manor meadow meadows mill mills overlook promenade spur station summit valley
    village vista creek crest estates estate forest harbor haven hollow island junction oval quay ramp spring springs
    center centre ctr extension ext bypass canyon bluff branch bridge brook club common dale divide ferry field fields
    flat fork fort knoll lodge motorway orchard parade passage pine pines plain plains prairie ranch rapid rest route
    shoal shore shores skyway stream throughway track tunnel union viaduct wells yard rue oaks camino`,
  ],
  [
    WORD.direction,
    `n s e w ne nw se sw north south east west northeast northwest southeast southwest`,
  ],
  [
    WORD.unit,
    `apt apartment unit suite ste floor fl lot no room rm bldg building space spc trailer trlr tower penthouse
    # box number dept department wing pier slip level lvl apto depto`,
  ],
  [WORD.route, `highway hwy route rte rt road rd sr cr fm rm us sh interstate ih`],
  [WORD.small, `of the de la el los las del di da du des le y and at on`],
  [
    WORD.court,
    `superior supreme district circuit county probate family municipal bankruptcy appeals appellate trial
    state federal high surrogate chancery magistrate city juvenile criminal civil tax court courts open this the said
    states judicial justice`,
  ],
  [
    WORD.leading,
    `calle avenida rue via camino paseo carretera cerrada calzada boulevard callejon avda`,
  ],
  [WORD.alone, `broadway bowery embarcadero`],
  [WORD.title, `mr mrs ms dr hon judge plaintiff defendant petitioner respondent`],
];

const CONFUSED: ReadonlyMap<string, string> = new Map(
  ['0oad', '1li|!', '2z', '5s$', '83bh', '69g', 'ec', 'tf', 'vy'].flatMap((group) =>
    Array.from(group, (unit) => [unit, group.charAt(0)] as const),
  ),
);

const WORDS: ReadonlyMap<string, number> = bitsByWord((word) => word);

const A = 0x61;
const Z = 0x7a;

/** By `openingOf`; words of one letter are with those that go on with `a`. */
const BY_OPENING: readonly (readonly KnownWord[] | undefined)[] = byOpening(WORDS);

interface KnownWord {
  readonly word: string;
  readonly bits: number;
}

/** The same by what a scan may make of them. */
const wordsOfScans = later(scannedWords);

/** Bits of the word at `[start, end)` of a text in lower case; 0 for any other. */
export function wordBits(lower: string, start: number, end: number, isScan: boolean): number {
  const exact = exactBits(lower, start, end);
  if (exact !== 0 || !isScan) return exact;
  return wordsOfScans().get(skeletonOf(lower.slice(start, end))) ?? 0;
}

/** Most words are none of ours by what they begin with and their length; no word is cut out of the text to tell. */
function exactBits(lower: string, start: number, end: number): number {
  const length = end - start;
  if (length === 0) return 0;
  const second = length > 1 ? lower.charCodeAt(start + 1) : A;
  const known = BY_OPENING[openingOf(lower.charCodeAt(start), second)];
  if (known === undefined) return 0;
  for (const { word, bits } of known) {
    if (word.length === length && lower.startsWith(word, start)) return bits;
  }
  return 0;
}

/** A number for the first two units of a word; -1 where they are no small letters. */
function openingOf(first: number, second: number): number {
  const isSmall = first >= A && first <= Z && second >= A && second <= Z;
  return isSmall ? (first - A) * 26 + second - A : -1;
}

/** A word with the characters that recognition takes for each other made one, and doubled ones once. */
export function skeletonOf(word: string): string {
  let skeleton = '';
  let last = '';
  for (const unit of word.toLowerCase()) {
    const one = CONFUSED.get(unit) ?? unit;
    if (one !== last) skeleton += one;
    last = one;
  }
  return skeleton;
}

function scannedWords(): ReadonlyMap<string, number> {
  const scanned = new Map(bitsByWord(skeletonOf, 3));
  const losable = WORD.street | WORD.maybeStreet | WORD.unit | WORD.direction;
  for (const [word, bits] of WORDS) {
    if (word.length < 6 || (bits & losable) === 0) continue;
    for (let at = 0; at < word.length; at++) {
      const shorter = skeletonOf(word.slice(0, at) + word.slice(at + 1));
      if (!scanned.has(shorter)) scanned.set(shorter, bits);
    }
  }
  return scanned;
}

function byOpening(
  words: ReadonlyMap<string, number>,
): readonly (readonly KnownWord[] | undefined)[] {
  const lists = new Array<KnownWord[] | undefined>(26 * 26).fill(undefined);
  for (const [word, bits] of words) {
    const opening = openingOf(word.charCodeAt(0), word.length > 1 ? word.charCodeAt(1) : A);
    if (opening < 0) continue;
    const list = lists[opening];
    if (list === undefined) lists[opening] = [{ word, bits }];
    else list.push({ word, bits });
  }
  return lists;
}

function bitsByWord(keyOf: (word: string) => string, least = 1): Map<string, number> {
  const byWord = new Map<string, number>();
  for (const [bit, list] of LISTS) {
    for (const word of list.split(/\s+/u)) {
      if (word.length < least) continue;
      const key = keyOf(word);
      byWord.set(key, (byWord.get(key) ?? 0) | bit);
    }
  }
  return byWord;
}
