/** A set of phrases as a tree of transitions in one typed array. */
export interface PhraseTrie {
  /** `next[node * WIDTH + symbol]` is a node, 0 where there is none. */
  readonly next: Uint16Array;
  /** Number of the phrase that ends in each node, or -1. */
  readonly phraseAt: Int16Array;
}

/** Compiles phrases; of two that are the same, the first counts. */
export function makePhraseTrie(phrases: readonly string[]): PhraseTrie {
  const rows: number[][] = [new Array<number>(WIDTH).fill(0)];
  const ends: number[] = [-1];
  phrases.forEach((phrase, index) => {
    let node = 0;
    for (let i = 0; i < phrase.length; i++) {
      const row = rows[node] ?? [];
      const symbol = symbolOf(phrase.charCodeAt(i));
      if (row[symbol] === 0) {
        row[symbol] = rows.push(new Array<number>(WIDTH).fill(0)) - 1;
        ends.push(-1);
      }
      node = row[symbol] ?? 0;
    }
    if (ends[node] === -1) ends[node] = index;
  });
  return { next: Uint16Array.from(rows.flat()), phraseAt: Int16Array.from(ends) };
}

/**
 * The longest phrase that begins at `start` of a folded text in lower case, written to `found` as number and end.
 * @returns whether there is one.
 */
export function matchPhrase(
  trie: PhraseTrie,
  lower: string,
  start: number,
  found: { phrase: number; end: number },
): boolean {
  found.phrase = -1;
  let node = 0;
  let at = start;
  while (at < lower.length) {
    const unit = lower.charCodeAt(at);
    const symbol = symbolOf(unit);
    let step = symbol < 0 ? 0 : (trie.next[node * WIDTH + symbol] ?? 0);
    const blank = trie.next[node * WIDTH + BLANK] ?? 0;
    if (step === 0 && blank !== 0 && symbol >= 0 && symbol !== BLANK) {
      step = trie.next[blank * WIDTH + symbol] ?? 0;
    }
    if (step === 0 || symbol === BLANK) {
      if (blank === 0) break;
      const past = skipGap(lower, at);
      if (past === at) break;
      node = blank;
      at = past;
      continue;
    }
    node = step;
    at++;
    const phrase = trie.phraseAt[node] ?? -1;
    const end = phrase < 0 ? -1 : wordEnd(lower, at, unit);
    if (end >= 0) {
      found.phrase = phrase;
      found.end = end;
    }
  }
  return found.phrase >= 0;
}

/** Where a word that reaches to `at` ends, with a plural `s`; -1 when it goes on. */
function wordEnd(lower: string, at: number, last: number): number {
  const unit = lower.charCodeAt(at);
  if (last >= 0x30 && last <= 0x39) return unit >= 0x30 && unit <= 0x39 ? -1 : at;
  if (!isLetter(unit)) return at;
  if (unit === 0x73 && !isLetter(lower.charCodeAt(at + 1))) return at + 1;
  return -1;
}

/** Past a few separators, or a line end with indentation. */
function skipGap(lower: string, start: number): number {
  let at = start;
  let lines = 0;
  const limit = start + LONGEST_GAP;
  while (at < limit) {
    const unit = lower.charCodeAt(at);
    if (unit === 0x0a && lines === 0) lines++;
    else if (!(unit === 0x20 || unit === 0x2d || unit === 0x5f || unit === 0x2e || unit === 0x27))
      break;
    if (lines === 0 && at - start >= 3) return start;
    at++;
  }
  return at;
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
  return (unit >= 0x61 && unit <= 0x7a) || (unit >= 0xdf && unit <= 0x24f && unit !== 0xf7);
}

const WIDTH = 40;
const BLANK = 26;
const LONGEST_GAP = 60;

/** Letters of U+00E0 to U+00FF without their accents. */
const ACCENTED: readonly number[] = Array.from('aaaaaa.ceeeeiiii.nooooo.ouuuuy.y', (letter) =>
  letter === '.' ? -1 : letter.charCodeAt(0) - 0x61,
);
