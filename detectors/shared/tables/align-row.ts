import type { LineCells } from './table-lines.js';
import { isAsciiLetter, isDigit } from '../units.js';

/**
 * The cells of a row that recognition has given more or fewer of, by a delimiter that was misread or a line that was broken:
 * those before some place as they are counted from the left, those behind it from the right, the others empty, so that the most look
 * like those of a whole row. Undefined where few do.
 * @param values Start and end of each cell in turn, of the row and of the whole one.
 */
export function alignRow(
  folded: string,
  values: LineCells,
  whole: LineCells,
): LineCells | undefined {
  const count = values.length >> 1;
  const columns = whole.length >> 1;
  const left = matchesBefore(folded, values, whole, 0);
  const right = matchesBefore(folded, values, whole, columns - count);
  const all = right[count] ?? 0;
  let best = -1;
  let most = 0;
  for (let place = Math.max(0, count - columns); place <= Math.min(count, columns); place++) {
    const score = (left[place] ?? 0) + all - (right[place] ?? 0);
    if (score > most) {
      most = score;
      best = place;
    }
  }
  if (best < 0 || most < LEAST || most < count * SHARE) return undefined;
  const aligned: number[] = [];
  for (let column = 0; column < columns; column++) {
    const cell = column < best ? column : column - columns + count;
    const isFilled = column < best || cell >= best;
    aligned.push(
      isFilled ? (values[cell * 2] ?? 0) : 0,
      isFilled ? (values[cell * 2 + 1] ?? 0) : 0,
    );
  }
  return aligned;
}

/** For each number of cells how well those look like the ones `by` columns further on in the whole row. */
function matchesBefore(folded: string, values: LineCells, whole: LineCells, by: number): number[] {
  const sums = [0];
  for (let at = 0; at < values.length; at += 2) {
    const other = at + by * 2;
    const isIn = other >= 0 && other < whole.length;
    const says = isIn
      ? likeness(
          folded,
          values[at] ?? 0,
          values[at + 1] ?? 0,
          whole[other] ?? 0,
          whole[other + 1] ?? 0,
        )
      : 0;
    sums.push((sums.at(-1) ?? 0) + says);
  }
  return sums;
}

/** Two numbers of like length say much, two words little. */
function likeness(folded: string, start: number, end: number, from: number, to: number): number {
  if (start === end || from === to) return 0;
  const own = lookOf(folded, start, end);
  const other = lookOf(folded, from, to);
  if (own.isNumber !== other.isNumber || own.isDate !== other.isDate) return -1;
  if (!own.isNumber) return 0.5;
  if (own.isDate || own.digits === other.digits) return 2;
  return Math.abs(own.digits - other.digits) === 1 ? 1 : -1;
}

interface Look {
  readonly digits: number;
  readonly isNumber: boolean;
  readonly isDate: boolean;
}

function lookOf(folded: string, start: number, end: number): Look {
  let digits = 0;
  let letters = 0;
  let slashes = 0;
  for (let at = start; at < end; at++) {
    const unit = folded.charCodeAt(at);
    if (isDigit(unit)) digits++;
    else if (isAsciiLetter(unit)) letters++;
    else if (unit === SLASH) slashes++;
  }
  const isYearFirst = folded.charCodeAt(start + 4) === DASH && folded.charCodeAt(end - 3) === DASH;
  const isDate = slashes === 2 || (isYearFirst && digits + letters <= LONGEST_DATE);
  return { digits, isNumber: digits > letters, isDate };
}

const DASH = 0x2d;
const SLASH = 0x2f;
/** A digit may have been doubled. */
const LONGEST_DATE = 9;
/** Two numbers, at least. */
const LEAST = 4;
const SHARE = 0.6;
