export interface Day {
  /** A day in the usual spellings: `02/13/1985`, `2/13/1985`, `1985-02-13`, `February 13, 1985`. */
  readonly spellings: readonly string[];
}

/**
 * The day of a serial number (ISO/IEC 29500-1 §18.17.4.1): days since the end of 1899, with a 29 February 1900 that never
 * was, or since 1 January 1904. Undefined beyond what workbooks can show.
 *
 * @example dateOf(31091, false)?.spellings[0] // '02/13/1985'
 */
export function dateOf(serial: number, is1904: boolean): Day | undefined {
  const days = Math.floor(serial) + (is1904 ? 1462 : 0);
  if (!(days >= 1 && days <= 2_958_465)) return undefined;
  const date = new Date(Date.UTC(1899, 11, days < 60 ? 31 : 30) + days * 86_400_000);
  const year = date.getUTCFullYear();
  const month = date.getUTCMonth() + 1;
  const day = date.getUTCDate();
  const [mm, dd] = [String(month).padStart(2, '0'), String(day).padStart(2, '0')];
  const numbers = `${String(month)}/${String(day)}/${String(year)}`;
  const words = `${MONTHS[month - 1] ?? ''} ${String(day)}, ${String(year)}`;
  const padded = `${mm}/${dd}/${String(year)}`;
  const spellings = [...new Set([padded, numbers, `${String(year)}-${mm}-${dd}`, words])];
  return { spellings };
}

const MONTHS =
  'January February March April May June July August September October November December'.split(
    ' ',
  );
