import type { Span } from '../core/span.js';

/** Everything but the year of a date; the whole text where it is not clear which digits are the year. */
export function removedByYear(text: string): Span[] {
  const year = yearOf(text);
  const parts =
    year === undefined
      ? [{ start: 0, end: text.length }]
      : [
          { start: 0, end: year.start },
          { start: year.end, end: text.length },
        ];
  return parts.filter(({ start, end }) => end > start);
}

function yearOf(text: string): Span | undefined {
  const groups = [...text.matchAll(DIGITS)].map((found) => ({
    start: found.index,
    end: found.index + found[0].length,
  }));
  const ofFour = groups.filter(({ start, end }) => end - start === 4);
  if (ofFour.length > 0) {
    const [only] = ofFour;
    return ofFour.length === 1 && only !== undefined && isYear(text.slice(only.start, only.end))
      ? only
      : undefined;
  }
  const last = groups.at(-1);
  if (last === undefined) return undefined;
  if (groups.length === 1 && last.end - last.start === 8) return yearOfCompactDate(text, last);
  // `03/04/85` and `March 4, '85`: two digits are the year only as the last of the parts that a whole date has.
  const parts = groups.length + (MONTH_NAME.test(text) ? 1 : 0);
  const short = groups.every(
    ({ start, end }, at) =>
      end - start <= 2 && (at === groups.length - 1 || Number(text.slice(start, end)) <= 31),
  );
  return short && parts === 3 && last.end - last.start === 2 ? last : undefined;
}

/** `19850304` or `03041985`; no digits are both, since no month begins like a year. */
function yearOfCompactDate(text: string, { start, end }: Span): Span | undefined {
  const digits = text.slice(start, end);
  const leads = isYear(digits.slice(0, 4)) && isMonthAndDay(digits.slice(4));
  const trails =
    isYear(digits.slice(4)) &&
    (isMonthAndDay(digits.slice(0, 4)) || isMonthAndDay(digits.slice(2, 4) + digits.slice(0, 2)));
  if (leads === trails) return undefined;
  return leads ? { start, end: start + 4 } : { start: start + 4, end };
}

function isYear(digits: string): boolean {
  return /^(?:1[89]|20)\d\d$/u.test(digits);
}

function isMonthAndDay(digits: string): boolean {
  return /^(?:0[1-9]|1[0-2])(?:0[1-9]|[12]\d|3[01])$/u.test(digits);
}

const DIGITS = /\d+/gu;
const MONTH_NAME = /(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)/iu;
