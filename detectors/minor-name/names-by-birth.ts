import type { Hit, ScanInput } from '../../src/core/detector.js';
import { lastBefore } from '../../src/core/offset-index.js';
import { findBirths } from '../date-of-birth/births.js';
import { findScene } from '../shared/scene.js';
import { cellAt, findTableCells } from '../shared/tables/table-cells.js';
import { hitOfSurname } from './listed-names.js';
import { namesInFields } from './names-in-fields.js';
import type { NameSpan } from './names-near.js';
import { fieldNameFrom, fieldNameUpTo } from './names-near.js';
import { NO_NAMES } from './no-names.js';
import { cellsOf } from './table-rows.js';

/**
 * Names of those whose date of birth is given and is in 2008 or later: in their row of a table, right before the date, in
 * its line, or in the lines above it that name whom a form is about.
 */
export function* namesByBirth(input: ScanInput): Generator<Hit> {
  for (const birth of input.once(findBirths)) {
    if (birth.confidence < LEAST_BIRTH || !YOUNG.test(input.text.slice(birth.start, birth.end)))
      continue;
    const name = nameOf(input, birth);
    if (name === undefined || name.words < 2)
      yield* namesInFields(input.text, birth.start, REASONS);
    if (name === undefined || name.isInitials) continue;
    const { start, end } = name;
    if (name.words < 2) {
      // `Zoe (born March 4, 2015)`: of a first name alone nothing but what follows it tells.
      if (!BORN_BEHIND.test(input.lower.slice(end, birth.start))) continue;
      if (isOfOther(input.text, start)) continue;
      if (isSurname(input.text, start)) {
        yield hitOfSurname(name, REASONS);
        continue;
      }
      yield { start, end, confidence: 0.85, reasons: REASONS, local: true };
      continue;
    }
    yield { start, end, confidence: 0.95, reasons: REASONS };
  }
}

function nameOf(input: ScanInput, { start, end }: Hit): NameSpan | undefined {
  const { text } = input;
  const { linesAt } = input.once(findScene);
  const line = lastBefore(linesAt, start);
  const isCell = cellAt(input.once(findTableCells), start) >= 0;
  if (isCell) return nameInRow(input, line, start) ?? nameRightBefore(text, start);
  return (
    nameRightBefore(text, start) ??
    nameInLine(text, Math.max(linesAt.starts[line] ?? 0, start - LONGEST_LINE), start) ??
    nameAbove(input, line, start) ??
    nameBehind(text, end)
  );
}

/** The first cell of the row that is a name as a whole; behind the date only one near it, for others are of other people. */
function nameInRow(
  { text, lineStarts }: ScanInput,
  line: number,
  birth: number,
): NameSpan | undefined {
  let behind = 0;
  let before: NameSpan | undefined;
  let isPastDate = false;
  for (const { start, text: cell } of cellsOf(text, lineStarts, line)) {
    if (start > birth && (before !== undefined || ++behind > MOST_BEHIND)) return before;
    const name = fieldNameFrom(text, start + (ITEM.exec(cell)?.[0].length ?? 0));
    const past = start + cell.length;
    if (DATE.test(cell)) isPastDate = true;
    if (name === undefined || name.words < 2 || name.end > past || name.end < past - 1) continue;
    // Two beside each other, each with a date of birth.
    if (before === undefined || isPastDate) before = name;
    isPastDate = false;
  }
  return before;
}

/** `Zoe Hale, a girl, who was born in Peoria, Illinois, on …`, `Hale, Zoe   DOB …`. */
function nameRightBefore(text: string, start: number): NameSpan | undefined {
  const before = text.slice(Math.max(0, start - LONGEST_LEAD), start);
  const said = before
    .replace(ROOM, '')
    .replace(LEAD, '')
    .replace(PLACE, '')
    .replace(LEAD, '')
    .replace(KNOWN_AS, '')
    .replace(NUMBER, '');
  const name = fieldNameUpTo(text, start - (before.length - said.length));
  if (name === undefined || isOfOther(text, name.start)) return undefined;
  return isSpeaker(text, name) ? undefined : name;
}

