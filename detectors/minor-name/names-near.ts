import type { Span } from '../../src/core/span.js';
import { unitAt } from '../../src/core/scan-input/unit-at.js';
import { PARTICLES } from '../shared/people/person.js';
import { isAlphanumeric, isAsciiLetter, isDigit, isUpper } from '../shared/units.js';
import type { Token } from './name-tokens.js';
import { nextToken, stretchOf, tokenBefore } from './name-tokens.js';
import { NO_NAMES } from './no-names.js';

/** A name as it is read beside a word that says whose it is. */
export interface NameSpan extends Span {
  /** How many words of more than an initial it has. */
  readonly words: number;
  readonly isInitials: boolean;
}

/** The name that begins at `at`, as far as it goes; undefined where none does. */
export function nameFrom(text: string, at: number): NameSpan | undefined {
  if (isPlainWordAt(text, at)) return undefined;
  const found: Token[] = [];
  const stretch = stretchOf(text, at, at + REACH);
  for (let token = nextToken(stretch); token !== undefined; token = nextToken(stretch)) {
    const before = found.at(-1);
    if (before === undefined && isItem(text, at, token)) continue;
    const gap = text.slice(before?.end ?? at, token.start);
    if (!isGap(before === undefined ? OPENING : WITHIN, gap)) break;
    if (before !== undefined && SUFFIX.test(token.written)) break;
    const isParted = before !== undefined && isParticle(token.written);
    if (!isPart(token.written) && !isParted && !(before === undefined && isGivenWord(text, token)))
      break;
    found.push(token);
    if (isEnd(token)) break;
    if (found.length === MOST_WORDS) break;
  }
  return nameOf(text, found);
}

/** `1.`, `1)` or `a.` before the first of a list, not of what follows an empty line. */
function isItem(text: string, from: number, { written, start, end }: Token): boolean {
  return (
    ITEM.test(text.charAt(end) === ')' ? `${written}.` : written) &&
    !/\n[ \t]{0,20}\n/u.test(text.slice(from, start))
  );
}

/** True where after room and marks a small letter follows, with which no name begins: most words, known without a closer look. */
function isPlainWordAt(text: string, start: number): boolean {
  let at = start;
  while (isOpeningMark(unitAt(text, at))) at++;
  const after = unitAt(text, at + 1);
  // `a.` is the first of a list.
  return isSmall(unitAt(text, at)) && after !== 0x2e && after !== 0x29;
}

/** The ASCII ones that may stand before a name. */
function isOpeningMark(unit: number): boolean {
  switch (unit) {
    case 0x20:
    case 0x0a:
    case 0x22: // "
    case 0x27: // '
    case 0x28: // (
    case 0x2a: // *
    case 0x2d: // -
    case 0x2e: // .
    case 0x3a: // :
    case 0x3d: // =
    case 0x5f: // _
      return true;
    default:
      return false;
  }
}

/** True where the word that ends right before `at` begins with a small letter or is a number, as the last of a name is not. */
function isPlainWordBefore(text: string, at: number): boolean {
  let end = at;
  while (end > at - MOST_CLOSING && isRoom(unitAt(text, end - 1))) end--;
  let start = end;
  while (start > end - LONGEST_PLAIN && isAsciiLetter(unitAt(text, start - 1))) start--;
  if (start === end) return isNumberBefore(text, end);
  return isRoom(unitAt(text, start - 1)) && isSmall(unitAt(text, start));
}

/** True where digits end at `end` behind another word: not those of a line's number. */
function isNumberBefore(text: string, end: number): boolean {
  let start = end;
  while (start > end - LONGEST_PLAIN && isDigit(unitAt(text, start - 1))) start--;
  if (start === end || unitAt(text, start - 1) !== 0x20) return false;
  return isAlphanumeric(unitAt(text, start - 2));
}

function isRoom(unit: number): boolean {
  return unit === 0x20 || unit === 0x0a;
}

function isSmall(unit: number): boolean {
  return unit >= 0x61 && unit <= 0x7a;
}

/** The name in a field or cell that begins at `at`, which may have the surname first: `Hale, Olivia M.` */
export function fieldNameFrom(text: string, at: number, inList = false): NameSpan | undefined {
  const last = nameFrom(text, at);
  if (last === undefined || last.isInitials || last.words > 2) return last;
  if (!SURNAME_FIRST.test(text.slice(last.end, last.end + 4))) return last;
  const given = nameFrom(text, last.end + 1);
  if (given === undefined || given.isInitials || given.words > 2) return last;
  if (text.slice(last.end, given.end).includes('\n')) return last;
  // `Zoe Hale, Theo Hale` are two.
  if (inList && last.words === 2 && given.words === 2) return last;
  return { start: last.start, end: given.end, words: last.words + given.words, isInitials: false };
}

