import type { Hit, ScanInput } from '../../src/core/detector.js';
import { HEADING } from './cues.js';
import { fieldNameFrom } from './names-near.js';
import { cellsOf } from './table-rows.js';

/** Names in a column whose heading says that it holds those of children. */
export function* namesInTables({ text, lower, lineStarts }: ScanInput): Generator<Hit> {
  if (!WORD.test(lower)) return;
  for (let line = 0; line < lineStarts.length; line++) {
    const heading = cellsOf(lower, lineStarts, line);
    const column = heading.findIndex(({ text: cell }) => HEADING.test(cell));
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
const WORD = /\b(?:ch[il][il]d|m[il]nor|student)/u;
