import type { Hit, ScanInput } from '../../src/core/detector.js';
import { unitAt } from '../../src/core/unit-at.js';
import { isOfSchool } from './is-of-school.js';
import type { NameSpan } from './names-near.js';
import { fieldNameUpTo } from './names-near.js';

/**
 * Names in lists of people with their ages, of those under 18: `Nolan Hale (14), Zoe Reyes (nephew, 6)`, `grandchildren Ava
 * Hale, 8, and Milo Hale, 5; a sister, Rose Hale, 79`. One such name alone may be anything's, two in a row with a word for
 * children before them are children's.
 */
export function* namesByAge(input: ScanInput): Generator<Hit> {
  let last: Aged | undefined;
  let isToldOf = false;
  for (const aged of agedNames(input)) {
    if (isSaidOf(input.folded, aged) || isOfKin(input.lower, aged) || isOfOne(input, aged))
      yield* hit(aged);
    const isNext = last !== undefined && isInList(input.text, last, aged);
    if (!isNext) isToldOf = false;
    if (isToldOf || (isNext && last !== undefined && isOfChildren(input.lower, last))) {
      if (!isToldOf && last !== undefined) yield* hit(last);
      yield* hit(aged);
      isToldOf = true;
    }
    last = aged;
  }
}

interface Aged {
  readonly name: NameSpan;
  readonly age: number;
  /** Past the age. */
  readonly end: number;
}

/** Names with an age right behind them, in order. */
function* agedNames({ text, folded, numbers }: ScanInput): Generator<Aged> {
  const { groupStarts, groupEnds, firstGroups, count } = numbers;
  const groups = firstGroups[count] ?? 0;
  for (let group = 0; group < groups; group++) {
    const start = groupStarts[group] ?? 0;
    const end = groupEnds[group] ?? 0;
    if (end - start > 2 || !isBehindMark(folded, start) || !isBeforeMark(folded, end)) continue;
    const before = MARK.exec(folded.slice(Math.max(0, start - LONGEST_MARK), start));
    if (before === null) continue;
    const name = fieldNameUpTo(text, start - before[0].length);
    if (name === undefined || name.isInitials) continue;
    yield { name, age: Number(folded.slice(start, end)), end };
  }
}

/** Most numbers are told by the unit before them. */
function isBehindMark(folded: string, start: number): boolean {
  const unit = unitAt(folded, start - 1);
  if (unit === OPEN || unit === HYPHEN) return true;
  if (unit !== BLANK) return false;
  const mark = unitAt(folded, start - 2);
  // The `e`, `d` and `s` of `age`, `aged` and `is`.
  return mark === COMMA || mark === 0x65 || mark === 0x64 || mark === 0x73;
}

function isBeforeMark(folded: string, end: number): boolean {
  const unit = unitAt(folded, end);
  if (unit === CLOSE || unit === SEMICOLON || unit === COMMA) return true;
  return (unit === STOP || unit === BLANK) && !isDigit(unitAt(folded, end + 1));
}

/** `Zoe, 5, is thrilled`. */
function isSaidOf(folded: string, { name, end }: Aged): boolean {
  return folded.startsWith(', ', name.end) && SAID.test(folded.slice(end, end + LONGEST_MARK));
}

/** `with grandson Zoe, 10`. */
function isOfKin(lower: string, { name: { start } }: Aged): boolean {
  return KIN.test(lower.slice(Math.max(0, start - LONGEST_KIN), start));
}

/** `Zoe (hes 6)`, `Zoe, who is 6`; `Zoe is 6` only in papers of children. */
function isOfOne(input: ScanInput, { name, end }: Aged): boolean {
  const { lower } = input;
  if (UNIT_BEHIND.test(lower.slice(end, end + LONGEST_MARK))) return false;
  const between = lower.slice(name.end, end);
  if (PRONOUN.test(between)) return true;
  return between.startsWith(' is ') && name.words === 1 && input.once(isOfSchool);
}

function isInList(text: string, { end }: Aged, { name }: Aged): boolean {
  return (
    name.start >= end &&
    name.start - end <= LONGEST_JOINT &&
    JOINT.test(text.slice(end, name.start))
  );
}

function isOfChildren(lower: string, { name: { start } }: Aged): boolean {
  return CHILDREN.test(lower.slice(Math.max(0, start - LONGEST_LEAD), start));
}

function* hit({ name: { start, end, words }, age }: Aged): Generator<Hit> {
  if (age >= 18) return;
  if (words > 1) yield { start, end, confidence: 0.93, reasons: REASONS };
  else yield { start, end, confidence: 0.85, reasons: REASONS, local: true };
}

function isDigit(unit: number): boolean {
  return unit >= 0x30 && unit <= 0x39;
}

const REASONS: readonly string[] = ['in a list of children with their ages'];
const BLANK = 0x20;
const OPEN = 0x28;
const CLOSE = 0x29;
const COMMA = 0x2c;
const HYPHEN = 0x2d;
const STOP = 0x2e;
const SEMICOLON = 0x3b;

/** What stands between a name and the age: ` (`, `, `, ` (nephew, `, `, age `. */
const MARK =
  /(?:(?:,| \()(?:[a-z]{3,12}, )? ?(?:aged? )?|(?<=\p{L})-|(?:,| \()? ?(?:who |s?he )?is |(?:,| \()? ?(?:who|s?he)['’]?s )$/u;
/** Somebody is of that age. */
const PRONOUN = /\b(?:who|s?he)(?:['’]?s| is) \d/u;
/** What else a number may count. */
const UNIT_BEHIND =
  /^(?: ?[%:$]|[.,]\d| (?:percent|hours?|days?|minutes?|miles?|blocks?|feet|of|for|times|points?|to|or|in|on|[ap]\.?m\b))/u;
/** What goes on behind an age. */
const SAID = /^, (?:is|was|who|lives|has|attends)\b/u;
const LONGEST_MARK = 24;
const JOINT = /^\)?[,;]?\s{1,3}(?:and\s)?(?:(?:my|his|her|our|their|a)\s[a-z]{3,12},?\s)?$/u;
const LONGEST_JOINT = 28;
const CHILDREN =
  /\b(?:child(?:ren)?|minors?|kids?|sons?|daughters?|grand(?:child(?:ren)?|sons?|daughters?)|siblings?|twins|nephews?|nieces?|juveniles?|dependents?|household|under (?:the age of )?(?:18|eighteen))\b/u;
const KIN =
  /\b(?:(?:step|grand|god)?(?:son|daughter|child)|brother|sister|sibling|sib|cousin|nephew|niece|baby|toddler|twin|ch\d),? $/u;
const LONGEST_KIN = 16;
const LONGEST_LEAD = 200;
