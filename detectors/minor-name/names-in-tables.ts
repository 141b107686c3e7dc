import type { Hit, ScanInput } from '../../src/core/detector.js';
import { HEADING, PUPIL, SCHOOL } from './cues.js';
import { fieldNameFrom } from './names-near.js';
import { cellsOf } from './table-rows.js';

/** Names in a column whose heading says that it holds those of children. */
export function* namesInTables({ text, lower, lineStarts }: ScanInput): Generator<Hit> {
  if (!WORD.test(lower)) return;
  const isSchool = SCHOOL.test(lower);
  for (let line = 0; line < lineStarts.length; line++) {
    const heading = cellsOf(lower, lineStarts, line);
    const above = lower.slice(lineStarts[line - 2] ?? lineStarts[line - 1] ?? 0, lineStarts[line]);
    const isOfChildren = CHILDREN.test(above);
    const column = heading.findIndex(
      ({ text: cell }) =>
        (HEADING.test(cell) && (isSchool || !PUPIL.test(cell))) ||
        (isOfChildren && NAME.test(cell)),
    );
    if (heading.length < 2 || column < 0) continue;
    for (let row = line + 1; row < Math.min(lineStarts.length, line + MOST_ROWS); row++) {
      const cells = cellsOf(text, lineStarts, row);
      if (cells.length <= 1 && row > line + 1) break;
      const cell = cells.length === heading.length ? cells[column] : undefined;
      const name = cell === undefined ? undefined : fieldNameFrom(text, cell.start);
      if (cell === undefined || name === undefined || name.end > cell.start + cell.text.length)
        continue;
      const { start, end, isInitials } = name;
      const reasons = ['a column of minors’ names'];
      if (isInitials) yield { start, end, confidence: 0.9, reasons, compliant: true };
      else if (name.words > 1) yield { start, end, confidence: 0.93, reasons };
      else yield { start, end, confidence: 0.8, reasons, local: true };
    }
  }
}

const MOST_ROWS = 200;
/** Under `the minor children of the parties:` a column of names is theirs. */
const CHILDREN =
  /\b(?:m[il]nor ch[il][il]d(?:ren)?|ch[il][il]dren|m[il]nors)\b[^\n:]{0,60}:?\s{0,4}$/u;
const NAME = /^["' ]{0,3}(?:full |legal )?names?["' .]{0,3}$/u;
const WORD = /\b(?:ch[il][il]d|m[il]nor|student)/u;
