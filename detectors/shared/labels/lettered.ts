import { unitAt } from '../../../src/core/scan-input/unit-at.js';

/**
 * Items of a question that asks for several things, and the answers to them: `State (a) the state; (b) the number of your
 * license` is answered by `(a) Ohio. (b) D1234567`.
 */

/** True where the text in `[start, end)` holds an item of those that the question before it counts. */
export function answersItems(
  folded: string,
  question: number,
  start: number,
  end: number,
): boolean {
  for (let at = folded.indexOf('(', start); at >= 0 && at < end; at = folded.indexOf('(', at + 1)) {
    if (isItem(folded, at) && itemIn(folded, question, start, unitAt(folded, at + 1)) >= 0)
      return true;
  }
  return false;
}

/** The letter of the item that a value at `start` answers: of the bracket right before it; 0 for none. */
export function letterBefore(folded: string, start: number): number {
  if (unitAt(folded, start - 1) !== 0x20 || unitAt(folded, start - 2) !== 0x29) return 0;
  return isItem(folded, start - LENGTH - 1) ? unitAt(folded, start - 3) : 0;
}

/** Where the item of a letter begins in `[from, to)`, -1 where there is none. */
export function itemIn(folded: string, from: number, to: number, letter: number): number {
  for (let at = folded.indexOf('(', from); at >= 0 && at < to; at = folded.indexOf('(', at + 1)) {
    if (isItem(folded, at) && unitAt(folded, at + 1) === letter) return at;
  }
  return -1;
}

/** `(b)` */
function isItem(folded: string, at: number): boolean {
  const letter = unitAt(folded, at + 1);
  return (
    unitAt(folded, at) === 0x28 &&
    letter >= 0x61 &&
    letter <= 0x7a &&
    unitAt(folded, at + 2) === 0x29
  );
}

const LENGTH = 3;
