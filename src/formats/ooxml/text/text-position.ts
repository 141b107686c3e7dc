import type { UnitPlace } from '../../../xml/text/unit.js';

/** Counts paragraphs, tables and headings while a part is read. */
export interface TextPosition {
  readonly open: (element: string) => void;
  readonly close: (element: string) => void;
  /** Called for the style of the paragraph that is being read. */
  readonly style: (id: string) => void;
  readonly here: () => UnitPlace;
}

export function textPosition(): TextPosition {
  let paragraph = 0;
  let tables = 0;
  let heading = 0;
  const open: { readonly table: number; row: number; cell: number }[] = [];
  return {
    open: (element) => {
      const innermost = open.at(-1);
      if (element === 'p') paragraph++;
      else if (element === 'tbl') open.push({ table: ++tables, row: 0, cell: 0 });
      else if (element === 'tr' && innermost !== undefined) {
        innermost.row++;
        innermost.cell = 0;
      } else if (element === 'tc' && innermost !== undefined) innermost.cell++;
    },
    close: (element) => {
      if (element === 'tbl') open.pop();
    },
    style: (id) => {
      if (/^heading\s?\d/iu.test(id)) heading++;
    },
    here: () => ({ paragraph, ...(open.at(-1) ?? { table: 0, row: 0, cell: 0 }), heading }),
  };
}
