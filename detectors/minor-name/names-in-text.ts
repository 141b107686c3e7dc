import type { Hit, ScanInput } from '../../src/core/detector.js';
import { AFTERWARDS, CLIENT, OF_GUARDIAN, PUPIL, RELATIVE } from './cues.js';
import { hitsOf, isHeadingAlone, listFrom } from './name-list.js';
import { findCues, linedBehind } from './find-cues.js';
import { isOfSchool } from './is-of-school.js';
import type { NameSpan } from './names-near.js';
import { fieldNameFrom, fieldNameUpTo, nameFrom, nameUpTo } from './names-near.js';

/** Names beside words that say that they are a minor's. */
export function* namesInText(input: ScanInput): Generator<Hit> {
  const { text, lower } = input;
  yield* namesInFields(input);
  for (const kind of ['before', 'introduced'] as const) {
    for (const { start: index, end: at, cue } of findCues(input, kind)) {
      const isField = lower.slice(at - 1, at + 1).includes(':');
      if (isField && isOfHelper(lower, index)) continue;
      if (kind === 'introduced') {
        if (RELATIVE.test(cue) && !input.once(isOfSchool)) {
          yield* oneOfAge(text, at);
          continue;
        }
        if (CLIENT.test(cue) && !input.once(isOfGuardian)) continue;
        // `…, 5 YO` ends what is said of one, and the next line is of another.
        if (OLD.test(cue) && text.startsWith(', ', index - 2) && text.charAt(at) === '\n') continue;
      }
      if (isOfGrown(lower, index, cue)) {
        yield* oneOfAge(text, at);
        continue;
      }
      yield* listFrom(text, at, isField || cue.includes(',') ? 0.95 : 0.9, isField);
      if (cue.endsWith('from')) yield* newName(text, at);
    }
  }
  for (const { start: index, end: at } of findCues(input, 'asked')) {
    if (OF_OTHERS.test(lower.slice(Math.max(0, index - LONGEST_QUESTION), index))) continue;
    yield* listFrom(text, at, 0.9, false);
  }
  for (const { end: at } of findCues(input, 'around')) {
    const isAfter = ({ end }: NameSpan): boolean => AFTERWARDS.test(linedBehind(input, end, 40));
    const given = nameFrom(text, at);
    if (given === undefined) continue;
    // `In the matter of Hale, Zoe, a minor`
    const name = isAfter(given) ? given : fieldNameFrom(text, at);
    if (name === undefined || !isAfter(name)) continue;
    const after = lower.slice(name.end, name.end + 5).replaceAll('\n', ' ');
    yield* hitsOf(name, 0.96, 'words for a minor around');
    if (after.startsWith(' and ')) yield* listFrom(text, name.end + 4, 0.9, false);
  }
  for (const kind of ['after', 'aged'] as const) {
    for (const { start: index, end: at, cue } of findCues(input, kind)) {
      const name = fieldNameUpTo(text, index);
      if (name === undefined) continue;
      const isWhole =
        name.words > 1 ||
        name.isInitials ||
        WITH_INITIAL.test(text.slice(name.start, name.end + 1));
      // A first name alone needs more: an age that is told as one, or children before it.
      const isChild = isWhole || isSaidOfChild(lower, at, cue);
      if (!isChild && !isBehindChildren(lower.slice(Math.max(0, name.start - 100), name.start)))
        continue;
      yield* hitsOf(name, 0.94, 'words for a minor after');
      if (SEVERAL.test(cue)) yield* listUpTo(text, name);
      if (AGES.test(cue)) yield* otherOfTwo(text, name);
    }
  }
}

/** `the paternal grandfather, and of his brother …`, `Dana Hale (81), her sons …`: they are of age too. */
function isOfGrown(lower: string, index: number, cue: string): boolean {
  if (OF_AGE_BEFORE.test(lower.slice(Math.max(0, index - LONGEST_WORD), index))) return true;
  if (!OWNED.test(cue)) return false;
  const before = lower.slice(Math.max(0, index - LONGEST_GROWN), index);
  return GROWN.test(lastClause(before));
}

/** `Attorney for child: …`. */
function isOfHelper(lower: string, index: number): boolean {
  return HELPER.test(lower.slice(Math.max(0, index - LONGEST_HELPER), index));
}

