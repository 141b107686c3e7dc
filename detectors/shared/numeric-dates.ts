import type { NumberTable, ScanInput } from '../../src/core/detector.js';
import { JOINT, PRINTED } from '../../src/core/joint.js';
import type { DateSpan } from './date-span.js';
import { isLikelyYear } from './date-span.js';
import { isTightJoint } from './number-window.js';

/** `03/04/1985`, `3-4-85`, `1985.03.04`, `03 04 1985`, letter-spaced or over a line end too. */
export function* findNumericDates({ folded, numbers }: ScanInput): Generator<DateSpan> {
  for (let candidate = 0; candidate < numbers.count; candidate++) {
    if ((numbers.digits[candidate] ?? 0) < 4) continue;
    const past = numbers.firstGroups[candidate + 1] ?? 0;
    for (let group = numbers.firstGroups[candidate] ?? 0; group < past; group++) {
      const date = dateAt(folded, numbers, group);
      if (date === undefined) continue;
      yield date.span;
      group = date.last;
    }
  }
}

function dateAt(
  folded: string,
  numbers: NumberTable,
  first: number,
): { span: DateSpan; last: number } | undefined {
  if (first > 0 && isTightJoint(numbers.joints[first - 1] ?? 0)) return undefined;
  const mark = firstMark(numbers, first);
  if (mark === 0) return undefined;
  const blocks = ['', '', ''];
  let block = 0;
  let best: { span: DateSpan; last: number } | undefined;
  for (let group = first; group < first + MOST_GROUPS; group++) {
    const start = numbers.groupStarts[group];
    const end = numbers.groupEnds[group];
    if (start === undefined || end === undefined || (numbers.groupDigits[group] ?? 9) > 4) break;
    const grown = `${blocks[block] ?? ''}${digitUnits(folded, start, end)}`;
    if (grown.length > 4) break;
    blocks[block] = grown;
    const joint = numbers.joints[group] ?? 0;
    if (block === 2 && isDate(blocks) && !isTightJoint(joint)) {
      const shows = (mark & DATE_MARKS) === 0 ? 'loose' : 'day';
      const from = numbers.groupStarts[first] ?? 0;
      best = { span: { start: from, end, form: 'numeric', shows }, last: group };
    }
    if (joint === 0) break;
    if ((joint & mark) !== 0 && ((joint & PRINTED) === 0 || (joint & PRINTED) === mark)) block++;
    else if (!goesOn(numbers, group, grown)) break;
    if (block > 2) break;
  }
  return best;
}

/** What parts the blocks: the first printed mark within a few groups, or else room or rules. */
function firstMark(numbers: NumberTable, first: number): number {
  for (let group = first; group < first + 3; group++) {
    const joint = numbers.joints[group] ?? 0;
    const mark = joint & PRINTED;
    if (mark !== 0) return (mark & (mark - 1)) === 0 ? mark : 0;
    if (joint === 0 || (numbers.groupDigits[group] ?? 0) > 1) break;
  }
  return ((numbers.joints[first] ?? 0) & JOINT.line) === 0 ? JOINT.blank : 0;
}

/** A block goes on over room in letter-spaced text, and over a line end that cuts a year. */
function goesOn(numbers: NumberTable, group: number, grown: string): boolean {
  const joint = numbers.joints[group] ?? 0;
  if ((joint & PRINTED) !== 0) return false;
  const singles = numbers.groupDigits[group] === 1 && numbers.groupDigits[group + 1] === 1;
  return singles || ((joint & JOINT.line) !== 0 && /^(?:1|19|20|19[0-9]|20[0-9])$/u.test(grown));
}

function isDate([a = '', b = '', c = '']: readonly string[]): boolean {
  if (b.length > 2 || b === '') return false;
  if (a.length === 4) return c.length <= 2 && isLikelyYear(Number(a)) && isMonthAndDay(b, c);
  if (a.length > 2 || (c.length !== 2 && !(c.length === 4 && isLikelyYear(Number(c)))))
    return false;
  return isMonthAndDay(a, b) || isMonthAndDay(b, a);
}

function isMonthAndDay(month: string, day: string): boolean {
  const m = Number(month);
  const d = Number(day);
  return m >= 1 && m <= 12 && d >= 1 && d <= 31;
}

function digitUnits(folded: string, start: number, end: number): string {
  return folded.slice(start, end).replaceAll(' ', '');
}

const DATE_MARKS: number = JOINT.dash | JOINT.dot | JOINT.slash;

/** Eight digits, each in a box of its own. */
const MOST_GROUPS = 8;
