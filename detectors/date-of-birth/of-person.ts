import { unitAt } from '../../src/core/scan-input/unit-at.js';
import { isCalledAround } from './called-around.js';
import { isDescribed } from './described.js';
import { isAsciiLetter, isDigit, isUpper } from '../shared/units.js';
import { isInRowOfPerson } from './row-of-person.js';
import { isToldBefore } from './told-before.js';

/**
 * True where what stands right around a date in `[start, end)` says whose birthday it is, without a word for birth: a person's
 * part and name before brackets (`Father John Roe (10/14/1961)`, `PT: ROE, JANE (9/24/1969)`), an age that fits
 * (`09/24/1969  54 y.o.`, `age 54 (09/24/1969)`), the star of German registers (`Hans Weber, *24.09.1969`), an entry of a list
 * of children or births (`Children (name / DOB):` over `Zoe Roe / 10/25/2016`), a row of names and numbers of persons.
 * @param end -1 where it is not known yet: then it may also be one that turns out none.
 */
export function isOfPerson(folded: string, start: number, end: number): boolean {
  const blanks = blanksBefore(folded, start);
  const mark = unitAt(folded, start - 1 - blanks);
  if (blanks === 0 && mark === 0x28) {
    const before = folded.slice(Math.max(0, start - REACH), start);
    if (isClosed(folded, end) && isNamedPart(before))
      return isBornBefore(folded, end, LATEST_ADULT);
    if (AGED.test(before)) return true;
  }
  if (mark === 0x2a && blanks <= 1) {
    return STAR.test(folded.slice(Math.max(0, start - 24), start)) && isDotted(folded, start, end);
  }
  if (mark === 0x2c && blanks <= 1 && AGED.test(folded.slice(Math.max(0, start - 24), start))) {
    return true;
  }
  if (isCalledAround(folded, start, end) || isToldBefore(folded, start)) return true;
  if (end > 0 && isDescribed(folded, start, end)) return true;
  if (isListMark(mark) && isInList(folded, start, ENTRY, isHeading)) return true;
  if (blanks >= 2 && isAsciiLetter(mark)) {
    if (isInList(folded, start, ENTRY_IN_COLUMN, isHeadingOfColumns)) return true;
  }
  return end > 0 && (isAgeBehind(folded, end) || isInRowOfPerson(folded, start, end));
}

/** `Father John Roe (`, `Bio mom: Ann Roe (`, `Patient: Roe, Jane (`, `me (`, `my wife (`. */
function isNamedPart(before: string): boolean {
  const words = before
    .slice(0, -1)
    .trimEnd()
    .split(/[ \n]+/u);
  for (let names = 0; names <= MOST_NAMES; names++) {
    const word = words[words.length - 1 - names] ?? '';
    const bare = word.toLowerCase();
    const isPart = PARTS.has(bare.endsWith(':') ? bare.slice(0, -1) : bare);
    if (isPart && (names > 0 || OWNERS.has(words.at(-2)?.toLowerCase() ?? ''))) return true;
    if (names === 0 && (bare === 'me' || bare === 'myself')) return true;
    if (!isUpper(unitAt(word, 0))) return false;
  }
  return false;
}

function isClosed(folded: string, end: number): boolean {
  return end < 0 || unitAt(folded, end) === 0x29;
}

function isBornBefore(folded: string, end: number, latest: number): boolean {
  if (end < 0) return true;
  const year = YEAR.exec(folded.slice(end - 4, end))?.[0];
  return year === undefined || Number(year) <= latest;
}

/** True where a day and a month are parted by dots, as they are in Germany. */
function isDotted(folded: string, start: number, end: number): boolean {
  return end < 0 || folded.slice(start, start + 3).includes('.');
}

/** An age right behind, that somebody born on the date has reached by now. */
function isAgeBehind(folded: string, end: number): boolean {
  const unit = unitAt(folded, end);
  if (unit !== 0x20 && unit !== 0x2c && unit !== 0x29) return false;
  let at = end;
  while (at < end + 5 && !isDigit(unitAt(folded, at))) at++;
  if (at === end + 5) return false;
  const age = AGE_BEHIND.exec(folded.slice(end, end + 20))?.[1];
  const year = YEAR.exec(folded.slice(end - 4, end))?.[0];
  if (age === undefined || year === undefined) return false;
  return Number(year) + Number(age) <= NOW;
}

/** Under a line that ends in a colon and heads a list of children or births. */
function isInList(
  folded: string,
  start: number,
  entry: RegExp,
  isHead: (line: string) => boolean,
): boolean {
  const line = lineStart(folded, start);
  if (line < 0 || !entry.test(folded.slice(line, start))) return false;
  if (entry === ENTRY && isHeaded(folded.slice(line, start))) return true;
  let past = line - 1;
  for (let lines = 0; lines < MOST_ENTRIES && past > 0; lines++) {
    const from = lineStart(folded, past);
    const above = folded.slice(from < 0 ? past - LONGEST_LINE : from, past);
    if (isHead(above) || isHead(above.slice(0, pastFirstCell(above)))) return true;
    if (from < 0 || !mayBeEntry(above)) return false;
    past = from - 1;
  }
  return false;
}

