import type { ScanInput } from '../../src/core/detector.js';
import { byPosition, overlaps } from '../../src/core/span.js';
import type { DateSpan } from './date-span.js';
import { findNumericDates } from './numeric-dates.js';
import { findWordDates } from './word-dates.js';

/** Every date of the text in order, whatever it is the date of. Ask for it by `input.once(findDates)`. */
export function findDates(input: ScanInput): readonly DateSpan[] {
  const dates: DateSpan[] = [];
  for (const date of [...findNumericDates(input), ...findWordDates(input)].sort(byPosition)) {
    const last = dates.at(-1);
    if (last === undefined || !overlaps(last, date)) dates.push(date);
    else if (date.end - date.start > last.end - last.start) dates[dates.length - 1] = date;
  }
  return dates;
}
