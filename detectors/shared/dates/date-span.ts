import type { Span } from '../../../src/core/span.js';

/** A date as written. */
export interface DateSpan extends Span {
  /** How it is written: `03/04/1985`, `March 4, 1985`. */
  readonly form: 'numeric' | 'words';
  /** What of it is written; `loose` where only blanks or rules part the numbers. */
  readonly shows: 'day' | 'month-and-year' | 'day-and-month' | 'loose';
}

/**
 * Whether a date within `[start, end)` is worth reading; asked from left to right.
 * @param candidate The number candidate that begins and ends there, if it is one.
 */
export type IsWanted = (start: number, end: number, candidate?: number) => boolean;

/** Years in which people who stand in a filing can be born or act. */
export function isLikelyYear(year: number): boolean {
  return year >= 1870 && year <= 2040;
}
