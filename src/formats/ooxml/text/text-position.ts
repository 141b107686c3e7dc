import type { UnitPlace } from '../../../xml/text/unit.js';

/** Counts paragraphs, tables and headings while a part is read. */
export interface TextPosition {
  readonly open: (element: string) => void;
  readonly close: (element: string) => void;
  /** Called where the paragraph that is being read turns out to be a heading. */
  readonly heading: () => void;
  readonly here: () => UnitPlace;
}

export function textPosition(): TextPosition {
  let paragraph = 0;
  let tables = 0;
  let heading = 0;
  let lastHeading = 0;
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
    heading: () => {
      if (lastHeading !== paragraph) heading++;
      lastHeading = paragraph;
    },
    here: () => ({ paragraph, ...(open.at(-1) ?? { table: 0, row: 0, cell: 0 }), heading }),
  };
}
