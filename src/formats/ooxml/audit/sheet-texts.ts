import { readXml } from '../../../proof/read-xml.js';
import { shownThrough } from './format-codes.js';
import { numberReadings } from './cell-numbers.js';

/** What a sheet says as a table, and once more with its numbers read in other ways. */
export interface SheetTexts {
  /** Rows as lines, cells parted by tabs. */
  readonly table: string;
  /** The same with numbers as nine digits or days; empty where none can be read so. */
  readonly otherwise: string;
  /** Days in all spellings, each by itself. */
  readonly days: readonly string[];
  /** Cells with the digits that their formats write. */
  readonly formatted: readonly string[];
}

/** The strings that cells point to. @throws DocumentError UNPROVED */
export function stringsOf(text: string): string[] {
  const strings: string[] = [];
  const path: string[] = [];
  readXml(text, {
    open: ({ name, isEmpty }) => {
      const element = local(name);
      if (element === 'si') strings.push('');
      if (!isEmpty) path.push(element);
    },
    close: () => path.pop(),
    text: (content) => {
      if (path.at(-1) === 't' && !path.includes('rPh')) {
        strings[strings.length - 1] = (strings.at(-1) ?? '') + content;
      }
    },
    aside: () => undefined,
  });
  return strings;
}

/** @param codes Of the formats of cells. @throws DocumentError UNPROVED */
export function sheetTexts(
  text: string,
  strings: readonly string[],
  codes: readonly string[],
  from1904: boolean,
): SheetTexts {
  const days: string[] = [];
  const formatted: string[] = [];
  const tables: [string[], string[]] = [[], []];
  const path: string[] = [];
  let row: [string[], string[]] = [[], []];
  let cell = { type: 'n', column: 0, style: 0, said: '' };
  let others = 0;
  const finishCell = (): void => {
    const said = (cell.type === 's' ? (strings[Number(cell.said)] ?? '') : cell.said).replace(
      /\s/gu,
      ' ',
    );
    const readings = cell.type === 'n' ? numberReadings(said, from1904) : { days: [] };
    days.push(...readings.days);
    const shownSo = shownThrough(codes[cell.style] ?? '', said);
    if (shownSo !== undefined) formatted.push(shownSo);
    const other = readings.nineDigits ?? readings.days[0];
    if (other !== undefined) others++;
    for (const [line, shown] of [
      [row[0], said],
      [row[1], other ?? said],
    ] as const) {
      const missing = Math.min(cell.column - 1 - line.length, MOST_MISSING);
      for (let count = 0; count < missing; count++) line.push('');
      line.push(shown);
    }
  };
  readXml(text, {
    open: ({ name, attributes, isEmpty }) => {
      const element = local(name);
      if (element === 'row') row = [[], []];
      if (element === 'c') {
        const column = columnOf(attributes.get('r')) ?? row[0].length + 1;
        const style = Number(attributes.get('s') ?? 0);
        cell = { type: attributes.get('t') ?? 'n', column, style, said: '' };
      }
      if (!isEmpty) path.push(element);
    },
    close: () => {
      const element = path.pop();
      if (element === 'c') finishCell();
      if (element === 'row') row.forEach((line, at) => tables[at]?.push(line.join('\t')));
    },
    text: (content) => {
      const isValue = path.at(-1) === 'v' || (path.at(-1) === 't' && path.includes('is'));
      if (isValue && path.includes('c') && !path.includes('rPh')) cell.said += content;
    },
    aside: () => undefined,
  });
  const [table, otherwise] = [tables[0].join('\n'), tables[1].join('\n')];
  return { table, otherwise: others > 0 ? otherwise : '', days, formatted };
}

function columnOf(reference: string | undefined): number | undefined {
  const letters = /^[A-Za-z]{1,3}/u.exec(reference ?? '')?.[0].toUpperCase();
  return letters === undefined
    ? undefined
    : Array.from(letters).reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0);
}

function local(name: string): string {
  return name.slice(name.indexOf(':') + 1);
}

/** Empty cells beside each other beyond this many say nothing of a table. */
const MOST_MISSING = 64;
