import type { Hit, ScanInput } from '../../src/core/detector.js';
import { findAges } from './ages.js';
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
    if (
      isSaidOf(input.lower, aged) ||
      isOfKin(input.lower, aged) ||
      isInRegister(input.lower, aged) ||
      isHeadedEntry(input, aged) ||
      isOfOne(input, aged)
    )
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
function* agedNames(input: ScanInput): Generator<Aged> {
  const { text, lower } = input;
  for (const { start, end, age } of findAges(input)) {
    const before = MARK.exec(lower.slice(Math.max(0, start - LONGEST_MARK), start));
    if (before === null) continue;
    if (before[0] === ' / ' && !isHeaded(lower, start)) continue;
    const name = fieldNameUpTo(text, start - before[0].length);
    if (name === undefined || name.isInitials) continue;
    const [unit] = UNDER_TWO.exec(lower.slice(end, end + LONGEST_UNIT)) ?? [''];
    yield { name, age: unit === '' ? age : 0, end: end + unit.length };
  }
}

/** Under `Occupants (seat / name / age)`. */
function isHeaded(lower: string, start: number): boolean {
  return HEADED.test(lower.slice(Math.max(0, start - LONGEST_TABLE), start));
}

/** `Zoe, 5, is thrilled`. */
function isSaidOf(lower: string, { end }: Aged): boolean {
  return SAID.test(lower.slice(end, end + LONGEST_MARK));
}

/** `with grandson Zoe, 10`. */
function isOfKin(lower: string, { name: { start } }: Aged): boolean {
  return KIN.test(lower.slice(Math.max(0, start - LONGEST_KIN), start));
}

/** `passengers: 1) Zoe Hale, 8, booster`. */
function isInRegister(lower: string, { name: { start, words } }: Aged): boolean {
  return words > 1 && REGISTER.test(lower.slice(Math.max(0, start - LONGEST_KIN), start));
}

/** `Zoe (hes 6)`, `Zoe, who is 6`; `Zoe is 6` only in papers of children. */
function isOfOne(input: ScanInput, { name, end }: Aged): boolean {
  const { lower } = input;
  if (UNIT_BEHIND.test(lower.slice(end, end + LONGEST_MARK))) return false;
  const between = lower.slice(name.end, end);
  if (PRONOUN.test(between) || SIBLING.test(between)) return true;
  return (
    between.startsWith(' is ') &&
    AGE_END.test(lower.slice(end, end + LONGEST_MARK)) &&
    input.once(isOfSchool)
  );
}

function isHeadedEntry({ text }: ScanInput, { name: { end, words } }: Aged): boolean {
  return words > 1 && text.startsWith(' / ', end);
}

function isInList(text: string, { end }: Aged, { name }: Aged): boolean {
  return (
    name.start >= end &&
    name.start - end <= LONGEST_JOINT &&
    (JOINT.test(text.slice(end, name.start)) || LINE_JOINT.test(text.slice(end, name.start)))
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

const REASONS: readonly string[] = ['in a list of children with their ages'];
/** What stands between a name and the age: ` (`, `, `, ` (nephew, `, `, age `, `. She's `. */
const MARK =
  /(?:(?:,| \()(?:[a-z]{3,12}, )?(?: (?:his|her|my|our|their) (?:little |older |younger |big |baby |half-|step)?(?:brother|sister|twin|cousin|niece|nephew)(?:,| \())? ?(?:(?:aged?|now|then|only|just|about|approx\.?) )?| [-–—/] |(?<=\p{L})-|(?:,| \()? ?(?:who |s?he )?is (?:now |only |just |almost )?|,? who (?:looked|appeared|seemed) (?:to be )?(?:about |maybe |around )?|(?:[,.]| \()? ?(?:who|s?he)['’]?s (?:now |only |just |almost )?|[,.] s?he is (?:now |only |just |almost )?|, my [a-z]{3,8}, is )$/u;
/** Somebody is of that age. */
const PRONOUN =
  /\b(?:approx\.? |about |(?:who|s?he)(?:['’]?s| is| looked| appeared| seemed)(?: to be)? (?:[a-z]{3,6} )?)[\da-z]{1,9}$|^, then [\da-z]{1,9}$/u;
/** `Zoe, her brother (9)` */
const SIBLING = /^, (?:his|her|my|our|their) [a-z -]{3,20}[,(]/u;
/** `18 mos.` */
const UNDER_TWO = /^ ?(?:mos?|months?|mths?|wks?|weeks?|days?)\b\.?(?: old\b)?/u;
const LONGEST_UNIT = 12;
/** Nothing but the age is said. */
const AGE_END = /^(?: years? old)?(?:[.,;!)]|$|\s(?:and|but|now|so)\b|\s{2})/u;
/** What else a number may count. */
const UNIT_BEHIND =
  /^(?: ?[-%:$/]|[.,]\d| (?:percent|hours?|days?|minutes?|miles?|blocks?|feet|of|for|times|points?|to|or|in|on|[ap]\.?m\b))/u;
/** What goes on behind an age: `, is`, `), my daughter`. */
const SAID =
  /^(?:, (?:is|was|who|lives|has|attends)\b|\)?,? (?:[a-z]{2,12}['’]s|his|her|their|my|our) (?:[a-z]{3,8} )?(?:son|daughter|dtr|dau|child|kid|baby|grandson|granddaughter|nephew|niece)\b)/u;
const LONGEST_MARK = 32;
const JOINT =
  /^\)?(?: [-–—] [^;.\n]{1,30})?[,;]?\s{1,3}(?:(?:and|&|\+|y)\s)?(?:(?:my|his|her|our|their|a)\s[a-z]{3,12},?\s)?$/u;
/** The rest of a line before the next, which begins with a name too: `Ann, 44, roofer`. */
const LINE_JOINT = /^\)?(?:, [^,.;:\n]{2,24})?\n[ \t]{0,12}(?:[-*•] )?$/u;
const LONGEST_JOINT = 48;
const HEADED = /\bname ?\/ ?age\b/u;
const LONGEST_TABLE = 260;
const CHILDREN =
  /\b(?:child(?:ren)?|minors?|kids?|sons?|daughters?|grand(?:child(?:ren)?|sons?|daughters?)|siblings?|twins|nephews?|nieces?|juveniles?|dependents?|household|in (?:the|her|his|their|my|our) (?:home|house)|lives? with (?:you|me|us|him|her)|lives? (?:here|at home|there)|under (?:the age of )?(?:18|eighteen))\b/u;
const KIN =
  /\b(?:(?:step|grand|god)?(?:son|daughter|child)|brother|sister|sibling|sib|cousin|nephew|niece|baby|toddler|twin|ch\d),? $/u;
const REGISTER =
  /(?:passengers?|occupants?|victims?|residents?|tenants?|household|heirs?|beneficiaries)(?::|\)) ?(?:1[.)] )?$/u;
const LONGEST_KIN = 24;
const LONGEST_LEAD = 200;
