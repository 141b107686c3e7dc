import type { Hit, ScanInput } from '../../src/core/detector.js';

/**
 * Numbers that nobody calls a card's but that are written in the groups of one, where recognition of a picture has left one
 * group with a digit too few or too many: `6442 25591 5572 9643`, `3003-62035-4722`.
 */
export function findGroupedCards({ source, folded }: ScanInput): Hit[] {
  if (source !== 'ocr') return [];
  return [...folded.matchAll(GROUPED)].flatMap((match) => {
    const groups = match[0].split(/[-. ]+/u).map(({ length }) => length);
    const start = match.index;
    return FORMS.some((form) => isNearly(groups, form))
      ? [{ start, end: start + match[0].length, confidence: CONFIDENCE, reasons: REASONS }]
      : [];
  });
}

/** Whether one of the groups has a digit more or less than it should. */
function isNearly(groups: readonly number[], form: readonly number[]): boolean {
  const off = groups.map((length, at) => Math.abs(length - (form[at] ?? 0)));
  return groups.length === form.length && off.reduce((sum, one) => sum + one, 0) === 1;
}

const FOUR_FOURS: readonly number[] = [4, 4, 4, 4];
const AMERICAN_EXPRESS: readonly number[] = [4, 6, 5];
const DINERS_CLUB: readonly number[] = [4, 6, 4];
const FORMS = [FOUR_FOURS, AMERICAN_EXPRESS, DINERS_CLUB];
const CONFIDENCE = 0.6;
const REASONS: readonly string[] = ['groups of a card, one damaged'];

const GROUPED =
  /(?<![0-9A-Za-z]|[0-9][-. ]{1,2})[3-6][0-9]{2,4}([-. ] ?)[0-9]{3,7}\1[0-9]{3,6}(?:\1[0-9]{3,5})?(?![0-9A-Za-z]|[-. ]{1,2}[0-9])/gu;
