import type { Hit, ScanInput } from '../../src/core/detector.js';
import { unitAt } from '../../src/core/scan-input/unit-at.js';
import { isAsciiLetter } from '../shared/units.js';
import { CUE } from '../shared/cues/cue-stems.js';
import { placesOf } from '../shared/cues/cue-table.js';
import { findLabels } from '../shared/labels/label-index.js';
import { hitOfName, hitOfSurname, listedNames } from './listed-names.js';
import { nameFrom } from './names-near.js';

/**
 * Names in what programs write of children: `"minor":{"given":"Zoe"}`, `children:` and entries with a first name below,
 * `minors=[Zoe Hale (2016-02-03)]`, `child[0]: first=Zoe`.
 */
export function* namesInRecords(input: ScanInput): Generator<Hit> {
  const { text } = input;
  let past = 0;
  for (const place of placesOf(input.once(findLabels).cues, CUE.children)) {
    // Most are words of a sentence.
    if (place < past || isOfSentence(text, place)) continue;
    const near = text.slice(place, place + LONGEST_KEY);
    const [key] = KEY.exec(near) ?? LOGGED.exec(near) ?? [];
    if (key === undefined) continue;
    const start = place + key.length;
    past = start + lengthOf(text.slice(start, start + LONGEST), key);
    if (LOGGED.test(near) && !FIELD_NAME.test(text.slice(start, past))) {
      for (const name of listedNames(text, start, past)) yield hitOfName(name, REASONS);
      continue;
    }
    for (const { 0: field, index } of text.slice(start, past).matchAll(FIELD_NAMES)) {
      const name = nameFrom(text, start + index + field.length);
      if (name === undefined || name.isInitials || name.start > start + index + field.length)
        continue;
      if (OF_AGE.test(text.slice(name.end, name.end + LONGEST_ENTRY))) continue;
      yield SURNAME.test(field) ? hitOfSurname(name, REASONS) : hitOfName(name, REASONS);
    }
  }
}

/** True where a blank, a letter or the end of a sentence follows the word at `at`. */
function isOfSentence(text: string, at: number): boolean {
  let end = at;
  while (isAsciiLetter(unitAt(text, end))) end++;
  const unit = unitAt(text, end);
  return unit === 0x20 || unit === 0x2c || unit === 0x2e || unit === 0x0a;
}

/** How long the record or list is that a key opens. */
function lengthOf(after: string, key: string): number {
  const isLine = key.endsWith(']: ') || key.endsWith('].');
  if (isLine) return end(after, /[;\n]/u);
  const last = key.trimEnd().at(-1);
  if (last === '{') return end(after, /\}/u);
  if (last === '[') return end(after, /\]/u);
  // Entries stand deeper than the key, or begin with a dash.
  return end(after, /\n(?!\s{0,24}- |\s{2,40}[a-z_]{2,20}: )/u);
}

function end(after: string, at: RegExp): number {
  const found = after.search(at);
  return found < 0 ? after.length : found;
}

const REASONS: readonly string[] = ['in the record of a child'];
/** What the rest of an entry says of one of age: `","age":24`, `", dob: 1999-`. */
const OF_AGE =
  /^[^{}[\]]{1,80}?\b(?:age["']? ?[:=] ?["']?(?:1[89]|[2-9]\d)\b|(?:dob|birth_?date|date_?of_?birth|born)["']? ?[:=] ?["']?(?:19\d\d-|\d{1,2}\/\d{1,2}\/19\d\d))/iu;
const LONGEST_ENTRY = 110;
const LONGEST_KEY = 48;
const LONGEST = 1200;
const KEY =
  /^(?:minor|child|kid|dependent|juvenile)(?:s|ren)?(?:_?(?:info|list|details|data))?["']?\s{0,2}:(?:\s{0,3}[[{]\s{0,3}|\s{0,3}\n(?=\s{0,24}- ))/iu;
const LOGGED =
  /^(?:minor|child|kid|dependent)(?:s|ren)?(?:\[\d{1,2}\](?:: |\.)|(?:\(\d{1,2}\))? ?[=:] ?\[)/iu;
const FIELD_NAMES =
  /(?:^|[{,\s"'.-])(?:first|given|first_?name|given_?name|full_?name|fname|name|nm|nick_?name|goes_by|last|family|last_?name|family_?name|surname|sur_?name|lname)["']? ?[:=] ?["']?(?=\p{Lu})/giu;
const SURNAME = /last|family|sur|lname/iu;
const FIELD_NAME = /(?:first|given|name|nm)["']? ?[:=]/iu;
