import type { ScanInput } from '../../../src/core/detector.js';
import { findBytes } from '../../../src/core/scan-input/text-bytes.js';
import { isRuleLine } from './table-lines.js';

/**
 * For each line how many lines right above it, in one run, hold a number or nothing, as the rows of a table do. Ask for it by
 * `input.once(findRows)`.
 */
export function findRows({ lineStarts, numbers, folded, once }: ScanInput): Int32Array {
  const bytes = once(findBytes).folded;
  const { groupStarts } = numbers;
  const rows = new Int32Array(lineStarts.length + 1);
  let group = 0;
  for (let line = 0; line < lineStarts.length; line++) {
    const start = lineStarts[line] ?? 0;
    const past = lineStarts[line + 1] ?? folded.length;
    while (group < groupStarts.length && (groupStarts[group] ?? 0) < start) group++;
    const hasNumber = group < groupStarts.length && (groupStarts[group] ?? 0) < past;
    const isRow = hasNumber || past - start <= 2 || isRuleLine(bytes, start, past);
    rows[line + 1] = isRow ? (rows[line] ?? 0) + 1 : 0;
  }
  return rows;
}
