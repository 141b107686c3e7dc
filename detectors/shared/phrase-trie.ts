import { unitAt } from '../../src/core/unit-at.js';
/** A set of phrases as a tree of transitions in one typed array. */
export interface PhraseTrie {
  /** `next[node * WIDTH + symbol]` is a node, 0 where there is none. */
  readonly next: Uint16Array;
  /** Number of the phrase that ends in each node, or -1. */
  readonly phraseAt: Int16Array;
  /**
   * Whether a phrase may begin with four units, by `((a * CLASSES + b) * CLASSES + c) * CLASSES + d` of the classes of
   * the units: most words of a text are told from all phrases by one look.
   */
  readonly openings: Uint8Array;
  /** The same for the first three of them: a table that fits a processor's fastest memory. */
  readonly threes: Uint8Array;
}

/** Compiles phrases of up to 65 535 letters together; of two that are the same, the first counts. */
export function makePhraseTrie(phrases: readonly string[]): PhraseTrie {
  const most = phrases.reduce((sum, { length }) => sum + length, 1);
  const next = new Uint16Array(most * WIDTH);
  const phraseAt = new Int16Array(most).fill(-1);
  let nodes = 1;
  phrases.forEach((phrase, index) => {
    let node = 0;
    for (let i = 0; i < phrase.length; i++) {
      const edge = node * WIDTH + symbolOf(phrase.charCodeAt(i));
      if (next[edge] === 0) next[edge] = nodes++;
      node = next[edge] ?? 0;
    }
    if (phraseAt[node] === -1) phraseAt[node] = index;
  });
  const used = next.slice(0, nodes * WIDTH);
  const openings = findOpenings(used, phraseAt);
  const threes = new Uint8Array(CLASSES ** 3);
  openings.forEach((may, four) => {
    if (may === 1) threes[Math.trunc(four / CLASSES)] = 1;
  });
  return { next: used, phraseAt: phraseAt.slice(0, nodes), openings, threes };
}

function findOpenings(next: Uint16Array, phraseAt: Int16Array): Uint8Array {
  const openings = new Uint8Array(CLASSES ** 4);
  const mark = (node: number, index: number, size: number): void => {
    if (size === 1) {
      openings[index] = 1;
      return;
    }
    const smaller = size / CLASSES;
    const blank = next[node * WIDTH + BLANK] ?? 0;
    for (let letter = 0; letter < LETTERS; letter++) {
      const direct = next[node * WIDTH + letter] ?? 0;
      const step = direct === 0 && blank !== 0 ? (next[blank * WIDTH + letter] ?? 0) : direct;
      if (step !== 0) mark(step, index + letter * smaller, smaller);
    }
    // After a whole phrase, a gap or a sign anything may come: left to the tree itself.
    let goesOn = (phraseAt[node] ?? -1) >= 0;
    for (let symbol = LETTERS; symbol < WIDTH; symbol++) {
      goesOn ||= next[node * WIDTH + symbol] !== 0;
    }
    if (goesOn) openings.fill(1, index + LETTERS * smaller, index + size);
    // A plural.
    const s = index + PLURAL * smaller;
    if ((phraseAt[node] ?? -1) >= 0) openings.fill(1, s, s + smaller);
  };
  mark(0, 0, CLASSES ** 4);
  return openings;
}

/** False only where no phrase begins at `start`. */
export function mayOpen({ openings, threes }: PhraseTrie, lower: string, start: number): boolean {
  if (start + 3 >= lower.length) return true;
  const a = classOf(lower.charCodeAt(start));
  const b = classOf(lower.charCodeAt(start + 1));
  const c = classOf(lower.charCodeAt(start + 2));
  const three = (a * CLASSES + b) * CLASSES + c;
  if (threes[three] === 0) return false;
  return openings[three * CLASSES + classOf(lower.charCodeAt(start + 3))] === 1;
}

/**
 * The longest phrase that begins at `start` of a folded text in lower case, written to `found` as number and end.
 * @param folded The text before it was made lower case, where a capital can begin a word: `SSNIdentification`.
 * @returns whether there is one.
 */
export function matchPhrase(
  trie: PhraseTrie,
  lower: string,
  start: number,
  found: { phrase: number; end: number },
  folded: string = lower,
): boolean {
  found.phrase = -1;
  let node = 0;
  let at = start;
  while (at < lower.length) {
    const unit = lower.charCodeAt(at);
    const symbol = unit < 0x100 ? (SYMBOL_OF[unit] ?? -1) : -1;
    let step = symbol < 0 ? 0 : (trie.next[node * WIDTH + symbol] ?? 0);
    if (step === 0 || symbol === BLANK) {
      const blank = trie.next[node * WIDTH + BLANK] ?? 0;
      if (blank === 0) break;
      if (symbol >= 0 && symbol !== BLANK) step = trie.next[blank * WIDTH + symbol] ?? 0;
      if (step !== 0 && symbol !== BLANK) {
        node = step;
        at++;
        note(trie, lower, folded, at, unit, node, found);
        continue;
      }
      const past = skipGap(lower, at);
      if (past === at) break;
      node = blank;
      at = past;
      continue;
    }
    node = step;
    at++;
    note(trie, lower, folded, at, unit, node, found);
  }
  return found.phrase >= 0;
}

