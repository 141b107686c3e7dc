import type { Hit, ScanInput } from '../../src/core/detector.js';
import { CUE } from '../shared/cues/cue-stems.js';
import { placesOf } from '../shared/cues/cue-table.js';
import { findLabels } from '../shared/labels/label-index.js';
import { HEADING, PUPIL, SCHOOL } from './cues.js';
import type { NameSpan } from './names-near.js';
import { fieldNameFrom } from './names-near.js';
import type { Cell } from './table-rows.js';
import { cellsOf, cellUnder } from './table-rows.js';

/** Names in a column whose heading says that it holds those of children. */
export function* namesInTables(input: ScanInput): Generator<Hit> {
  const { text, lower, lineStarts } = input;
  const places = placesOf(input.once(findLabels).cues, CUE.heading);
  if (places.length === 0 || !WORD.test(lower)) return;
  let school: boolean | undefined;
  const isSchool = (): boolean => (school ??= SCHOOL.test(lower));
  for (const line of linesNear(lineStarts, places)) {
    const heading = cellsOf(lower, lineStarts, line);
    const above = lower.slice(lineStarts[line - 2] ?? lineStarts[line - 1] ?? 0, lineStarts[line]);
    const isOfChildren = CHILDREN.test(above);
    const column = heading.findIndex(
      ({ text: cell }) =>
        (HEADING.test(cell) && (!PUPIL.test(cell) || isSchool())) ||
        (isOfChildren && NAME.test(cell)),
    );
    if (heading.length < 2 || column < 0) continue;
    for (let row = line + 1; row < Math.min(lineStarts.length, line + MOST_ROWS); row++) {
      const cells = cellsOf(text, lineStarts, row);
      if (cells.length <= 1 && row > line + 1) break;
      const cell = cellUnder(heading, cells, column);
      const name = cell === undefined ? undefined : fieldNameFrom(text, cell.start);
      if (cell === undefined || name === undefined || name.end > cell.start + cell.text.length)
        continue;
      // A line with fewer cells may be none of the table.
      if (cells.length !== heading.length && !isWhole(cell, name)) continue;
      const { start, end, isInitials } = name;
      const reasons = ['a column of minors’ names'];
      if (isInitials) yield { start, end, confidence: 0.9, reasons, compliant: true };
      else if (name.words > 1) yield { start, end, confidence: 0.93, reasons };
      else yield { start, end, confidence: 0.8, reasons, local: true };
    }
  }
}

function isWhole({ start, text }: Cell, name: NameSpan): boolean {
  return name.start === start && name.end >= start + text.length - 1;
}

/** The lines in which one of the places is, and the two under each. */
function* linesNear(lineStarts: Int32Array, places: Int32Array): Generator<number> {
  let line = 0;
  let past = 0;
  for (const place of places) {
    while (line + 1 < lineStarts.length && (lineStarts[line + 1] ?? 0) <= place) line++;
    const under = Math.min(line + 3, lineStarts.length);
    for (let next = Math.max(line, past); next < under; next++) yield next;
    past = Math.max(past, under);
  }
}

const MOST_ROWS = 200;
/** Under `the minor children of the parties:` a column of names is theirs. */
const CHILDREN =
  /\b(?:m[il]nor ch[il][il]d(?:ren)?|ch[il][il]dren|m[il]nors)\b[^\n:]{0,60}:?\s{0,4}$/u;
const NAME = /^["' ]{0,3}(?:full |legal )?names?["' .]{0,3}$/u;
const WORD = /\b(?:ch[il][il]d|m[il]nor|student)/u;
