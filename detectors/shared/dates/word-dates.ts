import { unitAt } from '../../../src/core/scan-input/unit-at.js';
import type { DateSpan, IsWanted } from './date-span.js';
import { isLikelyYear } from './date-span.js';
import { isDigit } from '../units.js';
import { phraseKind } from '../labels/lexicon/phrases.js';
import type { Scene } from '../scene.js';
import {
  AFTER_DAY_AND_YEAR,
  AFTER_DAY_ONLY,
  AFTER_YEAR,
  AFTER_YEAR_IN_WORDS,
  BEFORE_DAY,
  DAY_LAST,
} from './word-date-patterns.js';

/**
 * Dates with the month in letters: `March 4, 1985`, `Mar. 4th, '85`, `4 March 1985`, `04-MAR-85`,
 * `1985-Mar-04`, `the fourth day of March, nineteen eighty-five`, `March 1985`, `March 4`; German and Romance months too.
 */
export function addWordDates({ lower, marks }: Scene, isWanted: IsWanted, dates: DateSpan[]): void {
  for (let mark = 0; mark < marks.count; mark++) {
    if (phraseKind(marks.phrases[mark] ?? -1) !== 'month') continue;
    const monthStart = marks.starts[mark] ?? 0;
    const monthEnd = marks.ends[mark] ?? 0;
    if (!isWanted(monthStart - USUAL_BEFORE, monthEnd + USUAL_AFTER)) continue;
    const plainEnd = endOfDayAndYear(lower, monthEnd);
    if (plainEnd >= 0) {
      dates.push({ start: monthStart, end: plainEnd, form: 'words', shows: 'day' });
      continue;
    }
    const yearStart = yearBefore(lower, monthStart);
    const last = yearStart < 0 ? null : DAY_LAST.exec(lower.slice(monthEnd, monthEnd + 6));
    if (last !== null && isDay(last[1])) {
      const end = monthEnd + last[0].length;
      dates.push({ start: yearStart, end, form: 'words', shows: 'day' });
      continue;
    }
    const after = lower.slice(monthEnd, monthEnd + AFTER_REACH);
    const full = AFTER_DAY_AND_YEAR.exec(after);
    const isFull = full !== null && isDay(full[1]) && (full[2] === undefined || isYear(full[2]));
    const dayStart = isFull && full[2]?.length === 4 ? -1 : dayBefore(lower, monthStart);
    const hasDay = dayStart >= 0;
    const make = (length: number, shows: DateSpan['shows'], start: number): DateSpan => ({
      start,
      end: monthEnd + length,
      form: 'words',
      shows,
    });
    // `04-MAR-05 12 days` has its day before the month; only a year in full may then follow another day.
    if (isFull && !hasDay) {
      dates.push(make(full[0].length, 'day', monthStart));
      continue;
    }
    const start = hasDay ? dayStart : monthStart;
    const year = AFTER_YEAR.exec(after) ?? AFTER_YEAR_IN_WORDS.exec(after);
    if (year !== null && (year[1] === undefined || isYear(year[1]))) {
      if (hasDay || year[1]?.length !== 2) {
        dates.push(make(year[0].length, hasDay ? 'day' : 'month-and-year', start));
        continue;
      }
    }
    const day = AFTER_DAY_ONLY.exec(after);
    if (day !== null && isDay(day[1])) {
      dates.push(make(day[0].length, 'day-and-month', monthStart));
    } else if (hasDay) dates.push(make(0, 'day-and-month', start));
  }
}

/** Where ` 4, 1985` ends that begins at `at`, as most dates go on; -1 for all that only a pattern tells. */
function endOfDayAndYear(lower: string, at: number): number {
  if (unitAt(lower, at) !== 0x20) return -1;
  const comma = isDigit(unitAt(lower, at + 2)) ? at + 3 : at + 2;
  if (unitAt(lower, comma) !== 0x2c || unitAt(lower, comma + 1) !== 0x20) return -1;
  const end = comma + 6;
  const day = numberAt(lower, at + 1, comma);
  const year = numberAt(lower, comma + 2, end);
  if (day < 1 || day > 31 || year < 0 || !isLikelyYear(year)) return -1;
  const after = unitAt(lower, end);
  // A digit, or any of `,-./:` and a digit.
  const goesOn = isDigit(after) || after === 0x3a || (after >= 0x2c && after <= 0x2f);
  return goesOn && (isDigit(after) || isDigit(unitAt(lower, end + 1))) ? -1 : end;
}

/** The number that the digits in `[start, end)` are; -1 where there is anything else. */
function numberAt(lower: string, start: number, end: number): number {
  let value = 0;
  for (let at = start; at < end; at++) {
    const unit = unitAt(lower, at);
    if (!isDigit(unit)) return -1;
    value = value * 10 + unit - 0x30;
  }
  return value;
}

/** Where a year begins that stands right before the month: `1985-Apr-17`, `1985APR17`; -1 where none does. */
function yearBefore(lower: string, monthStart: number): number {
  const unit = unitAt(lower, monthStart - 1);
  const end = isDigit(unit) ? monthStart : isYearMark(unit) ? monthStart - 1 : -1;
  if (end < 4 || !isLikelyYear(numberAt(lower, end - 4, end))) return -1;
  const before = unitAt(lower, end - 5);
  return isDigit(before) || isYearMark(before) ? endsApart(lower, end - 4) : end - 4;
}

/** What stands before a year with a blank before it, but for a day or part of a number. */
function endsApart(lower: string, start: number): number {
  const isRoom = unitAt(lower, start - 1) === 0x20;
  return isRoom && !isDigit(unitAt(lower, start - 2)) ? start : -1;
}

/** A blank, `-`, `.` or `/`. */
function isYearMark(unit: number): boolean {
  return unit === 0x20 || (unit >= 0x2d && unit <= 0x2f);
}

/** Where a day before the month begins: `4 March`, `the fourth day of March`; -1 when there is none. */
function dayBefore(lower: string, monthStart: number): number {
  const last = unitAt(lower, monthStart - 1);
  if (last === 0x20) {
    // What a day before a month ends in: a digit, `st`, `nd`, `rd`, `th`, `o`, `er`, `day`, `of`, `de`, a mark or a line end.
    const unit = unitAt(lower, monthStart - 2);
    if (unit >= 0x61 && unit <= 0x7a && !ENDS.includes(String.fromCharCode(unit))) return -1;
  }
  const near = lower.slice(Math.max(0, monthStart - USUAL_BEFORE), monthStart);
  const before = near.includes('\n')
    ? lower.slice(Math.max(0, monthStart - BEFORE_REACH), monthStart)
    : near;
  const day = BEFORE_DAY.exec(before);
  if (day === null) return -1;
  const start = monthStart - day[0].length;
  return lower.startsWith('the ', start - 4) ? start - 4 : start;
}

function isDay(day: string | undefined): boolean {
  return day === undefined || (Number(day) >= 1 && Number(day) <= 31);
}

function isYear(year: string): boolean {
  return year.length === 2 || isLikelyYear(Number(year));
}

const AFTER_REACH = 110;
const BEFORE_REACH = 110;

/** Within which a day before and a year after the month nearly always stand. */
export const USUAL_BEFORE = 40;
const USUAL_AFTER = 60;

const ENDS = 'tdhorfey';