/** Is one of the children of whom the words before it speak? */
function isBehindChildren(before: string): boolean {
  return CHILDREN.test(lastClause(before.replace(TITLED, ' ')));
}

function lastClause(before: string): string {
  const ends = [before.lastIndexOf('.'), before.lastIndexOf(';'), before.lastIndexOf(':')];
  return before.slice(Math.max(...ends) + 1);
}

/** A relative of whom a child's age is told: `my nephew Zoe, who is 6`. */
function* oneOfAge(text: string, at: number): Generator<Hit> {
  const name = nameFrom(text, at);
  if (name === undefined || !AGE_BEHIND.test(text.slice(name.end, name.end + LONGEST_AGE))) return;
  yield* hitsOf(name, 0.92, 'a relative with the age of a child');
}

/** The first of two, `Zoe and Milo, ages 12 and 9`. */
function* otherOfTwo(text: string, { start }: NameSpan): Generator<Hit> {
  if (!/\sand\s$/u.test(text.slice(Math.max(0, start - 5), start))) return;
  const other = nameUpTo(text, start - 5);
  if (other?.end === start - 5) yield* hitsOf(other, 0.92, 'words for a minor after');
}

/** An age or birth date of a child, or `(child)` and nothing else in the parentheses. */
function isSaidOfChild(lower: string, at: number, cue: string): boolean {
  if (OF_AGE.test(cue) || OF_BIRTH.test(cue)) return true;
  return CALLED_CHILD.test(cue) && lower.startsWith(')', at);
}

/** Is it the report of a guardian ad litem, whose clients are children? Ask for it by `input.once`. */
function isOfGuardian({ lower }: ScanInput): boolean {
  return OF_GUARDIAN.test(lower);
}

function* namesInFields(input: ScanInput): Generator<Hit> {
  const { text, lower } = input;
  for (const kind of ['field', 'children'] as const) {
    for (const { start: index, end: at, cue } of findCues(input, kind)) {
      if (PUPIL.test(cue) && !MINOR.test(cue) && !input.once(isOfSchool)) continue;
      if (isOfHelper(lower, index)) continue;
      // Wide room parts a field from its value on one line only.
      const isApart = cue.endsWith('  ') && !cue.trimEnd().endsWith(':');
      if (isApart && OVER_LINE.test(text.slice(index, at))) continue;
      if (SEVERAL_IN_FIELD.test(cue)) {
        yield* listFrom(text, pastSeparator(text, at), 0.93, true);
        continue;
      }
      // A caption in parentheses stands under what it names.
      const isUnder = lower.charAt(index - 1) === '(' && lower.slice(at - 1, at + 1).includes(')');
      const under = isUnder ? index - 1 : ruleAbove(text, index);
      const name =
        under >= 0 ? nameUpTo(text, under) : fieldNameFrom(text, pastSeparator(text, at));
      if (name === undefined || isHeadingAlone(text, index, name)) continue;
      if (isApart && under < 0 && name.words === 1) continue;
      yield* hitsOf(name, 0.93, 'a field for a minor’s name');
    }
  }
}

/** Past what parts a field from its value: `. `, ` = `, `..... `. */
function pastSeparator(text: string, at: number): number {
  return at + (SEPARATOR.exec(text.slice(at, at + LONGEST_SEPARATOR))?.[0].length ?? 0);
}

/** Where the line to write on begins that stands right above the line on which a caption begins at `at`; -1 for none. */
function ruleAbove(text: string, at: number): number {
  const rule = RULE.exec(text.slice(Math.max(0, at - LONGEST_RULE), at));
  return rule === null ? -1 : at - rule[0].length;
}

/** `the name of the child be changed from Zoe Hale to Zoe Reyes`. */
function* newName(text: string, at: number): Generator<Hit> {
  const old = nameFrom(text, at);
  if (old === undefined || !/^\sto\s$/u.test(text.slice(old.end, old.end + 4))) return;
  yield* hitsOf(nameFrom(text, old.end + 4), 0.9, 'a word for a minor before');
}

