import type { Hit } from '../../src/core/detector.js';
import type { NameSpan } from './names-near.js';
import { nameFrom } from './names-near.js';

/** The names of a list that begins at `at`, each with an age or date behind it or none: `Zoe (9), Milo Hale, 4, and Ava`. */
export function* listedNames(text: string, at: number, end: number): Generator<NameSpan> {
  let next = at;
  for (let count = 0; count < MOST; count++) {
    const name = nameFrom(text, next);
    if (name === undefined || name.end > end || name.isInitials) return;
    yield name;
    const joint = JOINT.exec(text.slice(name.end, Math.min(end, name.end + LONGEST_JOINT)));
    if (joint === null) return;
    next = name.end + joint[0].length;
  }
}

/** A first name alone counts only in its text. */
export function hitOfName({ start, end, words }: NameSpan, reasons: readonly string[]): Hit {
  if (words > 1) return { start, end, confidence: 0.92, reasons };
  return { start, end, confidence: 0.86, reasons, local: true };
}

/** A surname by itself in the record of a child, which parents share: it counts there and nowhere else. */
export function hitOfSurname({ start, end }: NameSpan, reasons: readonly string[]): Hit {
  return { start, end, confidence: 0.8, reasons, local: true, untold: true };
}

const MOST = 8;
const LONGEST_JOINT = 72;
const JOINT =
  /^(?:[ \n]?\([^()\n]{1,36}\))?(?:,? (?:who is |aged? )?(?:\d{1,2}|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|thirteen|fourteen|fifteen|sixteen|seventeen)\b)?(?: ?[;,] (?:and |& )?|\s(?:and|&|\+|y)\s)(?:(?:an?|the|his|her|their|my) (?:infant|baby|newborn|toddler|little one),? )?(?=\p{Lu})/u;
