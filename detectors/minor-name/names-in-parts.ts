import type { Hit, ScanInput } from '../../src/core/detector.js';
import { lastBefore } from '../../src/core/offset-index.js';
import { CUE } from '../shared/cues/cue-stems.js';
import { placesOf } from '../shared/cues/cue-table.js';
import { findLabels } from '../shared/labels/label-index.js';
import { findScene } from '../shared/scene.js';
import { nameFrom } from './names-near.js';
import type { Cell } from './table-rows.js';
import { cellsOf, cellUnder, headingOf } from './table-rows.js';

/**
 * First names that stand apart from surnames: in a column of a table, in rows that say `child`,
 * and in elements of a record whose role is a child's; the surname only there, which parents share.
 */
export function* namesInParts(input: ScanInput): Generator<Hit> {
  const { lower, lineStarts } = input;
  let past = 0;
  for (const place of placesOf(input.once(findLabels).cues, CUE.nameParts)) {
    if (place < past || !FIRST.test(lower.slice(place, place + LONGEST_LABEL))) continue;
    if (lower.charAt(place - 1) === '<') {
      yield* namesInElements(input, place - 1);
      continue;
    }
    const line = lastBefore(input.once(findScene).linesAt, place);
    past = lineStarts[line + 1] ?? lower.length;
    yield* namesInRows(input, line);
  }
}

/** `<Child><FirstName>Zoe</FirstName><LastName>Hale</LastName>`. */
function* namesInElements({ text, lower }: ScanInput, at: number): Generator<Hit> {
  const before = lower.slice(Math.max(0, at - LONGEST_ROLE), at);
  const found = [...before.matchAll(ROLES)].at(-1);
  const role = found?.[1] ?? found?.[2];
  if (found === undefined || role === undefined || !OF_CHILD.test(role)) return;
  const past = lower.slice(at, at + LONGEST_RECORD).search(ROLES);
  const to = past < 0 ? at + LONGEST_RECORD : at + past;
  const from = at - before.length + found.index + found[0].length;
  for (const { index, 0: tag } of text.slice(from, to).matchAll(ELEMENT)) {
    yield* hit(text, from + index + tag.length, SURNAME.test(tag));
  }
}

function* namesInRows({ text, lineStarts }: ScanInput, line: number): Generator<Hit> {
  const heading = headingOf(text, lineStarts, line);
  const first = heading.findIndex(({ text: title }) => FIRST_HEADING.test(title));
  const last = heading.findIndex(({ text: title }) => LAST_HEADING.test(title));
  if (first < 0 || last < 0) return;
  for (let row = line + 1; row < Math.min(lineStarts.length, line + MOST_ROWS); row++) {
    const cells = cellsOf(text, lineStarts, row);
    if (cells.length < 3) return;
    if (!cells.some((cell) => isOfChild(cell))) continue;
    for (const column of [first, last]) {
      const cell = cellUnder(heading, cells, column);
      // By itself, for a bar reads as a letter.
      if (cell !== undefined) yield* hit(cell.text, 0, column === last, cell.start);
    }
  }
}

function isOfChild({ text }: Cell): boolean {
  return CHILD.test(text);
}

function* hit(text: string, at: number, isLast: boolean, offset = 0): Generator<Hit> {
  const name = nameFrom(text, at);
  if (name === undefined || name.start !== at || name.isInitials) return;
  const [start, end] = [offset + at, offset + name.end];
  const confidence = isLast ? 0.8 : 0.9;
  const hit = { start, end, confidence, reasons: REASONS, local: true } as const;
  yield isLast ? { ...hit, untold: true } : hit;
}

const REASONS: readonly string[] = ['a part of the name in the record of a child'];
const MOST_ROWS = 500;
const LONGEST_LABEL = 24;
const LONGEST_ROLE = 160;
const LONGEST_RECORD = 240;
const FIRST = /^(?:person)?(?:first|given|fname)[ _]?(?:name)?/u;
const FIRST_HEADING = /^["']?(?:[a-z]{2,10}_)?(?:first|given|fname)[ _]?(?:name)?["']?$/u;
const LAST_HEADING = /^["']?(?:[a-z]{2,10}_)?(?:last|sur|family|lname)[ _]?(?:name)?["']?$/u;
const CHILD =
  /^["']?(?:(?:minor |step|grand|foster )?(?:child|son|daughter)|ch|minor|dependent child)["']?$/iu;
/** The last role before the element. */
const ROLES =
  /(?:role|type|relation(?:ship)?)="?([a-z_ -]{2,24})|<((?:minor)?(?:child|student|minor|dependent))>/gu;
const OF_CHILD = /minor|child|juvenile|student/u;
const ELEMENT =
  /<(?:\w{1,12}:)?(?:Person)?(?:(?:First|Given|Middle|Nick|Sur|Last|Family)Name|Aka|Alias)>(?=\p{Lu})/giu;
const SURNAME = /(?:Sur|Last|Family)Name/iu;
