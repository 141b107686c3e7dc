import { attributesOf, localName } from '../../../xml/attributes.js';
import type { OpenTag } from '../../../xml/tokenize.js';
import { tokenize } from '../../../xml/tokenize.js';
import { segmentWriter } from '../../../xml/text/segment-writer.js';
import type { RawCell } from './raw-cell.js';

/** The cells of a sheet in order, and where formulas are that stand for several cells. @throws DocumentError DAMAGED */
export function readCells(part: string): RawCell[] {
  const cells: RawCell[] = [];
  const path: string[] = [];
  let row = 0;
  let column = 0;
  let cell: OpenCell | undefined;
  let formula: OpenTag | undefined;
  const writer = segmentWriter(part, { next: 0 }, true);
  tokenize(part, {
    open: (tag) => {
      const element = localName(tag.name);
      const parent = path.at(-1);
      if (element === 'row') {
        row = Number.parseInt(attributesIn(part, tag).get('r') ?? String(row + 1), 10);
        column = 0;
      } else if (element === 'c' && parent === 'row') {
        const values = attributesIn(part, tag);
        const place = placeOf(values.get('r')) ?? { row, column: column + 1 };
        ({ row, column } = place);
        cell = {
          ...place,
          tag,
          type: values.get('t') ?? 'n',
          style: Number.parseInt(values.get('s') ?? '0', 10),
          value: '',
        };
        if (tag.isEmpty) cell = undefined;
      } else if (cell !== undefined && parent === 'c') {
        if (element === 'f') {
          formula = tag;
          if (tag.isEmpty) cell.formula = formulaIn(part, tag, tag.end);
        }
      }
      if (!tag.isEmpty) path.push(element);
    },
    close: (_name, start, end) => {
      const element = path.pop();
      if (cell === undefined) return;
      const parent = path.at(-1);
      if (element === 'f' && parent === 'c' && formula !== undefined) {
        cell.formula = formulaIn(part, formula, end);
      } else if (element === 'c' && parent === 'row') {
        cells.push({ ...cell, contentEnd: start, end });
        cell = undefined;
      }
    },
    text: (start, end, kind) => {
      if (cell === undefined || path.at(-1) !== 'v' || path.at(-2) !== 'c') return;
      cell.value += writer
        .content(start, end, kind, 0)
        .map(({ text }) => text)
        .join('');
    },
    aside: () => undefined,
  });
  return cells;
}

type OpenCell = Omit<RawCell, 'contentEnd' | 'end' | 'value' | 'formula'> & {
  value: string;
  formula?: NonNullable<RawCell['formula']>;
};

function attributesIn(part: string, tag: OpenTag): Map<string, string> {
  return new Map(
    attributesOf(part, tag).map(({ name, valueStart, valueEnd }) => [
      name,
      part.slice(valueStart, valueEnd),
    ]),
  );
}

function formulaIn(part: string, tag: OpenTag, end: number): NonNullable<RawCell['formula']> {
  const values = attributesIn(part, tag);
  const shared = values.get('t') === 'shared' ? values.get('si') : undefined;
  return {
    start: tag.start,
    end,
    ...(shared === undefined ? {} : { shared }),
    isMaster: values.has('ref'),
  };
}

/** Row and column, from 1, of a reference such as `BC12` (ISO/IEC 29500-1 §18.18.7, ST_CellRef). */
export function placeOf(
  reference: string | undefined,
): { readonly row: number; readonly column: number } | undefined {
  const [, letters, digits] = /^\$?([A-Z]{1,3})\$?([1-9]\d{0,6})$/iu.exec(reference ?? '') ?? [];
  if (letters === undefined || digits === undefined) return undefined;
  let column = 0;
  for (const letter of letters.toUpperCase()) column = column * 26 + letter.charCodeAt(0) - 64;
  return { row: Number.parseInt(digits, 10), column };
}