/** Writes down the phrase that ends in the node, if the word ends there too. */
function note(
  { phraseAt }: PhraseTrie,
  lower: string,
  folded: string,
  at: number,
  unit: number,
  node: number,
  found: { phrase: number; end: number },
): void {
  const phrase = phraseAt[node] ?? -1;
  const end = phrase < 0 ? -1 : wordEnd(lower, folded, at, unit);
  if (end < 0) return;
  found.phrase = phrase;
  found.end = end;
}

/** Where a word that reaches to `at` ends, with a plural `s`; -1 when it goes on. */
function wordEnd(lower: string, folded: string, at: number, last: number): number {
  const unit = unitAt(lower, at);
  if (last >= 0x30 && last <= 0x39) return unit >= 0x30 && unit <= 0x39 ? -1 : at;
  if (!isLetter(unit)) return at;
  if (unit === 0x73 && !isLetter(unitAt(lower, at + 1))) return at + 1;
  return isCapitalInWord(folded, at) ? at : -1;
}

/** True where a word of one name begins at `at`: `ssnValue`, `SSNValue`. */
function isCapitalInWord(folded: string, at: number): boolean {
  const unit = folded.charCodeAt(at);
  if (unit < 0x41 || unit > 0x5a) return false;
  const before = folded.charCodeAt(at - 1);
  const after = unitAt(folded, at + 1);
  return (before >= 0x61 && before <= 0x7a) || (after >= 0x61 && after <= 0x7a);
}

/** Past a few separators, or a line end with indentation. */
function skipGap(lower: string, start: number): number {
  let at = start;
  let lines = 0;
  const limit = start + LONGEST_GAP;
  while (at < limit) {
    const unit = unitAt(lower, at);
    if (unit === 0x0a && lines === 0) {
      lines++;
      at = pastLineNumber(lower, at + 1) - 1;
    } else if (!(
      unit === 0x20 ||
      unit === 0x2d ||
      unit === 0x5f ||
      unit === 0x2e ||
      unit === 0x27 ||
      unit === 0x28
    ))
      break;
    if (lines === 0 && at - start >= 3) return start;
    at++;
  }
  return at;
}

/** Past the number that a line of numbered paper begins with, if one stands there with room after it. */
function pastLineNumber(lower: string, lineStart: number): number {
  let at = lineStart;
  while (at < lineStart + 8 && unitAt(lower, at) === 0x20) at++;
  const first = at;
  while (at < first + 2 && isDigit(unitAt(lower, at))) at++;
  if (at === first) return lineStart;
  if (unitAt(lower, at) === 0x7c) at++;
  return unitAt(lower, at) === 0x20 ? at : lineStart;
}

function isDigit(unit: number): boolean {
  return unit >= 0x30 && unit <= 0x39;
}

function classOf(unit: number): number {
  return unit < 0x100 ? (CLASS_OF[unit] ?? LETTERS) : LETTERS;
}

function symbolOf(unit: number): number {
  if (unit >= 0x61 && unit <= 0x7a) return unit - 0x61;
  if (unit >= 0x30 && unit <= 0x39) return unit - 0x30 + 27;
  if (unit === 0x20) return BLANK;
  if (unit === 0x23) return 37;
  if (unit === 0x2f) return 38;
  return unit >= 0xe0 && unit <= 0xff ? (ACCENTED[unit - 0xe0] ?? -1) : -1;
}

export function isLetter(unit: number): boolean {
  return (
    (unit >= 0x61 && unit <= 0x7a) ||
    (unit >= 0xdf && unit <= 0x24f && unit !== 0xf7 && unit !== 0xfe)
  );
}

const WIDTH = 40;
const LETTERS = 26;
const PLURAL = 18;
const CLASSES = LETTERS + 1;
const BLANK = 26;
const LONGEST_GAP = 60;

/** Letters of U+00E0 to U+00FF without their accents. */
const ACCENTED: readonly number[] = Array.from('aaaaaa.ceeeeiiii.nooooo.ouuuuy.y', (letter) =>
  letter === '.' ? -1 : letter.charCodeAt(0) - 0x61,
);

/** The number of a letter without its accent, or one for all other units. */
const CLASS_OF: Uint8Array = Uint8Array.from({ length: 0x100 }, (_, unit) => {
  if (unit >= 0x61 && unit <= 0x7a) return unit - 0x61;
  const symbol = unit >= 0xe0 ? symbolOf(unit) : -1;
  return symbol < 0 ? LETTERS : symbol;
});

const SYMBOL_OF: Int8Array = Int8Array.from({ length: 0x100 }, (_, unit) => symbolOf(unit));
