import type { ScanInput } from '../../../src/core/detector.js';

/** One match of a pattern: where it begins, and what stands there. */
export interface CueMatch {
  readonly index: number;
  readonly cue: string;
}

/** How far around one of its words a pattern reaches, in units. */
export interface Reach {
  /** From where a match may begin to the word. */
  readonly lead: number;
  /** From the word past the match, with what the pattern looks ahead at. */
  readonly tail: number;
}

/** The text in lower case with blanks for line ends: what expressions of several words look at. Ask for it by `once`. */
export function onOneLine({ lower }: ScanInput): string {
  return lower.replaceAll('\n', ' ');
}

/**
 * All matches of a pattern in a text of one line, as `matchAll` gives them: looked for around the words only of which each
 * match holds one.
 * @param pattern With the flag `g`; it takes no room before a match into account but one unit.
 */
export function* cuesNear(
  spaced: string,
  pattern: RegExp,
  places: Int32Array,
  { lead, tail }: Reach,
): Generator<CueMatch> {
  let past = 0;
  for (let place = 0; place < places.length;) {
    const first = places[place++] ?? 0;
    let last = first;
    while (place < places.length && (places[place] ?? 0) - lead <= last + tail) {
      last = places[place++] ?? 0;
    }
    const from = Math.max(0, first - lead - CONTEXT);
    const stretch = spaced.slice(from, last + tail);
    let next = Math.max(past, first - lead, 0) - from;
    for (;;) {
      pattern.lastIndex = next;
      const match = pattern.exec(stretch);
      if (match === null || from + match.index > last) break;
      const { 0: cue, index } = match;
      past = from + index + cue.length;
      next = index + Math.max(1, cue.length);
      yield { index: from + index, cue };
    }
  }
}

/** For `\b` and what a pattern looks behind at. */
const CONTEXT = 8;
