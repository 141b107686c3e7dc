import { attributesOf, localName } from '../../../xml/attributes.js';
import type { EditsByPart } from '../../../xml/edit/group-edits.js';
import { addEdit, addGroupEdits } from '../../../xml/edit/group-edits.js';
import type { RemovalGroup } from '../../../xml/edit/removal-groups.js';
import type { SegmentIndex } from '../../../xml/text/segment-index.js';
import type { Unit } from '../../../xml/text/unit.js';
import type { OdfCell } from '../odf-cell.js';
import type { OdfPart } from '../odf-part.js';
import { VALUE_ATTRIBUTES } from '../odf-places.js';

/**
 * A cell says the same thing up to three times: as text, as a value and as the formula that gives it. Where any of it
 * goes the cell becomes a text without value and formula, so that nothing gives it back.
 *
 * @returns The groups that are left to do.
 */
export function addCellEdits(
  parts: readonly OdfPart[],
  groups: readonly RemovalGroup[],
  homeOf: SegmentIndex,
  edits: EditsByPart,
): readonly RemovalGroup[] {
  const cells = new Map<Unit, { readonly cell: OdfCell; readonly part: OdfPart }>();
  for (const part of parts) {
    for (const cell of part.cells) {
      for (const unit of [...cell.values, ...cell.texts]) cells.set(unit, { cell, part });
    }
  }
  const settled = new Map<
    OdfCell,
    { part: OdfPart; mark: string; inText: boolean; isValue: boolean }
  >();
  const rest: RemovalGroup[] = [];
  for (const group of groups) {
    let isLeft = false;
    for (const unit of new Set(group.atoms.flatMap((atom) => homeOf(atom)?.unit ?? []))) {
      const home = cells.get(unit);
      const inText = home?.cell.texts.includes(unit) === true;
      if (home === undefined || inText || group.isRename === true) isLeft = true;
      if (home === undefined || group.isRename === true) continue;
      const isValue = inText || unit.form !== 'formula';
      const known = settled.get(home.cell);
      settled.set(home.cell, {
        part: home.part,
        mark: known?.mark ?? group.mark,
        inText: inText || known?.inText === true,
        isValue: isValue || known?.isValue === true,
      });
    }
    if (isLeft) rest.push(group);
  }
  for (const [cell, { part, mark, inText, isValue }] of settled) {
    dropValues(cell, part, isValue, edits);
    const atoms = cell.texts.flatMap(atomsOf);
    if (isValue && !inText && atoms.length > 0) addGroupEdits({ atoms, mark }, homeOf, edits);
  }
  return rest;
}

function dropValues(
  { tag }: OdfCell,
  { name, text }: OdfPart,
  isValue: boolean,
  edits: EditsByPart,
): void {
  for (const one of attributesOf(text, tag)) {
    const local = localName(one.name);
    if (isValue && local === 'value-type') {
      addEdit(edits, name, { start: one.valueStart, end: one.valueEnd, text: 'string' });
    } else if (isValue ? VALUE_ATTRIBUTES.has(local) : local === 'formula') {
      addEdit(edits, name, { start: one.start, end: one.end, text: '' });
    }
  }
}

function atomsOf({ segments }: Unit): number[] {
  return segments.flatMap(({ text, atom }) => Array.from(text.split(''), (_, unit) => atom + unit));
}