/** The name that ends right before `at`; with the surname first where a field begins with it: `Occupant: Hale, Olivia`. */
export function fieldNameUpTo(text: string, at: number): NameSpan | undefined {
  const given = nameUpTo(text, at);
  if (given === undefined || given.words > 2 || given.isInitials) return given;
  if (text.slice(given.start - 2, given.start) !== ', ') return given;
  const last = nameUpTo(text, given.start - 2);
  if (last === undefined || last.words > 3 - given.words || last.isInitials) return given;
  const before = text.slice(Math.max(0, last.start - LONGEST_WORD), last.start);
  const word = WORD_BEFORE.exec(before)?.[1];
  const isNamed = word !== undefined ? NO_NAMES.has(word.toLowerCase()) : BEARER.test(before);
  // `Myson, Zoe Hale`
  const opens = given.words === 1 && FIELD_START.test(before.slice(-6));
  if (!isNamed && !opens && !NUMBERED.test(before)) return given;
  return { start: last.start, end: given.end, words: last.words + given.words, isInitials: false };
}

/** The name that ends right before `at`, with signs and blanks between. */
export function nameUpTo(text: string, at: number): NameSpan | undefined {
  if (isPlainWordBefore(text, at)) return undefined;
  const from = Math.max(0, at - REACH);
  const found: Token[] = [];
  let after = at;
  for (
    let token = tokenBefore(text, from, at);
    token !== undefined;
    token = tokenBefore(text, from, token.start)
  ) {
    const gap = text.slice(token.end, after);
    if (!isGap(found.length === 0 ? CLOSING : WITHIN, gap) || isEnd(token)) break;
    const isParted = found.length > 0 && isParticle(token.written);
    if (!isPart(token.written) && !isParted && !isGivenWord(text, token)) break;
    if (token.start === from && at > REACH) break;
    if (text.charAt(token.start - 1) === '@') return undefined;
    // `C/F Zoe Hale`: no initial.
    if (text.charAt(token.start - 1) === '/' && isInitial(token.written)) break;
    found.unshift(token);
    after = token.start;
    if (found.length === MOST_WORDS) break;
  }
  return nameOf(text, found);
}

function nameOf(text: string, tokens: readonly Token[]): NameSpan | undefined {
  const parts = [...tokens];
  while (parts.length > 0 && isParticle(parts.at(-1)?.written ?? '')) parts.pop();
  while (parts.length > 0 && isParticle(parts[0]?.written ?? '')) parts.shift();
  const first = parts[0];
  const last = parts.at(-1);
  if (first === undefined || last === undefined) return undefined;
  const words = parts.filter(({ written }) => !isInitial(written)).length;
  if (words === 1 && isMonth(text, first)) return undefined;
  const isInitials = words === 0;
  if (words === 1 && PSEUDONYM.test(text.slice(first.start, last.end + 5))) return undefined;
  if (isInitials ? parts.length < 2 && !TWO_INITIALS.test(first.written) : isInitial(first.written))
    return words === 1 ? initialled(text, parts) : undefined;
  return { start: first.start, end: isInitials ? last.end : endOf(last), words, isInitials };
}

/** `T.J. Hale`, which is more than initials: not those of another, `Z.H. Hale`, behind which a sentence begins. */
function initialled(text: string, parts: readonly Token[]): NameSpan | undefined {
  const [first, second, last] = parts;
  if (first === undefined || second === undefined || last === undefined || parts.length > 3) return;
  const isGlued = first.end === second.start && first.written.endsWith('.');
  const isOwn = last.written.startsWith(second.written.charAt(0));
  if (!isGlued || !isInitial(second.written) || isInitial(last.written) || isOwn) return;
  if (text.slice(second.end, last.start) !== ' ') return;
  return { start: first.start, end: endOf(last), words: 1, isInitials: false };
}

/** `May 25, 2021`. */
function isMonth(text: string, { written, end }: Token): boolean {
  return MONTHS.has(written) && DAY.test(text.slice(end, end + 4));
}

/** A full stop that is no initial's ends a sentence. */
function isEnd({ written }: Token): boolean {
  return written.endsWith('.') && !isInitial(written) && !TWO_INITIALS.test(written);
}

function endOf(token: Token): number {
  return isEnd(token) ? token.end - 1 : token.end;
}

function isPart(written: string): boolean {
  if (isInitial(written)) return true;
  const bare = written.endsWith('.') ? written.slice(0, -1) : written;
  return (isPlainName(bare) || NAME.test(bare)) && !NO_NAMES.has(bare.toLowerCase());
}

