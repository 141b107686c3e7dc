import type { Span } from '../../src/core/span.js';
import { unitAt } from '../../src/core/unit-at.js';
import { PARTICLES } from '../shared/people/person.js';
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
  for (const token of tokensOf(text, at, at + REACH)) {
    const before = found.at(-1);
    if (before === undefined && isItem(text, at, token)) continue;
    const gap = text.slice(before?.end ?? at, token.start);
    if (!(before === undefined ? OPENING : WITHIN).test(gap)) break;
    if (before !== undefined && SUFFIX.test(token.written)) break;
    if (!isPart(token.written) && !(before !== undefined && isParticle(token.written))) break;
    found.push(token);
    if (isEnd(token)) break;
    if (found.length === MOST_WORDS) break;
  }
  return nameOf(found);
}

/** `1.`, `1)` or `a.` before the first of a list, not of what follows an empty line. */
function isItem(text: string, from: number, { written, start, end }: Token): boolean {
  return (
    ITEM.test(text.charAt(end) === ')' ? `${written}.` : written) &&
    !/\n[ \t]{0,20}\n/u.test(text.slice(from, start))
  );
}

/** True where after blanks a small letter follows, with which no name begins: most words, known without a closer look. */
function isPlainWordAt(text: string, start: number): boolean {
  let at = start;
  while (unitAt(text, at) === 0x20) at++;
  const unit = unitAt(text, at);
  // `a.` is the first of a list.
  return unit >= 0x61 && unit <= 0x7a && unitAt(text, at + 1) !== 0x2e;
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
  if (given === undefined || given.words !== 1 || given.isInitials) return given;
  if (text.slice(given.start - 2, given.start) !== ', ') return given;
  const last = nameUpTo(text, given.start - 2);
  if (last === undefined || last.words > 2 || last.isInitials) return given;
  const before = text.slice(Math.max(0, last.start - LONGEST_WORD), last.start);
  const word = WORD_BEFORE.exec(before)?.[1];
  const isNamed = word !== undefined ? NO_NAMES.has(word.toLowerCase()) : BEARER.test(before);
  if (!isNamed && !FIELD_START.test(before.slice(-4))) return given;
  return { start: last.start, end: given.end, words: last.words + 1, isInitials: false };
}

/** The name that ends right before `at`, with signs and blanks between. */
export function nameUpTo(text: string, at: number): NameSpan | undefined {
  const tokens = [...tokensOf(text, Math.max(0, at - REACH), at)];
  const found: Token[] = [];
  let after = at;
  for (const token of tokens.reverse()) {
    const gap = text.slice(token.end, after);
    if (!(found.length === 0 ? CLOSING : WITHIN).test(gap) || isEnd(token)) break;
    if (!isPart(token.written) && !(found.length > 0 && isParticle(token.written))) break;
    if (token.start === Math.max(0, at - REACH) && at > REACH) break;
    if (text.charAt(token.start - 1) === '@') return undefined;
    // `C/F Zoe Hale`: no initial.
    if (text.charAt(token.start - 1) === '/' && INITIAL.test(token.written)) break;
    found.unshift(token);
    after = token.start;
    if (found.length === MOST_WORDS) break;
  }
  return nameOf(found);
}

interface Token extends Span {
  readonly written: string;
}

/** One after the other, since most names end long before the stretch does. */
function* tokensOf(text: string, from: number, to: number): Generator<Token> {
  for (const { 0: written, index } of text.slice(from, to).matchAll(TOKEN)) {
    const bare = written.replace(POSSESSIVE, '');
    const start = from + index;
    const isLineNumber =
      LINE_NUMBER.test(bare) && LINE_START.test(text.slice(Math.max(0, start - 12), start));
    if (!isLineNumber) yield { start, end: start + bare.length, written: bare };
  }
}

function nameOf(tokens: readonly Token[]): NameSpan | undefined {
  const parts = [...tokens];
  while (parts.length > 0 && isParticle(parts.at(-1)?.written ?? '')) parts.pop();
  while (parts.length > 0 && isParticle(parts[0]?.written ?? '')) parts.shift();
  const first = parts[0];
  const last = parts.at(-1);
  if (first === undefined || last === undefined) return undefined;
  const words = parts.filter(({ written }) => !INITIAL.test(written)).length;
  const isInitials = words === 0;
  if (
    isInitials ? parts.length < 2 && !TWO_INITIALS.test(first.written) : INITIAL.test(first.written)
  )
    return undefined;
  return { start: first.start, end: isInitials ? last.end : endOf(last), words, isInitials };
}

/** A full stop that is no initial's ends a sentence. */
function isEnd({ written }: Token): boolean {
  return written.endsWith('.') && !INITIAL.test(written) && !TWO_INITIALS.test(written);
}

function endOf(token: Token): number {
  return isEnd(token) ? token.end - 1 : token.end;
}

function isPart(written: string): boolean {
  const bare = written.replace(/\.$/u, '');
  return INITIAL.test(written) || (NAME.test(bare) && !NO_NAMES.has(bare.toLowerCase()));
}

function isParticle(written: string): boolean {
  return PARTICLES.has(written) && written === written.toLowerCase();
}

const REACH = 90;
const MOST_WORDS = 5;

const TOKEN = /[\p{L}\p{N}|][\p{L}\p{M}\p{N}'’|\u2010\u2011-]{0,40}\.?/gu;
const ITEM = /^(?:\d{1,2}|[a-h])\.$/u;
const POSSESSIVE = /['’][sS]\.?$/u;
// A capital, or what readers of pictures take one for, and letters after it.
const NAME = /^[\p{Lu}015|][\p{L}\p{M}'’|01\u2010\u2011-]{0,39}\p{L}[\p{L}\p{M}'’|01]{0,3}$/u;
const INITIAL = /^\p{Lu}\.?$/u;
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
  /(?<!\p{L})(?:pt|patient|student|pupil|minor|child|juvenile|victim|infant|juv)\.? $/u;
const FIELD_START = /(?:^|: {0,3}|\n *| {2}|\t|\d[.)] {1,3})$/u;
const SURNAME_FIRST = /^, ?\p{Lu}/u;
const WITHIN = /^(?:[ \u00a0]{0,2}|[ \t]{0,4}\n[ \t]{0,12}(?:\d{1,2}[ \t]{1,8})?)$/u;
const CLOSING = /^[ \n,("'’*–—-]{0,6}$/u;
const LINE_NUMBER = /^\d{1,2}$/u;
const LINE_START = /\n[ \t]{0,12}$/u;
