import type { ScanInput } from '../../../src/core/detector.js';
import { findBytes } from '../../../src/core/scan-input/text-bytes.js';
import { isDigit } from '../units.js';
import type { LineCells, Parting } from './table-lines.js';
import { MOST_DIGITS, isItemAt } from './table-lines.js';

/** Cells that name columns: short, in words, with no value beside a label. */
export function isHeading(input: ScanInput, cells: LineCells, parting: Parting): boolean {
  if (cells.length < 4) return false;
  const { folded } = input.once(findBytes);
  let digits = 0;
  let named = 0;
  let colons = 0;
  for (let at = 0; at < cells.length; at += 2) {
    const start = cells[at] ?? 0;
    const end = cells[at + 1] ?? 0;
    if (end - start > LONGEST_NAME) return false;
    if (end === start) continue;
    named++;
    for (let i = start; i < end; i++) {
      const unit = folded[i] ?? 0;
      if (IS_PLAIN[unit] === 1) continue;
      if (isDigit(unit)) digits += isItemAt(folded, i) ? 0 : 1;
      else if (unit === 0x5f && folded[i + 1] === 0x5f) return false;
      else if (unit === 0x3d || (unit === 0x3f && (i + 1 < end || !isMark(parting)))) return false;
      else if (unit === COLON && i + 1 < end) return false;
    }
    const last = folded[end - 1];
    if (last === COLON) colons++;
    if (last === FULL_STOP && SENTENCE.test(input.folded.slice(Math.max(start, end - 6), end)))
      return false;
  }
  return digits <= MOST_DIGITS && named >= 2 && (colons === 0 || colons === named);
}

/** Tabs and bars part cells only, so that one may ask something: `Minor?`. */
function isMark(parting: Parting): boolean {
  return parting === 0x09 || parting === 0x7c;
}

/** What ends a sentence, or says who speaks. */
const SENTENCE = /[a-z]{5}\.$|^[QA]\.$/u;

const COLON = 0x3a;
const FULL_STOP = 0x2e;
/** 1 for bytes that make no heading of a cell or none of it. */
const IS_PLAIN: Uint8Array = new Uint8Array(0x100).fill(1);
for (const unit of [0x5f, 0x3d, 0x3f, COLON]) IS_PLAIN[unit] = 0;
IS_PLAIN.fill(0, 0x30, 0x3a);

const LONGEST_NAME = 44;
