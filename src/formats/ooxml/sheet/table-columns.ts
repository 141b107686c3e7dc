import type { EditsByPart } from '../../../xml/edit/group-edits.js';
import { addEdit } from '../../../xml/edit/group-edits.js';
import { written } from '../../../xml/escape.js';
import { attributeValue, attributesOf, localName } from '../../../xml/attributes.js';
import type { XmlPart } from '../../../xml/text/xml-part.js';
import { tokenize } from '../../../xml/tokenize.js';
import type { Relationship } from '../package/relationships.js';
import type { CellChange } from './cell-changes.js';
import { placeOf } from './read-cells.js';

/** Columns whose names follow their heading cells: what each was called, and is now, as written in the part. */
export type ColumnNames = ReadonlyMap<string, string>;

/**
 * The name of a table's column is the text of its heading cell (ISO/IEC 29500-1 §18.5.1.3), and no two columns have the
 * same: the names follow the cells that changed, and where two would be the same, both get a number more.
 *
 * @param changes What becomes of cells; some come back with another text.
 */
export function followHeadings(
  xml: ReadonlyMap<string, XmlPart>,
  relationships: readonly Relationship[],
  changes: readonly CellChange[],
  edits: EditsByPart,
): { readonly changes: readonly CellChange[]; readonly names: ColumnNames } {
  const settled = new Map(
    changes.map((change) => [keyOf(change.cell.part, change.cell.raw), change]),
  );
  const names = new Map<string, string>();
  for (const part of xml.values()) {
    const table = tableIn(part);
    const sheet = relationships.find(({ target }) => target === part.name)?.source;
    if (table === undefined || sheet === undefined) continue;
    const taken = new Set<string>();
    table.columns.forEach(({ valueStart, valueEnd }, at) => {
      const old = part.text.slice(valueStart, valueEnd);
      const key = keyOf(sheet, { row: table.row, column: table.column + at });
      const change = settled.get(key);
      if (change === undefined) {
        taken.add(old.toLowerCase());
        return;
      }
      let name = change.text;
      for (let number = 2; taken.has(written(name, 'attribute').toLowerCase()); number++) {
        name = `${change.text} ${String(number)}`;
      }
      if (name !== change.text) settled.set(key, { cell: change.cell, text: name });
      const now = written(name, 'attribute');
      taken.add(now.toLowerCase());
      names.set(old, name);
      addEdit(edits, part.name, { start: valueStart, end: valueEnd, text: now });
    });
  }
  return { changes: [...settled.values()], names };
}

interface Table {
  /** Of its first heading, from 1. */
  readonly row: number;
  readonly column: number;
  readonly columns: readonly { readonly valueStart: number; readonly valueEnd: number }[];
}

function tableIn({ text }: XmlPart): Table | undefined {
  if (!/<(?:\w+:)?table[\s>]/u.test(text.slice(0, 4096))) return undefined;
  let place: { readonly row: number; readonly column: number } | undefined;
  const columns: { valueStart: number; valueEnd: number }[] = [];
  let isRoot = true;
  tokenize(text, {
    open: (tag) => {
      const element = localName(tag.name);
      if (isRoot && element === 'table' && attributeValue(text, tag, 'headerRowCount') !== '0') {
        place = placeOf(attributeValue(text, tag, 'ref')?.split(':')[0]);
      } else if (element === 'tableColumn') {
        const name = attributesOf(text, tag).find((one) => one.name === 'name');
        if (name !== undefined) columns.push(name);
      }
      isRoot = false;
    },
    close: () => undefined,
    text: () => undefined,
    aside: () => undefined,
  });
  return place === undefined ? undefined : { ...place, columns };
}

function keyOf(
  part: string,
  { row, column }: { readonly row: number; readonly column: number },
): string {
  return `${part} ${String(row)} ${String(column)}`;
}
