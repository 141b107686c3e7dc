import type { EditsByPart } from '../../../xml/edit/group-edits.js';
import { addEdit } from '../../../xml/edit/group-edits.js';
import type { RawCell } from './raw-cell.js';
import type { Sheet } from './sheet-cell.js';

/**
 * Edits that leave cells with the values that their formulas gave: a formula whose value goes would give it again, and one
 * that holds a value cannot be evaluated without it. Cells that share a formula with one that goes keep their values too.
 *
 * @param wanted Cells whose formulas go.
 * @returns How many formulas went.
 */
export function dropFormulas(
  sheets: readonly Sheet[],
  wanted: ReadonlySet<RawCell>,
  edits: EditsByPart,
): number {
  let count = 0;
  for (const { part, formulas } of sheets) {
    const shared = new Set(
      formulas.flatMap((cell) =>
        wanted.has(cell) && cell.formula?.isMaster === true ? (cell.formula.shared ?? []) : [],
      ),
    );
    for (const cell of formulas) {
      const { formula } = cell;
      if (formula === undefined) continue;
      if (!wanted.has(cell) && !shared.has(formula.shared ?? '')) continue;
      addEdit(edits, part, { start: formula.start, end: formula.end, text: '' });
      count++;
    }
  }
  return count;
}

/** The cell whose formula stands at an offset of a sheet's part. */
export function formulaCellAt(
  sheets: readonly Sheet[],
  part: string,
  offset: number,
): RawCell | undefined {
  return sheets
    .find((sheet) => sheet.part === part)
    ?.formulas.find(({ formula }) =>
      formula === undefined ? false : offset >= formula.start && offset < formula.end,
    );
}
