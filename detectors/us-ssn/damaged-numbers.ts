import type { DamagedForm } from '../shared/labels/damaged-values.js';

/** A social security number that recognition of a picture left with a digit too few or too many, or as a letter: `8066637999`. */
export const DAMAGED_SSN: DamagedForm = {
  kinds: ['ssn'],
  pattern:
    /[0-9OoQlIi!ZzSsGbBgqATE?&](?:[ -][0-9]|[ -]?[OoDQlIi!ZzSsGbBgqATE&](?=[0-9])|[0-9OoDQlIi!ZzSsGbBgqATE&]){7,9}(?![0-9A-Za-z]|[.,/-][0-9])/uy,
  isNear: (written) => {
    const signs = written.replaceAll(/[ -]/gu, '');
    const digits = written.replaceAll(/[^0-9]/gu, '').length;
    if (digits < LEAST_DIGITS || PHONE.test(written) || BARE_DATE.test(signs)) return false;
    return signs.length !== 9 || digits < 9;
  },
};

/** Its last four digits, one of them lost, doubled or read as a letter: `E623`. */
export const DAMAGED_LAST_FOUR: DamagedForm = {
  kinds: ['ssn-last-four'],
  pattern: /[0-9OoDQlIi!ZzSsGbBgqATE?&]{3,5}(?![0-9A-Za-z]|[-/][0-9])/uy,
  isNear: (written) => {
    const digits = written.replaceAll(/[^0-9]/gu, '').length;
    return digits >= 3 || (digits === 2 && written.length === 4);
  },
  entity: 'us-ssn-last4',
  compliant: true,
};

/**
 * Whether what is written in three groups is a date, or one with a digit doubled by recognition (`099/12/2002`,
 * `06.10.20017`), and no number of three, two and four digits.
 */
export function isDamagedDate(written: string): boolean {
  const [, first = '', second = '', year = ''] = GROUPS.exec(written) ?? [];
  const doubled = Number(first.length > 2) + Number(second.length > 2) + Number(year.length > 4);
  if (year === '' || doubled > 1) return false;
  return (
    fits(year, 4, 1900, 2099) &&
    ((fits(first, 2, 1, 12) && fits(second, 2, 1, 31)) ||
      (fits(first, 2, 1, 31) && fits(second, 2, 1, 12)))
  );
}

/** Whether digits, or all but one of them where they are too many, are a number in the range. */
function fits(digits: string, length: number, least: number, most: number): boolean {
  if (digits.length <= length) return Number(digits) >= least && Number(digits) <= most;
  return Array.from(digits).some((_, at) =>
    fits(digits.slice(0, at) + digits.slice(at + 1), length, least, most),
  );
}

const LEAST_DIGITS = 7;
const GROUPS = /^([0-9]{1,3})[-/. ]([0-9]{1,3})[-/. ]([0-9]{4,5})$/u;
const PHONE = /^[0-9]{3}[ -][0-9]{3}[ -]/u;
const BARE_DATE =
  /^(?:(?:0[1-9]|1[0-2])[0-3][0-9](?:19|20)[0-9]{2}|(?:19|20)[0-9]{2}(?:0[1-9]|1[0-2])[0-3][0-9])$/u;