/** `Will Hale`, `custody of Will.`: no `will`, and none that asks. */
function isGivenWord(text: string, { written, start, end }: Token): boolean {
  if (written !== 'Will' && written !== 'Justice') return false;
  if (BEFORE_TESTAMENT.test(text.slice(Math.max(0, start - LONGEST_WORD), start))) return false;
  const next = AS_NAME.exec(text.slice(end, end + LONGEST_PLAIN));
  return next !== null && !NO_NAMES.has((next[1] ?? '').toLowerCase());
}

function isInitial(written: string): boolean {
  return written.length <= LONGEST_INITIAL && INITIAL.test(written);
}

/** A capital and small letters, as most of those are that `NAME` tells. */
function isPlainName(bare: string): boolean {
  if (bare.length < 2 || bare.length > LONGEST_PLAIN || !isUpper(bare.charCodeAt(0))) return false;
  for (let at = 1; at < bare.length; at++) if (!isSmall(bare.charCodeAt(at))) return false;
  return true;
}

/** Most gaps are one blank, which all of the patterns let be. */
function isGap(pattern: RegExp, gap: string): boolean {
  return gap === ' ' || pattern.test(gap);
}

function isParticle(written: string): boolean {
  return PARTICLES.has(written) && written === written.toLowerCase();
}

const REACH = 90;
const MOST_WORDS = 5;
/** Of blanks and line ends behind a name. */
const MOST_CLOSING = 6;
const LONGEST_PLAIN = 40;
/** In two units, with a full stop. */
const LONGEST_INITIAL = 3;

const MONTHS: ReadonlySet<string> = new Set(['April', 'May', 'June', 'August']);
const DAY = /^\s\d/u;
const AS_NAME =
  /^(?: (\p{Lu}[\p{Ll}'’-]{1,24})(?![\p{L}\p{N}])|[,;.)]|['’]s | \((?:age|dob|born|\d)|\n| (?:and|is|was|has|had|does|did|attends|lives|resides|who|to|at|for|from|with|on|in|goes|turns|turned)\b)/u;
/** `Last Will and`, `the Will, dated`, `Mr. Justice Hale`. */
const BEFORE_TESTAMENT =
  /(?:\b(?:the|last|his|her|their|my|this|said|a|pour-over) |\b(?:Mr|Ms|Mrs|Chief|Associate)\.? )$/iu;
const ITEM = /^(?:\d{1,2}|[a-h])\.$/u;
// A capital, or what readers of pictures take one for, and letters after it.
const NAME = /^[\p{Lu}015|][\p{L}\p{M}'’|01\u2010\u2011-]{0,39}\p{L}[\p{L}\p{M}'’|01]{0,3}$/u;
const INITIAL = /^\p{Lu}\.?$/u;
const PSEUDONYM = /^(?:John|Jane|JOHN|JANE) (?:D[Oo][Ee]|R[Oo][Ee])(?!\p{L})/u;
const TWO_INITIALS = /^\p{Lu}\.\p{Lu}\.?$/u;
const SUFFIX = /^(?:Jr|Sr|II|III|IV)\.?$/u;
// A full stop ends the sentence that the word before belongs to; several lead to a field's value.
const OPENING =
  /^(?!\.\s)[\s"'“”‘’*_|(:=.-]{0,40}(?:(?:\d{1,2}|[a-d])[.)]\s{1,4}|[1-9a-d]\)\s{1,4})?$/u;
const LONGEST_WORD = 24;
/** `WITNESS `, `Pupil `. */
const WORD_BEFORE = /(?<!\p{L})(\p{Lu}[\p{L}]{1,19}) $/u;
/** `pt Hale, Zoe`. */
const BEARER =
  /(?<!\p{L})(?:pt|patient|student|pupil|minor|child|juvenile|victim|infant|juv\d?|scene)\.? $/iu;
const FIELD_START = /(?:^|: {0,3}|\n *| {2}|\t|\d[.)] {1,3}|\dYO[A]?,? )$/u;
/** `Occupant 2 `. */
const NUMBERED = /(?<!\p{L})\p{Lu}\p{L}{3,12} \d{1,2} $/u;
const SURNAME_FIRST = /^, ?\p{Lu}/u;
const WITHIN = /^(?:[ \u00a0]{0,2}|[ \t]{0,4}\n[ \t]{0,12}(?:\d{1,2}[ \t]{1,8})?)$/u;
const CLOSING = /^[ \n,("'’*–—-]{0,6}$/u;
