import type { ScanInput } from '../../src/core/detector.js';
import type { Span } from '../../src/core/span.js';

/** Words one of which must stand near a value. */
export interface NearbyWords {
  readonly words: readonly string[];
  /** How many characters before or after a value they may stand. @defaultValue 60 */
  readonly within?: number;
}

/** Tells whether one of the words stands near, as whole words in any case. */
export function nearbyRule({
  words,
  within = 60,
}: NearbyWords): (input: ScanInput, span: Span) => boolean {
  const wanted = words.map((word) => word.trim().replace(BLANKS, ' ').toLowerCase());
  return ({ lower }, { start, end }) => {
    const around = [
      lower.slice(Math.max(0, start - within), start),
      lower.slice(end, end + within),
    ].map((side) => side.replace(BLANKS, ' '));
    return wanted.some((word) => around.some((side) => holdsWord(side, word)));
  };
}

function holdsWord(text: string, word: string): boolean {
  for (let at = text.indexOf(word); at >= 0; at = text.indexOf(word, at + 1)) {
    if (!LETTER.test(text.charAt(at - 1)) && !LETTER.test(text.charAt(at + word.length)))
      return true;
  }
  return false;
}

const BLANKS = /\s+/gu;
const LETTER = /[\p{L}\p{N}]/u;