/** `Children (name / DOB): Zoe Roe (`: what stands before a colon says that births are told behind it. */
function isHeaded(line: string): boolean {
  const parts = line.split(':');
  return parts.some((part, number) => {
    return parts[number + 1]?.startsWith(' ') === true && HEADED.test(part);
  });
}

/** A line, or its first cell, that ends with a word for children or births, or in a colon behind it and little else. */
function isHeading(line: string): boolean {
  const bare = line.endsWith(' ') ? line.slice(0, -1) : line;
  const open = bare.endsWith(':') ? bare.slice(0, -1) : bare;
  const tail = open.slice(open.lastIndexOf(':') + 1);
  const last = [...tail.matchAll(HEADING)].at(-1);
  return last !== undefined && tail.length - last.index - last[0].length <= LONGEST_TAIL;
}

function isHeadingOfColumns(line: string): boolean {
  return HEADING_OF_COLUMNS.test(line);
}

/** A word with a capital, and two digits behind it. */
function mayBeEntry(line: string): boolean {
  let isNamed = false;
  for (let at = 1; at < line.length; at++) {
    const before = line.charCodeAt(at - 1);
    const unit = line.charCodeAt(at);
    if (isUpper(before) && isAsciiLetter(unit)) isNamed = true;
    if (isNamed && isDigit(before) && isDigit(unit)) return true;
  }
  return false;
}

/** Where wide room ends the first cell of a line: other columns stand behind. */
function pastFirstCell(line: string): number {
  const room = line.indexOf(WIDE_ROOM, line.length - line.trimStart().length);
  return room < 0 ? line.length : room;
}

/** Where the line of `at` begins; -1 where that is too far away: only so far is looked back, however long the line is. */
function lineStart(folded: string, at: number): number {
  for (let start = at; start >= at - LONGEST_LINE; start--) {
    if (start <= 0 || unitAt(folded, start - 1) === 0x0a) return Math.max(0, start);
  }
  return -1;
}

function isListMark(unit: number): boolean {
  return unit === 0x2f || unit === 0x2c || unit === 0x2d || unit === 0x28;
}

function blanksBefore(folded: string, start: number): number {
  let blanks = 0;
  while (blanks < 3 && unitAt(folded, start - 1 - blanks) === 0x20) blanks++;
  return blanks;
}

const REACH = 90;
const WIDE_ROOM = ' '.repeat(8);
const MOST_NAMES = 4;
const LONGEST_LINE = 140;
/** Behind the word of a heading. */
const LONGEST_TAIL = 60;
const MOST_ENTRIES = 8;

/** The latest year in which one who has a part in a case as a grown-up is born. */
const LATEST_ADULT = 2012;
const NOW = 2030;

const YEAR = /^(?:19|20)[0-9]{2}$/u;

/** Of whom the day of birth is written behind the name. */
const PARTS: ReadonlySet<string> = new Set(
  'father mother mom dad stepfather stepmother stepdad stepmom grandfather grandmother grandma grandpa husband wife spouse partner brother sister uncle aunt caregiver guardian patient pt client decedent defendant subject insured dependent member victim suspect claimant'.split(
    ' ',
  ),
);

const OWNERS: ReadonlySet<string> = new Set(['my', 'our', 'his', 'her', 'their', 'your']);

/** `age 54 (`, `54 y/o, `. */
const AGED =
  /(?:[^A-Za-z](?:[Aa]ged?|AGE):? [1-9][0-9]?|[^0-9A-Za-z][1-9][0-9]? ?(?:y\.?\/?o\.?|Y\.?\/?O\.?|years old|yrs old))(?:,| \(|, \() ?$/u;

const AGE_BEHIND =
  /^[,)]? {0,4}\(?(?:[Aa]ged? |AGE )?([1-9][0-9]?)(?: ?(?:y\.?\/?o\b|Y\.?\/?O\b|yrs? old|years? old|year-old)|\)? ?(?:male|female)\b)/u;

/** `Hans Weber, *`, `(*`. */
const STAR = /(?:[A-Za-z\u00df-\u00ff],? |[A-Za-z\u00df-\u00ff] ?\()\* ?$/u;

/** A name before the date, perhaps behind others with dates. */
const ENTRY = /(?:^|[ ;.)])[A-Z][A-Za-z\u00c0-\u024f'-]{1,24} {0,2}[/,(-] {0,2}$/u;
/** In a column of names, wide room before the next. */
const ENTRY_IN_COLUMN = /(?:^|[ ,.])[A-Z][A-Za-z\u00c0-\u024f'-]{1,24} {2,6}$/u;
const HEADING_OF_COLUMNS =
  /[Nn](?:ame|AME) ?[/,&] ?(?:DOBs?|D\.O\.B\.|dob|[Bb]irth ?(?:date|day)|BIRTH ?DATE|[Dd]ate of birth|DATE OF BIRTH)/u;
const HEADED =
  /(?:[Bb]irth ?(?:dates?|days?)|DOBs?|D\.O\.B\.|[Dd]ates? of birth|[Cc]hildren|[Kk]ids)/u;
const HEADING =
  /(?:^|[^A-Za-z])(?:[Cc]hild(?:ren|\(ren\))?(?:'s)?|CHILD(?:REN)?|[Mm]inors?|[Kk]ids|[Dd]ependents?|[Bb]irth ?(?:dates?|days?)|DOBs?|D\.O\.B\.|[Dd]ates? of birth)/gu;
