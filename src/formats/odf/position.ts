import { attributeValue } from '../../xml/attributes.js';
import type { UnitPlace } from '../../xml/text/unit.js';
import type { OpenTag } from '../../xml/tokenize.js';

/** Counts paragraphs, headings and the cells of tables while a part is read. */
export interface OdfPosition {
  readonly open: (element: string, part: string, tag: OpenTag) => void;
  readonly close: (element: string) => void;
  readonly here: () => UnitPlace;
}

interface OpenTable {
  readonly table: number;
  row: number;
  cell: number;
  /** How many columns the cell that is open stands for. */
  columns: number;
  rows: number;
}

export function odfPosition(): OdfPosition {
  let paragraph = 0;
  let heading = 0;
  let tables = 0;
  const open: OpenTable[] = [];
  const count = (part: string, tag: OpenTag, name: string): number =>
    Math.max(1, Number.parseInt(attributeValue(part, tag, name) ?? '1', 10) || 1);
  return {
    open: (element, part, tag) => {
      const table = open.at(-1);
      if (element === 'p' || element === 'h') paragraph++;
      if (element === 'h') heading++;
      if (element === 'table' && !tag.isEmpty) {
        open.push({ table: ++tables, row: 0, cell: 0, columns: 1, rows: 1 });
      } else if (element === 'table-row' && table !== undefined) {
        table.row += table.rows;
        table.rows = count(part, tag, 'number-rows-repeated');
        table.cell = 0;
        table.columns = 1;
      } else if (
        (element === 'table-cell' || element === 'covered-table-cell') &&
        table !== undefined
      ) {
        table.cell += table.columns;
        table.columns = count(part, tag, 'number-columns-repeated');
      }
    },
    close: (element) => {
      if (element === 'table') open.pop();
    },
    here: () => {
      const { table, row, cell } = open.at(-1) ?? { table: 0, row: 0, cell: 0 };
      return { paragraph, table, row, cell, heading };
    },
  };
}
