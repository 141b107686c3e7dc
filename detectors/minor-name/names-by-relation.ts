import type { Hit, ScanInput } from '../../src/core/detector.js';
import { CUE } from '../shared/cues/cue-stems.js';
import { placesOf } from '../shared/cues/cue-table.js';
import { findLabels } from '../shared/labels/label-index.js';
import { hitOfSurname } from './listed-names.js';
import { fieldNameFrom } from './names-near.js';
import { cellsOf } from './table-rows.js';

/**
 * Names that begin the rows of a list of dependents or of relations, where a cell of the row says `son`, `daughter` or
 * `child`; not of people whom a cell gives an age of 18 or more.
 */
export function* namesByRelation(input: ScanInput): Generator<Hit> {
  const { text, lower, lineStarts } = input;
  const places = placesOf(input.once(findLabels).cues, CUE.relation);
  let place = 0;
  let last = -1;
  let isOfMinors = false;
  for (let line = 0; line < lineStarts.length; line++) {
    const start = lineStarts[line] ?? 0;
    const end = lineStarts[line + 1] ?? lower.length;
    while ((places[place] ?? Infinity) < start) place++;
    if (last < 0 || line - last > MOST_ROWS) {
      if (place >= places.length) return;
      if ((places[place] ?? 0) >= end) continue;
    }
    const row = lower.slice(start, end);
    const heading = HEADING.exec(row.slice(0, LONGEST_HEADING));
    if (heading !== null) {
      last = line;
      isOfMinors = heading[0].startsWith('d') || /\b(?:children|minors?)\b/u.test(row);
    }
    if (last < 0 || line - last > MOST_ROWS || line === last || !RELATION.test(row)) continue;
    const cells = cellsOf(text, lineStarts, line);
    const first = cells.find((cell) => cell.text !== '');
    const relation = cells.findIndex((cell) => CHILD.test(cell.text));
    if (first === undefined || relation < 1) continue;
    const ages = cells.map((cell) => (AGE.test(cell.text) ? Number(cell.text) : 0));
    if (ages.some((age) => age >= 18)) continue;
    const name = fieldNameFrom(text, first.start);
    if (name === undefined || name.isInitials || name.end > first.start + first.text.length)
      continue;
    const confidence = isOfMinors || ages.some((age) => age > 0) ? 0.9 : 0.7;
    yield { start: name.start, end: name.end, confidence, reasons: REASONS };
    const next = cells[cells.indexOf(first) + 1];
    if (name.words !== 1 || next === undefined || !input.once(hasSurnames)) continue;
    const surname = fieldNameFrom(text, next.start);
    if (surname?.end === next.start + next.text.length) yield hitOfSurname(surname, REASONS);
  }
}

/** Has a heading a column of its own for them? Ask for it by `input.once`. */
function hasSurnames({ lower }: ScanInput): boolean {
  return SURNAMES.test(lower);
}

const REASONS: readonly string[] = ['a row of a list of dependents or relations'];
const SURNAMES = /\bfirst name(?: and initial)?[ \t|]{2,20}last name\b/u;
const HEADING = /\bdependents\b|\brelation(?:ship)?\b/u;
const RELATION = /\b(?:step|grand|foster )?(?:son|daughter|child|dau|dtr)\b|\b(?:nephew|niece)\b/u;
const CHILD =
  /^(?:(?:my|his|her|our|their) )?(?:(?:minor |step|grand|foster )?(?:son|daughter|child|dau\.?|dtr\.?)|nephew|niece)$/iu;
const AGE = /^\d{1,2}$/u;
const MOST_ROWS = 12;
const LONGEST_HEADING = 300;
