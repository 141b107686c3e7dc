/** A word that a stray blank parts in two: `acco unt`. */
export interface SplitWord {
  readonly from: number;
  /** Length with the blank. */
  readonly was: number;
  readonly word: string;
}

/**
 * The words of a vocabulary that recognition of a picture has parted by a blank, in order.
 * @param alike One character for all that look alike, unit for unit.
 * @example splitWords('bank acco unt 12', ['account'], (word) => word) // [{ from: 5, was: 8, word: 'account' }]
 */
export function splitWords(
  lower: string,
  vocabulary: readonly string[],
  alike: (word: string) => string,
): SplitWord[] {
  const words = new Map(vocabulary.map((word) => [alike(word), word]));
  const beginnings = new Set<string>();
  for (const word of words.keys()) {
    for (let length = 1; length < word.length; length++) beginnings.add(word.slice(0, length));
  }
  /** How a piece looks where it may begin a word, by the piece. */
  const known = new Map<string, string | undefined>();
  const beginning = (piece: string): string | undefined => {
    const as = alike(piece);
    return beginnings.has(as) ? as : undefined;
  };
  const found: SplitWord[] = [];
  for (const { 0: piece, index } of lower.matchAll(PIECES)) {
    if (!known.has(piece)) known.set(piece, beginning(piece));
    const as = known.get(piece);
    if (as === undefined) continue;
    const end = index + piece.length + 1;
    const rest = REST.exec(lower.slice(end, end + LONGEST))?.[0];
    // `birth date` is no word that was parted.
    if (rest === undefined || words.has(as) || words.has(alike(rest))) continue;
    const word = words.get(as + alike(rest));
    if (word !== undefined) found.push({ from: index, was: end + rest.length - index, word });
  }
  return found;
}

const LONGEST = 18;
/** Words and what is left of them before a blank. */
const PIECES = /(?<![a-z0-9$])[a-z$][a-z0-9$]{0,15}(?= [a-z0-9$])/gu;
const REST = /^[a-z0-9$]{1,16}(?![a-z0-9$])/u;
