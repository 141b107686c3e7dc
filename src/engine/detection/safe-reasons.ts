import { lettersOf } from '../values/compact-text.js';

/**
 * The reasons of a hit on `text[start, end)` as they may be shown: a user's own detector may write the value into a reason,
 * and a report must not show it. A list that is given again gives the same one again.
 */
export type SafeReasons = (
  reasons: readonly string[],
  text: string,
  start: number,
  end: number,
) => readonly string[];

/** Remembers the lists and reasons that it met, since both repeat. */
export function safeReasons(): SafeReasons {
  const known = new Map<readonly string[], KnownReasons>();
  const letters = lettersOfReasons();
  return (reasons, text, start, end) => {
    let list = known.get(reasons);
    if (list === undefined) {
      list = knownReasons(reasons);
      known.set(reasons, list);
    }
    if (!mayTell(list, text, start, end)) return list.reasons;
    const value = lettersOf(text.slice(start, end));
    if (value.length < FEWEST) return list.reasons;
    return list.reasons.map((reason) => (letters(reason).includes(value) ? WITHHELD : reason));
  };
}

interface KnownReasons {
  /** A copy, for the detector may go on with its own; findings share it, so nobody may change it. */
  readonly reasons: readonly string[];
  /** A bit for every two letters (`pairOf`) that stand beside each other in one of them; none where not all are of ASCII. */
  readonly pairs: Int32Array | undefined;
}

function knownReasons(reasons: readonly string[]): KnownReasons {
  const pairs = new Int32Array(PAIRS / 32);
  const copy = Object.freeze([...reasons]);
  for (const reason of reasons) {
    let before = -1;
    for (let at = 0; at < reason.length; at++) {
      const unit = reason.charCodeAt(at);
      if (unit >= 0x80 && !isSign(unit)) return { reasons: copy, pairs: undefined };
      const letter = letterOf(unit);
      if (letter < 0) continue;
      if (before >= 0) {
        const pair = pairOf(before, letter);
        pairs[pair >> 5] = (pairs[pair >> 5] ?? 0) | (1 << (pair & 31));
      }
      before = letter;
    }
  }
  return { reasons: copy, pairs };
}

/** False only where none of the reasons holds the letters of the value. Most values are told by their first few. */
function mayTell({ pairs }: KnownReasons, text: string, start: number, end: number): boolean {
  if (pairs === undefined) return true;
  let before = -1;
  let count = 0;
  for (let at = start; at < end; at++) {
    const unit = text.charCodeAt(at);
    if (unit >= 0x80) return true;
    const letter = letterOf(unit);
    if (letter < 0) continue;
    if (before >= 0) {
      const pair = pairOf(before, letter);
      if (((pairs[pair >> 5] ?? 0) & (1 << (pair & 31))) === 0) return false;
    }
    before = letter;
    count++;
  }
  return count >= FEWEST;
}

/** One of the dashes and quotes, which have no letters. */
function isSign(unit: number): boolean {
  return unit >= 0x2010 && unit <= 0x2027;
}

/** Without case, from 0; -1 for any other unit. */
function letterOf(unit: number): number {
  if (unit >= 0x30 && unit <= 0x39) return unit - 0x30;
  if (unit >= 0x61 && unit <= 0x7a) return unit - 0x57;
  return unit >= 0x41 && unit <= 0x5a ? unit - 0x37 : -1;
}

/** The bit of two letters: some have the same. */
function pairOf(before: number, letter: number): number {
  return (before * 13 + letter) & (PAIRS - 1);
}

/** Reasons repeat, so the letters of each are worked out once. */
function lettersOfReasons(): (reason: string) => string {
  const known = new Map<string, string>();
  return (reason) => {
    const letters = known.get(reason) ?? lettersOf(reason);
    known.set(reason, letters);
    return letters;
  };
}

const PAIRS = 512;
/** Fewer letters may stand in a reason by chance. */
const FEWEST = 4;
const WITHHELD = 'reason withheld: it held the value';
