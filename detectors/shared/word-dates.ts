import type { ScanInput } from '../../src/core/detector.js';
import type { DateSpan } from './date-span.js';
import { isLikelyYear } from './date-span.js';
import { findLabels } from './label-index.js';
import {
  AFTER_DAY_AND_YEAR,
  AFTER_DAY_ONLY,
  AFTER_YEAR,
  AFTER_YEAR_IN_WORDS,
  BEFORE_DAY,
} from './word-date-patterns.js';

/**
 * Dates with the month in letters: `March 4, 1985`, `Mar. 4th, '85`, `4 March 1985`, `04-MAR-85`,
 * `the fourth day of March, nineteen eighty-five`, `March 1985`, `March 4`; English and Spanish.
 */
export function* findWordDates(input: ScanInput): Generator<DateSpan> {
  const { lower } = input;
  const { monthStarts, monthEnds } = input.once(findLabels);
  for (let month = 0; month < monthStarts.length; month++) {
    const monthStart = monthStarts[month] ?? 0;
    const monthEnd = monthEnds[month] ?? 0;
    const after = lower.slice(monthEnd, monthEnd + AFTER_REACH);
    const before = lower.slice(Math.max(0, monthStart - BEFORE_REACH), monthStart);
    const dayBefore = BEFORE_DAY.exec(before);
    const start = dayBefore === null ? monthStart : monthStart - dayBefore[0].length;
    const make = (length: number, shows: DateSpan['shows'], from = start): DateSpan => ({
      start: from,
      end: monthEnd + length,
      form: 'words',
      shows,
    });
    const full = AFTER_DAY_AND_YEAR.exec(after);
    const isFull = full !== null && isDay(full[1]) && (full[2] === undefined || isYear(full[2]));
    // `04-MAR-05 12 days` has its day before the month; only a year in full may then follow another day.
    if (isFull && (dayBefore === null || full[2]?.length === 4)) {
      yield make(full[0].length, 'day', monthStart);
      continue;
    }
    const year = AFTER_YEAR.exec(after) ?? AFTER_YEAR_IN_WORDS.exec(after);
    if (year !== null && (year[1] === undefined || isYear(year[1]))) {
      if (dayBefore !== null || year[1]?.length !== 2) {
        yield make(year[0].length, dayBefore === null ? 'month-and-year' : 'day');
        continue;
      }
    }
    const day = AFTER_DAY_ONLY.exec(after);
    if (day !== null && isDay(day[1])) yield make(day[0].length, 'day-and-month', monthStart);
    else if (dayBefore !== null) yield make(0, 'day-and-month');
  }
}

function isDay(day: string | undefined): boolean {
  return day === undefined || (Number(day) >= 1 && Number(day) <= 31);
}

function isYear(year: string): boolean {
  return year.length === 2 || isLikelyYear(Number(year));
}

const AFTER_REACH = 110;
const BEFORE_REACH = 110;
