import type { Hit, ScanInput } from '../../src/core/detector.js';
import { lastBefore } from '../../src/core/offset-index.js';
import { unitAt } from '../../src/core/scan-input/unit-at.js';
import { isAsciiLetter } from '../shared/units.js';
import { CUE } from '../shared/cues/cue-stems.js';
import { placesOf } from '../shared/cues/cue-table.js';
import { findLabels } from '../shared/labels/label-index.js';
import { findScene } from '../shared/scene.js';
import type { LineCells, Parting } from '../shared/tables/table-lines.js';
import { cellsOf, partingsOf } from '../shared/tables/table-lines.js';
import { hitOfName, listedNames } from './listed-names.js';

/** The children of each row in a column such as `Kids (age)`: `"Zoe (9), Milo (4)"`. */
export function* namesInListColumns(input: ScanInput): Generator<Hit> {
  const { lower, lineStarts } = input;
  let past = 0;
  for (const place of placesOf(input.once(findLabels).cues, CUE.children)) {
    if (place < past || !mayBeTitle(lower, place)) continue;
    if (!TITLE.test(lower.slice(place, place + LONGEST_TITLE))) continue;
    const line = lastBefore(input.once(findScene).linesAt, place);
    const start = lineStarts[line] ?? 0;
    past = lineStarts[line + 1] ?? lower.length;
    if (past - start > LONGEST_HEADING) continue;
    for (const parting of partingsOf(input, start, past - 1)) {
      if (parting === 'room') break;
      const heading = cellsOf(input, start, past - 1, parting);
      const column = heading.findIndex((at, index) => index % 2 === 0 && at === place);
      if (heading.length < LEAST_CELLS || column < 0) continue;
      yield* namesInColumn(input, line, heading, column, parting);
      break;
    }
  }
}

/** False for words behind another of their sentence, as most are. */
function mayBeTitle(lower: string, at: number): boolean {
  const before = unitAt(lower, at - 1);
  return before !== 0x20 || !isAsciiLetter(unitAt(lower, at - 2));
}

function* namesInColumn(
  input: ScanInput,
  line: number,
  heading: LineCells,
  column: number,
  parting: Parting,
): Generator<Hit> {
  const { text, lineStarts } = input;
  for (let row = line + 1; row < Math.min(lineStarts.length, line + MOST_ROWS); row++) {
    const end = (lineStarts[row + 1] ?? text.length + 1) - 1;
    const cells = cellsOf(input, lineStarts[row] ?? 0, end, parting);
    if (cells.length !== heading.length) return;
    const start = cells[column] ?? 0;
    const cell = text.slice(start, cells[column + 1]);
    for (const name of listedNames(cell, 0, cell.length)) {
      yield hitOfName({ ...name, start: start + name.start, end: start + name.end }, REASONS);
    }
  }
}

const REASONS: readonly string[] = ['a column of minors’ names'];
const MOST_ROWS = 500;
const LONGEST_TITLE = 28;
const LONGEST_HEADING = 600;
/** Three columns, start and end each. */
const LEAST_CELLS = 6;
const TITLE =
  /^(?:kids|minor children|children|minors|dependents)(?:['’]?s? names?)?(?:,? ?(?:[(/&]|and) ?(?:ages?|dob|yrs?)\)?)?["' ]{0,2}(?:[\t|;,]|\n)/u;
