/** Other ways in which a number in a cell can be read. */
export interface NumberReadings {
  /** With the zeros that a number of nine digits loses at its beginning. */
  readonly nineDigits?: string;
  /** As a day, in the usual spellings, that of forms first. */
  readonly days: readonly string[];
}

/**
 * How else the number that a cell holds may be shown (ISO/IEC 29500-1 §18.17.4): what the format of the cell says is not
 * looked at, so that nothing depends on it.
 */
export function numberReadings(stored: string, from1904: boolean): NumberReadings {
  if (!/^\d{4,8}$/u.test(stored)) return { days: [] };
  if (stored.length >= 7) return { nineDigits: `00${stored}`.slice(-9), days: [] };
  const serial = Number(stored);
  if (serial < EARLIEST || serial > LATEST) return { days: [] };
  // Day 25569 is the first of 1970, day 24107 of workbooks that count from 1904.
  const moment = new Date((serial - (from1904 ? 24_107 : 25_569)) * 86_400_000).toISOString();
  const [, year = '', month = '', day = ''] = /^(\d+)-(\d\d)-(\d\d)/u.exec(moment) ?? [];
  const [m, d] = [String(Number(month)), String(Number(day))];
  const name = MONTHS[Number(month) - 1] ?? '';
  return {
    days: [
      `${month}/${day}/${year}`,
      `${m}/${d}/${year}`,
      `${year}-${month}-${day}`,
      `${name} ${d}, ${year}`,
    ],
  };
}

const MONTHS: readonly string[] = Array.from({ length: 12 }, (_, month) =>
  new Date(Date.UTC(2000, month)).toLocaleDateString('en-US', { month: 'long', timeZone: 'UTC' }),
);
/** In 1910 and about 2064: other numbers are counts and amounts. */
const EARLIEST = 3654;
const LATEST = 60_000;
