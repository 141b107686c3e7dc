import type { Hit, ScanInput } from '../../src/core/detector.js';
import { CUE } from '../shared/cues/cue-stems.js';
import { placesOf } from '../shared/cues/cue-table.js';
import { findLabels } from '../shared/labels/label-index.js';
import { findScene } from '../shared/scene.js';
import { lastBefore } from '../../src/core/offset-index.js';
import { fieldNameFrom } from './names-near.js';
import type { Cell } from './table-rows.js';
import { cellsOf, cellUnder, headingOf } from './table-rows.js';

/** Names in the rows of a table whose column of ages says that somebody is under 18. */
export function* namesByAgeColumn(input: ScanInput): Generator<Hit> {
  const { lower, lineStarts } = input;
  let past = 0;
  for (const place of placesOf(input.once(findLabels).cues, CUE.ageColumn)) {
    if (place < past || !HEADING.test(lower.slice(place, place + LONGEST_HEADING))) continue;
    const line = lastBefore(input.once(findScene).linesAt, place);
    past = lineStarts[line + 1] ?? lower.length;
    const heading = headingOf(input.text, lineStarts, line);
    const column = heading.findIndex(({ text }) => AGE_HEADING.test(text));
    if (column < 0 || heading.length < 2) continue;
    const named = Math.max(
      0,
      heading.findIndex(({ text }) => NAME_HEADING.test(text)),
    );
    for (
      let row = line + 1, broken = 0;
      broken < 2 && row < Math.min(lineStarts.length, line + MOST_ROWS);
      row++
    ) {
      const cells = cellsOf(input.text, lineStarts, row);
      if (cells.length < 2) broken++;
      else
        yield* namesInRow(input, cellUnder(heading, cells, named), ageOf(heading, cells, column));
    }
  }
}

function ageOf(heading: readonly Cell[], cells: readonly Cell[], column: number): number {
  const age = AGE.exec(cellUnder(heading, cells, column)?.text ?? '');
  return age === null ? Infinity : Number(age[1]);
}

function* namesInRow({ text }: ScanInput, cell: Cell | undefined, age: number): Generator<Hit> {
  if (cell === undefined || age >= 18) return;
  const name = fieldNameFrom(text, cell.start + (ITEM.exec(cell.text)?.[0].length ?? 0));
  if (name === undefined || name.isInitials || name.end > cell.start + cell.text.length) return;
  const rest = text.slice(name.end, cell.start + cell.text.length);
  if (!REST.test(rest)) return;
  yield { start: name.start, end: name.end, ...said(name.words) };
  if (!rest.startsWith(' (')) return;
  const other = fieldNameFrom(text, name.end + 2);
  if (other !== undefined && text.charAt(other.end) === ')') {
    yield { start: other.start, end: other.end, ...said(other.words) };
  }
}

function said(words: number): Pick<Hit, 'confidence' | 'reasons' | 'local'> {
  if (words > 1) return { confidence: 0.92, reasons: REASONS };
  return { confidence: 0.84, reasons: REASONS, local: true };
}

const REASONS: readonly string[] = ['in a row with the age of a child'];
const MOST_ROWS = 100;
const LONGEST_HEADING = 24;
/** What ends the heading of a column. */
const HEADING = /^age(?: ?\(?(?:in )?y(?:ea)?rs\.?\)?| ?\/ ?sex)?["'. ]{0,3}(?:$|\s{2}|[\n\t|;,])/u;
const AGE_HEADING =
  /^["']?(?:(?:child|minor)['’]?s |current )?age(?: ?\(?(?:in )?y(?:ea)?rs\.?\)?| ?\/ ?sex)?[."']{0,2}$/u;
const NAME_HEADING =
  /^["']?(?!.{0,20}(?:parent|guardian|mother|father|school|doctor|provider|employer|company|agency|user))(?:.{0,24}\bnames?\b|(?:player|child|student|pupil|camper|occupant|member|person|tenant|resident|passenger|dependent|athlete|minor|participant|sibling|relative|victim|patient)s?\b)/u;
const AGE = /^(\d{1,2})(?: ?(?:[mfx]|[mfx]\/.|\/ ?[mfx]|y\/?o|y(?:ea)?rs?\.?(?: old)?))?$/iu;
const ITEM = /^\(?\d{1,2}[.)]\s{1,4}/u;
/** What may stand behind a name in its cell. */
const REST = /^(?: ?\/.*| \(.*\)[*]?|[*]?)$/u;