/** The last name that a field or cell of the line begins with. */
function nameInLine(text: string, lineStart: number, end: number): NameSpan | undefined {
  let name: NameSpan | undefined;
  let past = lineStart;
  for (const { index } of text.slice(lineStart, end).matchAll(CAPITAL)) {
    const at = lineStart + index;
    if (at < past || !isOpening(text, lineStart, at)) continue;
    const found = fieldNameFrom(text, at);
    if (found === undefined || found.start !== at || found.end > end) continue;
    past = found.end;
    if (found.words < 2 || found.isInitials || isOfOther(text, at)) continue;
    if (NUMBERED.test(text.slice(past, past + LONGEST_WORD))) continue;
    // One who can be called is a parent.
    if (!CALLED.test(text.slice(past, past + LONGEST_WORD))) name = found;
  }
  return name === undefined || SENTENCE_END.test(text.slice(name.end - 1, end)) ? undefined : name;
}

/** A name begins a line or field, or stands behind a word such as `Pupil`. */
function isOpening(text: string, lineStart: number, at: number): boolean {
  if (at === lineStart) return true;
  const before = text.slice(Math.max(lineStart, at - LONGEST_WORD), at);
  if (FIELD_END.test(before)) return true;
  const word = WORD_BEFORE.exec(before)?.[1];
  return word !== undefined && NO_NAMES.has(word.toLowerCase());
}

/** In the lines above: behind `Student:` and the like, or by itself. */
function nameAbove(input: ScanInput, line: number, start: number): NameSpan | undefined {
  const { text, lineStarts } = input;
  if (start - (lineStarts[line] ?? 0) > LONGEST_LABEL) return undefined;
  for (let above = line - 1; above >= 0 && above >= line - MOST_ABOVE; above--) {
    const from = lineStarts[above] ?? 0;
    const written = text.slice(from, Math.min(lineStarts[above + 1] ?? 0, from + LONGEST_LINE));
    if (OTHERS.test(written)) return undefined;
    const field = FIELD.exec(written);
    const indentation = /^[ \t]{0,80}/u.exec(written)?.[0].length ?? 0;
    const name = fieldNameFrom(text, from + (field?.[0].length ?? indentation));
    if (name === undefined || name.words < 2 || name.start >= from + written.length) continue;
    const rest = text.slice(name.end, from + written.length).trim();
    if (field !== null || rest === '') return name;
  }
  return undefined;
}

/** `DOB 03/04/2015   Name: Zoe Hale`. */
function nameBehind(text: string, end: number): NameSpan | undefined {
  const field = BEHIND.exec(text.slice(end, end + LONGEST_LABEL));
  return field === null ? undefined : fieldNameFrom(text, end + field[0].length);
}

/** Who wrote a message, whatever it says of births. */
function isSpeaker(text: string, { start, end }: NameSpan): boolean {
  return (
    text.startsWith(': ', end) && SPEAKER.test(text.slice(Math.max(0, start - LONGEST_WORD), start))
  );
}

/** Words before a name that say that somebody else than the child is named. */
function isOfOther(text: string, at: number): boolean {
  const before = text.slice(Math.max(0, at - LONGEST_WORD), at);
  return OTHER.test(before) && !OWN.test(before);
}

/** `last: "Hale", dob: …`: the key says that it is no first name. */
function isSurname(text: string, at: number): boolean {
  return SURNAME.test(text.slice(Math.max(0, at - LONGEST_WORD), at));
}

