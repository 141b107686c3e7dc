import type { ScanInput } from '../../src/core/detector.js';
import type { DateSpan } from '../shared/date-span.js';
import { datesWhere } from '../shared/dates.js';
import { MOST_BETWEEN } from '../shared/listed.js';
import type { Model } from '../shared/model.js';
import { findNear, isSpokenFor } from '../shared/near.js';
import { findScene } from '../shared/scene.js';

/** The dates that may be of a birth: near a word for one, or listed after such a date. Ask for it by `input.once`. */
export type DatesNear = (input: ScanInput) => readonly DateSpan[];

export function makeDatesNear(model: Model): DatesNear {
  return (input) => {
    const scene = input.once(findScene);
    const near = input.once(findNear);
    let before = -Infinity;
    return datesWhere(scene, (start, end, candidate = -1) => {
      const isListed = start >= before && start - before <= MOST_BETWEEN;
      const isWanted =
        isListed ||
        (candidate < 0
          ? isSpokenFor(scene, model, start, end)
          : ((near[candidate] ?? 0) & model.wants) !== 0) ||
        isAbbreviated(scene.lower, start, end);
      if (!isWanted) return false;
      before = end;
      return true;
    });
  };
}

/** True where a `b.` stands right before, or in the beginning of the stretch. */
function isAbbreviated(lower: string, start: number, end: number): boolean {
  return BORN_ABBREVIATED.test(lower.slice(Math.max(0, start - 6), end));
}

/** `(b. March 4, 1985)`, as pedigrees and obituaries write it. */
const BORN_ABBREVIATED = /[(,;] ?b\. ?/u;
