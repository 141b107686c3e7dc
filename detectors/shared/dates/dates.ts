import type { ScanInput } from '../../../src/core/detector.js';
import { byPosition, overlaps } from '../../../src/core/span.js';
import type { DateSpan, IsWanted } from './date-span.js';
import { addNumericDates } from './numeric-dates.js';
import type { Scene } from '../scene.js';
import { findScene } from '../scene.js';
import { addWordDates } from './word-dates.js';

/** Every date of the text in order, whatever it is the date of. Ask for it by `input.once(findDates)`. */
export function findDates(input: ScanInput): readonly DateSpan[] {
  return datesWhere(input.once(findScene), () => true);
}

/** Those dates of the text that are wanted, in order and never overlapping. */
export function datesWhere(scene: Scene, isWanted: IsWanted): readonly DateSpan[] {
  const all: DateSpan[] = [];
  addNumericDates(scene, isWanted, all);
  addWordDates(scene, isWanted, all);
  const dates: DateSpan[] = [];
  for (const date of all.sort(byPosition)) {
    const last = dates.at(-1);
    if (last === undefined || !overlaps(last, date)) dates.push(date);
    else if (date.end - date.start > last.end - last.start) dates[dates.length - 1] = date;
  }
  return dates;
}
