import type { ScanInput } from '../../src/core/detector.js';
import type { Span } from '../../src/core/span.js';
import { unitAt } from '../../src/core/scan-input/unit-at.js';
import { CUE } from '../shared/cues/cue-stems.js';
import { placesOf } from '../shared/cues/cue-table.js';
import { findLabels } from '../shared/labels/label-index.js';
import { isDigit } from '../shared/units.js';

/** A number that may be somebody's age by what stands around it. */
export interface Age extends Span {
  readonly age: number;
}

/** Numbers of one or two digits, and from one to seventeen in words, behind what parts an age from a name; in order. */
export function* findAges(input: ScanInput): Generator<Age> {
  const { folded, numbers } = input;
  const { groupStarts, groupEnds, firstGroups, count } = numbers;
  const groups = firstGroups[count] ?? 0;
  const places = placesOf(input.once(findLabels).cues, CUE.spelledAge);
  let place = 0;
  for (let group = 0; group <= groups; group++) {
    const start = group < groups ? (groupStarts[group] ?? 0) : Infinity;
    for (; (places[place] ?? Infinity) < start; place++) {
      const spelled = spelledAt(input, places[place] ?? 0);
      if (spelled !== undefined) yield spelled;
    }
    const end = groupEnds[group] ?? 0;
    if (end - start > 2 || !isBehindMark(folded, start) || !isBeforeMark(folded, end)) continue;
    yield { start, end, age: Number(folded.slice(start, end)) };
  }
}

function spelledAt({ lower, folded }: ScanInput, start: number): Age | undefined {
  if (!isBehindMark(folded, start)) return undefined;
  const word = WORD.exec(lower.slice(start, start + LONGEST_WORD))?.[0] ?? '';
  const age = SPELLED.indexOf(word) + 1;
  const end = start + word.length;
  return age > 0 && isBeforeMark(folded, end) ? { start, end, age } : undefined;
}

/** Most numbers are told by the unit before them. */
function isBehindMark(folded: string, start: number): boolean {
  const unit = unitAt(folded, start - 1);
  if (unit === HYPHEN) return !isDigit(unitAt(folded, start - 2));
  if (unit === OPEN) return unitAt(folded, start - 2) === BLANK;
  if (unit !== BLANK) return false;
  const last = unitAt(folded, start - 2);
  if (last === HYPHEN || last === 0x2013 || last === 0x2014)
    return unitAt(folded, start - 3) === BLANK;
  if (last === COMMA) return !isDigit(unitAt(folded, start - 3));
  const before = unitAt(folded, start - 3);
  if (last === SLASH) return before === BLANK;
  // The last two of `age`, `aged`, `is`, `he's`, `hes`, `then`, `just`, `only`, `now` and `approx`.
  switch (last) {
    case 0x65:
      return before === 0x67 && isParted(folded, start - 5);
    case 0x64:
    case 0x6e:
      return before === 0x65;
    case 0x73:
      return before === 0x69 || before === 0x65 || before === 0x27 || before === 0x2019;
    case 0x74:
      return before === 0x73 || before === 0x75;
    case 0x79:
      return before === 0x6c;
    case 0x77:
    case 0x78:
      return before === 0x6f;
    default:
      return false;
  }
}

/** `, age 9` or `(age 9`, where a comma or parenthesis stands at `at` or a blank behind one. */
function isParted(folded: string, at: number): boolean {
  const unit = unitAt(folded, at);
  const mark = unit === BLANK ? unitAt(folded, at - 1) : unit;
  return mark === COMMA || mark === OPEN;
}

function isBeforeMark(folded: string, end: number): boolean {
  const unit = unitAt(folded, end);
  if (unit === CLOSE || unit === SEMICOLON || unit === COMMA) return true;
  const next = unitAt(folded, end + 1);
  return (unit === STOP || unit === BLANK || unit === LINE_END) && !isDigit(next);
}

const LINE_END = 0x0a;
const BLANK = 0x20;
const OPEN = 0x28;
const CLOSE = 0x29;
const COMMA = 0x2c;
const SLASH = 0x2f;
const HYPHEN = 0x2d;
const STOP = 0x2e;
const SEMICOLON = 0x3b;

const SPELLED: readonly string[] =
  'one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen'.split(
    ' ',
  );
const WORD = /^[a-z]{3,9}/u;
const LONGEST_WORD = 10;
