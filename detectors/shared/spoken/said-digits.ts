import type { ScanInput } from '../../../src/core/detector.js';
import type { SpokenNumber } from './spoken-numbers.js';

/** Numbers said digit by digit with pauses, as reporters write them down: `8-1-2, 3-4, 5-6-7-8`, `8 1 2, 3 4, 5 6 7 8`. */
export function findSaidDigits({ folded, numbers }: ScanInput): SpokenNumber[] {
  const { starts, ends, digits, firstGroups, count } = numbers;
  const found: SpokenNumber[] = [];
  const areSingle = (candidate: number): boolean => {
    const groups = (firstGroups[candidate + 1] ?? 0) - (firstGroups[candidate] ?? 0);
    return groups === digits[candidate] && groups <= MOST_TOGETHER;
  };
  for (let first = 0; first < count; first++) {
    if ((digits[first] ?? 0) < 2 || !areSingle(first)) continue;
    const start = starts[first] ?? 0;
    let last = first;
    while (last + 1 < count && areSingle(last + 1) && isPause(folded, ends[last], starts[last + 1]))
      last++;
    if (last === first) continue;
    const end = ends[last] ?? 0;
    const written = folded.slice(start, end).replace(/[^0-9]/gu, '');
    if (written.length >= FEWEST_DIGITS) found.push({ start, end, written });
    first = last;
  }
  return found;
}

function isPause(folded: string, from = 0, to = 0): boolean {
  return to - from <= LONGEST_PAUSE && PAUSE.test(folded.slice(from, to));
}

const PAUSE = /^[,;]?[ \n]$/u;
const LONGEST_PAUSE = 2;
const MOST_TOGETHER = 6;
const FEWEST_DIGITS = 4;