/** Names before the last of a list: `Zoe Hale and Milo Hale, minors`. */
function* listUpTo(text: string, last: NameSpan): Generator<Hit> {
  let first = last;
  for (let count = 1; count < MOST_IN_LIST; count++) {
    const joint = BEFORE_LAST.exec(text.slice(Math.max(0, first.start - 6), first.start));
    if (joint === null) return;
    const name = nameUpTo(text, first.start - joint[0].length);
    if (name === undefined) return;
    yield* hitsOf(name, 0.94, 'words for a minor after');
    // `Zoe and Milo Hale, minor children`: of more than one such word nothing tells that they are names.
    if (name.words === 1 && !name.isInitials) return;
    first = name;
  }
}

const MOST_IN_LIST = 8;
/** Of those of whom this is said a first name alone is enough. */
const CHILDREN = /\b(?:children|kids|sons|daughters|siblings)\b/u;
const TITLED = /(?<=\bm[rs]s?)\./gu;
const OF_AGE =
  /\bage[ds]?\b|\d ?y(?:\/?o|\.o|rs?|ears?)\b|re[il]at[il]on|b[il]rthday|b-?day|turn(?:ed|s|[il]ng)? \d|\bgr(?:ade)?\b/u;
const OF_BIRTH = /\d[/.-]\d|20\d\d-/u;
const CALLED_CHILD = /\((?:a )?(?:m[il]nor|ch[il][il]d|juven[il][il]e)$/u;
const OLD = /y\/?\.?o/u;
const OWNED =
  /^(?:h[il]s|her|the[il]r) (?:o[il]dest |e[il]dest |o[il]der |two |three )?(?:sons?|daughters?|brothers?|s[il]sters?)\b/u;
const GROWN =
  /(?:\bgrand(?:father|mother)|\bwidower?|\bdecedent|(?:\b|\()(?:5[5-9]|[6-9]\d)(?:-year-old|\)| years? old| ?y\/?o))/u;
const LONGEST_GROWN = 90;
/** `Who else has kids?` asks after parents. */
const OF_OTHERS = /\b(?:who|which of|anybody|anyone)\b[^?.:]{0,24}$/u;
const LONGEST_QUESTION = 32;
const OF_AGE_BEFORE = /\b(?:adult|grown|emancipated|competent) $/u;
const LONGEST_WORD = 16;
/** Who is named in a field of its own for somebody else, the child. */
const HELPER =
  /\b(?:attorney|counsel|lawyer|advocate|litem|teacher|doctor|pediatrician|therapist|counselor|clinician|provider|worker|guardian|casa)\(?s?\)? (?:for|of) (?:the )?(?:minor )?$/u;
const LONGEST_HELPER = 40;
const AGES = /\bages\b/u;
const AGE_BEHIND =
  /^(?:,? (?:who (?:is|was)|who['’]s|s?he (?:is|was)|s?he['’]?s|is|aged?)|,| \()? ?(?:now |only |just |almost |turned |turning ){0,2}(?:\d|1[0-7]|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|thirteen|fourteen|fifteen|sixteen|seventeen)\b(?![-/.:]?\d| ?%| (?:times|percent|hours|days|miles|o['’]clock|[ap]\.?m\b))/u;
const LONGEST_AGE = 48;
const MINOR = /m[il]nor|ch[il][il]d/u;
const SEVERAL_IN_FIELD =
  /m[il]nors|m[il]nor [a-z]{3,12}s(?![a-z])|ch[il][il]d(?:ren|\(ren)|k[il]ds|s[il]b[il][il]ngs|brothers|s[il]sters|h[il]j[oa]s|menores|n[il][nñ][oa]s|under|dependents/u;
/** `Zoe R.` */
const WITH_INITIAL = /\p{L} \p{Lu}(?:\.[^\p{L}]?)?$/u;
const OVER_LINE = /\n\s{0,20}$/u;
const SEPARATOR =
  /^["')*_]{0,3}(?: \([^()\n]{1,30}\)(?=:))?[ \t]{0,3}(?:[.=…-]{1,60}|:)[*_]{0,3}(?=[ \t])/u;
const LONGEST_SEPARATOR = 64;
const RULE = /\n[ \t]{0,40}_{5,80}[ \t]{0,8}\n[ \t]{0,40}$/u;
const LONGEST_RULE = 180;
const SEVERAL = /m[il]nors|ch[il][il]dren|sons|daughters/u;
const BEFORE_LAST = /(?:,? and|,| &)\s$/u;
