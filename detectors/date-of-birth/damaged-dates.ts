import type { DamagedForm } from '../shared/labels/damaged-values.js';

/**
 * Dates that recognition of a picture left nearly whole: `11/20/143`, `10-Oet-1945`, `30 12 201`, `0318 1957`. Digits and marks of a
 * day, month and year, one of them perhaps too long or too short; or a month's letters between or before such digits.
 */
export const DAMAGED_DATE: DamagedForm = {
  kinds: ['birth'],
  pattern:
    /[0-9OolISZ]{1,3}(?:st|nd|rd|th)?[ ,.~-]{0,3}(?=[0-9]?[A-Za-z])[A-Za-z0-9]{2,10} ?[A-Za-z0-9]{1,3}[ ,.~-]{0,3}[0-9OolIgSZ]{2,5}(?: ?[0-9])?(?![0-9A-Za-z])|(?=[0-9]?[A-Za-z])[A-Za-z0-9]{1,2} ?[A-Za-z0-9]{2,9}[ ,.~-]{1,3}[0-9OolISZ]{1,3}(?:st|nd|rd|th)?[ ,.~-]{1,3}[0-9OolIgSZ]{1,5}(?: ?[0-9]{1,2})?(?![0-9A-Za-z])|(?:[0-9OolISZB$|]{1,5}[ /.,~-]{0,3}){1,4}(?![0-9A-Za-z])/uy,
  isNear: (written) =>
    MONTHS.test(written.replaceAll(' ', '')) ? isNearDay(written) : isNearNumeric(written),
};

function isNearNumeric(written: string): boolean {
  const digits = written.replaceAll(/[^0-9A-Za-z$|]/gu, '').length;
  const real = written.replaceAll(/[^0-9]/gu, '').length;
  if (digits < 5 || digits > 9 || real < digits - 2) return false;
  const parts = written.split(/[ /.,~-]+/u).map(({ length }) => length);
  // A social security number.
  if (parts.join('') === '324') return false;
  return parts.length > 1 ? parts.length <= 4 && parts.every((part) => part <= 5) : digits >= 7;
}

function isNearDay(written: string): boolean {
  const digits = written.replaceAll(/[^0-9]/gu, '').length;
  return digits >= 3 && digits <= 8;
}

/** Months by most of their letters, with what they are confused with. */
const MONTHS =
  /(?:j[ao]n|[ft][ec][bh6]|m[ao]r|[ao]pr|m[ao]y|jun|ju[l1i|]|[ao]u[gq6]|[s5][ec]p|[o0][ceo][tf]|n[o0][vy]|d[ec][ceo]|[a-z]{3,7}[bh]er|[a-z]{3,6}[uo]ary|[a-z]{1,4}ust|[a-z]{2,4}ril)/iu;
