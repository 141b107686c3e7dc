import type { EditsByPart } from '../../../xml/edit/group-edits.js';
import { addEdit, addGroupEdits } from '../../../xml/edit/group-edits.js';
import { mergeEdits } from '../../../xml/edit/text-edit.js';
import type { SegmentIndex } from '../../../xml/text/segment-index.js';
import type { XmlPart } from '../../../xml/text/xml-part.js';
import type { CellChange, Cut } from './cell-changes.js';
import { addInlineText } from './cell-edits.js';
import type { OpenWorkbook } from './open-workbook.js';
import type { SharedString } from './shared-strings.js';
import { atomsOf } from './shared-strings.js';
import type { SheetCell } from './sheet-cell.js';

/**
 * Edits of cells that point into the table of strings. Where every cell that shows a string changes in the same way, the
 * string does; otherwise a cell that changes gets a text of its own, and a string that no cell shows any more changes all
 * the same, since it stays in the file.
 */
export function addSharedEdits(
  workbook: OpenWorkbook,
  xml: ReadonlyMap<string, XmlPart>,
  changes: readonly CellChange[],
  homeOf: SegmentIndex,
  edits: EditsByPart,
): void {
  const table = xml.get(workbook.stringsPart ?? '');
  if (table === undefined) return;
  const uses = usesOf(workbook);
  const byString = new Map<number, CellChange[]>();
  for (const change of changes) {
    const shared = change.cell.rich?.shared;
    if (shared !== undefined) byString.set(shared, [...(byString.get(shared) ?? []), change]);
  }
  for (const [shared, made] of byString) {
    const string = workbook.strings[shared];
    if (string?.unit === undefined) continue;
    const isEverywhere = made.length === (uses.get(shared) ?? 0);
    const kinds = new Set(made.map(({ cuts }) => JSON.stringify(cuts ?? 'other')));
    const isOne = isEverywhere && kinds.size === 1 && made[0]?.cuts !== undefined;
    const inString: EditsByPart = new Map();
    if (isEverywhere) {
      for (const { cuts } of isOne ? made.slice(0, 1) : made) {
        addCuts(string, cuts ?? whole(string), homeOf, inString);
      }
      for (const aid of string.aids) addEdit(inString, table.name, { ...aid, text: '' });
      for (const edit of inString.get(table.name) ?? []) addEdit(edits, table.name, edit);
    }
    if (isOne) continue;
    for (const { cell, cuts, text } of made) {
      const part = xml.get(cell.part);
      if (part === undefined) continue;
      const rich =
        cuts === undefined ? undefined : richXml(string, cuts, table, cell, part, homeOf);
      addInlineText(cell, part, rich === undefined ? { text } : { xml: rich }, edits);
    }
  }
}

/** Edits of the text that stands in a cell itself. */
export function addInlineEdits(
  { cell, cuts, text }: CellChange,
  part: XmlPart,
  homeOf: SegmentIndex,
  edits: EditsByPart,
): void {
  if (cell.rich === undefined) return;
  if (cuts === undefined || cell.raw.formula !== undefined) {
    addInlineText(cell, part, { text }, edits);
  } else addCuts({ unit: cell.rich.unit }, cuts, homeOf, edits);
}

function addCuts(
  { unit }: Pick<SharedString, 'unit'>,
  cuts: readonly Cut[],
  homeOf: SegmentIndex,
  edits: EditsByPart,
): void {
  if (unit === undefined) return;
  const atoms = atomsOf(unit);
  for (const { start, end, mark } of cuts) {
    addGroupEdits({ atoms: [...atoms.subarray(start, end)], mark }, homeOf, edits);
  }
}

function whole({ unit }: SharedString): Cut[] {
  return unit === undefined ? [] : [{ start: 0, end: atomsOf(unit).length, mark: '' }];
}

/** The string's own XML with the cuts made, where it means the same in the sheet. */
function richXml(
  string: SharedString,
  cuts: readonly Cut[],
  table: XmlPart,
  { raw }: SheetCell,
  sheet: XmlPart,
  homeOf: SegmentIndex,
): string | undefined {
  const sheetPrefix = /^<([\w-]+:)?/u.exec(sheet.text.slice(raw.tag.start))?.[1] ?? '';
  if (sheetPrefix !== string.prefix) return undefined;
  const own: EditsByPart = new Map();
  addCuts(string, cuts, homeOf, own);
  for (const aid of string.aids) addEdit(own, table.name, { ...aid, text: '' });
  let xml = '';
  let from = string.start;
  for (const edit of mergeEdits(own.get(table.name) ?? [])) {
    xml += table.text.slice(from, edit.start) + edit.text;
    from = edit.end;
  }
  return xml + table.text.slice(from, string.end);
}

function usesOf({ sheets }: OpenWorkbook): ReadonlyMap<number, number> {
  const uses = new Map<number, number>();
  for (const { shown } of sheets) {
    for (const { cell } of shown) {
      const shared = cell.rich?.shared;
      if (shared !== undefined) uses.set(shared, (uses.get(shared) ?? 0) + 1);
    }
  }
  return uses;
}