const SURNAME = /(?:last|family|sur|lname|apellidos?)[ _-]?(?:name)?["']? ?[:=] {0,3}["']?$/iu;

const BORN_BEHIND =
  /^(?:[,;]? ?\(?(?:who was |was )?(?:born|b\.|dob:?)(?: on)? | is |, | - | \((?:child|son|daughter)\) |['’]s (?:birthday|b-?day|dob|date of birth|birth ?date)(?:,? (?:which )?is|:)? ?\(?|['’]s, (?:on )?| with (?:a|the) (?:birthday|birth ?date|date of birth|dob) of |, nacid[oa] (?:el )?)$/u;

const REASONS: readonly string[] = ['born in 2008 or later'];
/** Cells. */
const MOST_BEHIND = 2;
const LEAST_BIRTH = 0.5;
const LONGEST_LINE = 200;
const LONGEST_LEAD = 80;
const LONGEST_LABEL = 48;
const LONGEST_WORD = 36;
const MOST_ABOVE = 8;

/** The year of the date: in four digits, or in two behind a mark. */
const YOUNG =
  /(?<!\d)20(?:0[89]|1\d|2\d)|^\d{1,2}[/.-]\d{1,2}[/.-](?:0[89]|1\d|2[0-5])$|^(?:0[1-9]|1[0-2])[0-3]\d20(?:0[89]|1\d|2\d)$/u;

/** What may stand between a name and the date of birth behind it. */
const LEAD =
  /(?:[\s,(;:|–—=.-]|(?<=\p{L})['’]s(?!\p{L})|(?<![\p{L}\p{N}])(?:who|was|is|were|an?|minor|child|boy|girl|(?:fe)?male|son|daughter|infant|juvenile|student|birth|birthdate|birthday|b-day|bday|date|which|with|the|nacid[oa]|el|día|née?|dob|d\.o\.b|d\/o\/b|DOB|D\.O\.B|D\/O\/B|Birth|Birthdate|Date|Born|BD|born|of|on|bd|b|sex|SEX|Sex|R\/S|[A-Z](?:\/[A-Z])?)(?![\p{L}\p{N}])){1,24}$/u;
const ROOM = / {3,60}$/u;
const DATE = /\d[/.-]\d{1,2}[/.-]\d|\b(?:19|20)\d\d\b/u;
const SENTENCE_END = /[\p{Ll})]\. {1,3}\p{Lu}/u;
/** Where somebody was born. */
const PLACE =
  / (?:in|at) (?:the )?\p{Lu}[\p{L}.'’ -]{2,30}(?:, ?\p{Lu}[\p{L}. ]{1,24})?[, ]{0,3}$/u;
/** `(student no. 88271190, `. */
const NUMBER =
  / \((?:student|pupil|patient|pt|id|mrn|file|case|chart|record|state)\b[^()\n]{1,30}$/iu;
/** What somebody is called besides. */
const KNOWN_AS =
  /,? (?:(?:presently|now|also|otherwise|formerly) )?(?:known as|called|goes by) ["“]?\p{Lu}[\p{L}'’-]{1,24}["”]?$/u;
const ITEM = /^\(?\d{1,2}[.)]\s{1,4}/u;
const CAPITAL = /(?<![\p{L}\p{N}'’-])\p{Lu}/gu;
const FIELD_END = /(?:[:|\t"(>;=]\s{0,8}|\s{2}|[\d#][.):] {1,3})$/u;
const WORD_BEFORE = /(?<![\p{L}'’-])([\p{L}'’]{2,20})\.? $/u;
const OTHER =
  /(?<!\p{L})(?:mother|father|parents?|guardian|mom|dad|dr|doctor|provider|physician|pcp|teacher|attorney|officer|judge|detective|petitioner|plaintiff|respondent|defendant|employee|insured|c\/o|in|at|of|ms|mrs|mr|by|born to|birth|place|city|county)(?:['’]s)?(?: on scene)?[ .:,/(]{1,4}(?:name[: ]{1,3})?$/iu;
/** Papers of whom they are about. */
const OWN =
  /(?<!\p{L})(?:transcripts?|records?|file|chart|grades|enrollment|custody|guardianship|visitation|photo(?:graph)?s?|interview|statement|welfare) of $/iu;
const OTHERS =
  /(?<!\p{L})(?:mother|father|parent|guardian|petitioner|plaintiff|respondent|defendant|employee|spouse|attorney|doctor|physician)/iu;
const FIELD =
  /^[^\n:]{0,40}(?<!\p{L})(?:name|patient|pt|student|pupil|child|minor|juvenile|victim|camper|player|ward|claimant|adoptee|beneficiary)s?(?:['’]s)?(?: name)?(?: \([^()\n]{1,40}\)|\/\p{L}{3,16})?(?:[ \t]{0,8}[:=.-]{1,40}\s| {2,})/iu;
const CALLED =
  /^,? \(?(?:ph|tel|cell|phone|mobile)?[.: ]{0,3}(?:\+?1[-. ]{1,2})?\(?[2-9]\d\d[-–.) /]{1,3}\d{3}[-–. ]{1,3}\d{4}/iu;
/** A number that the words before it name: `Perm ID 3145121`. */
const NUMBERED = /^ ?(?:#|no\b|\d{4})/iu;
/** `7:14 AM - Dana Hale: `, who says what follows. */
const SPEAKER = /(?:\d:\d\d(?::\d\d)?(?: ?[ap]\.?m\.?)?\]?,?(?: [-–])? {1,3}|> {0,2})$/iu;
const BEHIND =
  /^[^\n\p{L}]{1,8}(?:(?:full |child['’]s |patient |student )?name|patient|student|child|pt)[: ]{1,8}(?=\p{Lu})/iu;
