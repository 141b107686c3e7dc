import type { EditsByPart } from '../../../xml/edit/group-edits.js';
import type { RemovalGroup } from '../../../xml/edit/removal-groups.js';
import type { SegmentIndex } from '../../../xml/text/segment-index.js';
import type { OpenPackage } from '../open-package.js';
import type { CellChange } from './cell-changes.js';
import { cellChanges } from './cell-changes.js';
import { addInlineText } from './cell-edits.js';
import { dropFormulas, formulaCellAt } from './formula-edits.js';
import { addFormatEdits } from './number-formats.js';
import type { OpenWorkbook } from './open-workbook.js';
import type { RawCell } from './raw-cell.js';
import { addInlineEdits, addSharedEdits } from './rich-edits.js';
import { followHeadings } from './table-columns.js';

/** What is left to do after the cells of a workbook. */
export interface CellEdits {
  /** Groups of other places. */
  readonly groups: readonly RemovalGroup[];
  /** Cells that changed although a formula gives their values. */
  readonly formulas: readonly RawCell[];
}

/** Takes groups out of the cells of a workbook, and has columns of tables follow their headings. */
export function addCellEdits(
  workbook: OpenWorkbook,
  { xml, relationships }: Pick<OpenPackage, 'xml' | 'relationships'>,
  all: readonly RemovalGroup[],
  homeOf: SegmentIndex,
  edits: EditsByPart,
): CellEdits {
  const found = cellChanges(workbook, all);
  const { changes } = followHeadings(xml, relationships, found.changes, edits);
  addSharedEdits(workbook, xml, changes, homeOf, edits);
  for (const change of changes) {
    const { cell, text } = change;
    const part = xml.get(cell.part);
    if (part === undefined || cell.rich?.shared !== undefined) continue;
    if (cell.rich === undefined) addInlineText(cell, part, { text }, edits);
    else addInlineEdits(change, part, homeOf, edits);
  }
  addStyleEdits(workbook, xml, changes, edits);
  const formulas = changes.flatMap(({ cell }) => (cell.raw.formula === undefined ? [] : cell.raw));
  return { groups: found.rest, formulas };
}

/** The digits of a value that a format writes go from the format. */
function addStyleEdits(
  { formats, stylesPart }: OpenWorkbook,
  xml: OpenPackage['xml'],
  changes: readonly CellChange[],
  edits: EditsByPart,
): void {
  const codes = new Set<string>();
  for (const { cell, isFormatted } of changes) {
    const code = formats[cell.raw.style];
    if (isFormatted === true && typeof code === 'string') codes.add(code);
  }
  const styles = codes.size === 0 ? undefined : xml.get(stylesPart ?? '');
  if (styles !== undefined) addFormatEdits(styles, codes, edits);
}

/** What went with the formulas of a workbook. */
export interface FormulaEdits {
  readonly groups: readonly RemovalGroup[];
  /** Parts that would not be true any more. */
  readonly dropped: readonly string[];
  readonly notes: readonly string[];
}

/** Replaces formulas of cells by their values: those of cells that changed, and those that the groups are in. */
export function addFormulaEdits(
  { sheets }: OpenWorkbook,
  { parts }: Pick<OpenPackage, 'parts'>,
  { groups: all, formulas }: CellEdits,
  homeOf: SegmentIndex,
  edits: EditsByPart,
): FormulaEdits {
  const wanted = new Set(formulas);
  const groups = all.filter((group) => {
    const home = homeOf(group.atoms[0] ?? -1);
    if (home?.unit.name !== 'f' || group.isRename === true) return true;
    const cell = formulaCellAt(sheets, home.part.name, home.segment.start);
    if (cell !== undefined) wanted.add(cell);
    return cell === undefined;
  });
  const count = dropFormulas(sheets, wanted, edits);
  // The order of calculation names cells that have no formula any more, which Excel takes for damage; it makes it anew.
  const dropped = count === 0 ? [] : parts.flatMap(({ name }) => (CHAIN.test(name) ? name : []));
  const notes =
    count === 0 ? [] : [`${String(count)} formulas were replaced by the values that they gave.`];
  return { groups, dropped, notes };
}

const CHAIN = /(?:^|\/)calcChain\.xml$/iu;
