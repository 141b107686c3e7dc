import type { ScanInput } from '../../src/core/detector.js';
import type { DateSpan } from '../shared/dates/date-span.js';
import { unitAt } from '../../src/core/scan-input/unit-at.js';
import { CUE } from '../shared/cues/cue-stems.js';
import { placesOf } from '../shared/cues/cue-table.js';
import { datesWhere } from '../shared/dates/dates.js';
import { USUAL_BEFORE } from '../shared/dates/word-dates.js';
import { MOST_BETWEEN } from '../shared/labels/listed.js';
import type { Model } from '../shared/weighing/model.js';
import { findNear, isSpokenFor } from '../shared/labels/near.js';
import { findLabels } from '../shared/labels/label-index.js';
import { findScene } from '../shared/scene.js';
import { isInBirthRecord } from './birth-record.js';
import { isOfKin } from './of-kin.js';
import { isOfNumbered } from './next-person.js';
import { isUnderNumberedField } from './numbered-field.js';
import { isOfPerson } from './of-person.js';
import { isNumberOfPerson } from './row-of-person.js';
import { REACH } from './weekday.js';

/** The dates that may be of a birth: near a word for one, or listed after such a date. Ask for it by `input.once`. */
export type DatesNear = (input: ScanInput) => readonly DateSpan[];

export function makeDatesNear(model: Model): DatesNear {
  return (input) => {
    const scene = input.once(findScene);
    const near = input.once(findNear);
    const isAbbreviated = abbreviations(input);
    let before = -Infinity;
    return datesWhere(scene, (start, end, candidate = -1) => {
      const isListed = start >= before && start - before <= MOST_BETWEEN;
      // The month of a date in words begins it, in English.
      const at = candidate < 0 ? start + USUAL_BEFORE : start;
      const isWanted =
        isListed ||
        (candidate < 0
          ? isSpokenFor(scene, model, start, end)
          : ((near[candidate] ?? 0) & model.wants) !== 0) ||
        isAbbreviated(start, end) ||
        isOfKin(scene.folded, at) ||
        isInBirthRecord(scene.folded, at) ||
        isUnderNumberedField(scene.folded, at) ||
        isOfNumbered(scene.lower, at) ||
        (candidate < 0 ? isOfPerson(scene.folded, at, -1) : mayBeOfPerson(scene.folded, at));
      if (!isWanted) return false;
      before = end;
      return true;
    });
  };
}

/** @param start Of a run of numbers that may have an age or a person's number before its date, or one behind it. */
function mayBeOfPerson(folded: string, start: number): boolean {
  const bracket = folded.charCodeAt(start + 3) === 0x28 ? start + 4 : start;
  let end = bracket;
  while (end < bracket + LONGEST_DATE && isDateUnit(unitAt(folded, end))) end++;
  return isOfPerson(folded, bracket, end) || isNumberOfPerson(folded, start);
}

/** Digits and `-./`. */
function isDateUnit(unit: number): boolean {
  return unit >= 0x2d && unit <= 0x39;
}

const LONGEST_DATE = 12;

/** Tells whether a `b.` stands right before a stretch, or in it; fastest where asked from left to right. */
function abbreviations({ lower, once }: ScanInput): (start: number, end: number) => boolean {
  const places = placesOf(once(findLabels).cues, CUE.born);
  let next = 0;
  return (start, end) => {
    const from = Math.max(0, start - 6 - REACH);
    while ((places[next - 1] ?? -1) >= from) next--;
    while ((places[next] ?? Infinity) < from) next++;
    return (places[next] ?? Infinity) < end && BORN_ABBREVIATED.test(lower.slice(from, end));
  };
}

/** `(b. March 4, 1985)`, as pedigrees and obituaries write it. */
const BORN_ABBREVIATED = /(?:[(,;] ?|[a-z] )b\. ?/u;
