import type { CellText, SheetTexts } from '../../cells/cell-text.js';
import { shownNumber, shownText } from '../../cells/shown-number.js';
import { loadSheetJs, numberFormatter } from '../../cells/sheet-js.js';
import { DocumentError } from '../../core/error.js';

/** A sheet, hidden or not, by its place in the workbook, from 1. */
export interface ReadSheet extends SheetTexts {
  readonly number: number;
}

export interface ReadWorkbook {
  readonly sheets: readonly ReadSheet[];
  /** Comments, formulas, names of sheets and ranges, properties. */
  readonly texts: readonly string[];
}

/** Reads a workbook with SheetJS. @throws DocumentError ENCRYPTED or DAMAGED */
export async function readWorkbook(bytes: Uint8Array): Promise<ReadWorkbook> {
  const library = await loadSheetJs();
  const format = numberFormatter(library);
  const workbook = parsed(() =>
    library.read(bytes, {
      type: 'array',
      cellNF: true,
      cellFormula: true,
      cellDates: false,
      cellHTML: false,
    }),
  );
  const is1904 = workbook.Workbook?.WBProps?.date1904 === true;
  const texts: string[] = [...workbook.SheetNames];
  for (const { Name, Ref, Comment } of workbook.Workbook?.Names ?? []) {
    texts.push(...[Name, Ref, Comment].filter((one) => one !== undefined));
  }
  for (const said of Object.values({ ...workbook.Props, ...workbook.Custprops })) {
    texts.push(...[said].flat(2).map(String));
  }
  let atom = 0;
  const sheets = workbook.SheetNames.map((name, at): ReadSheet => {
    const sheet = new Map(Object.entries(workbook.Sheets[name] ?? {}));
    const shown: CellText[] = [];
    const [padded, dates, formatted, spellings]: CellText[][] = [[], [], [], []];
    for (const [reference, content] of sheet) {
      const place = placeOf(reference);
      if (place === undefined || typeof content !== 'object' || content === null) continue;
      const cell = content as SheetJsCell;
      const isNumber = cell.t === 'n';
      const add = (list: CellText[] | undefined, text: string | undefined): void => {
        if (text === undefined || text === '') return;
        list?.push({ ...place, isNumber, text, atom });
        atom += text.length;
      };
      const numbers = isNumber
        ? shownNumber(String(cell.v), cell.z ?? 0, is1904, format)
        : { text: cell.v === undefined ? '' : String(cell.v) };
      const byFormat =
        'formatted' in numbers
          ? numbers.formatted
          : isNumber
            ? undefined
            : shownText(numbers.text, cell.z ?? 0, format);
      add(shown, numbers.text);
      if ('padded' in numbers) add(padded, numbers.padded);
      if ('date' in numbers) add(dates, numbers.date);
      add(formatted, byFormat);
      if ('spellings' in numbers) for (const one of numbers.spellings ?? []) add(spellings, one);
      if (cell.f !== undefined) texts.push(cell.f);
      for (const { a, t } of cell.c ?? []) texts.push(...[a, t].filter((one) => one !== undefined));
      if (cell.l?.Target !== undefined) texts.push(cell.l.Target);
      if (cell.l?.Tooltip !== undefined) texts.push(cell.l.Tooltip);
    }
    shown.sort(byPlace);
    return {
      number: at + 1,
      shown,
      padded: padded ?? [],
      dates: dates ?? [],
      formatted: formatted ?? [],
      spellings: spellings ?? [],
    };
  });
  return { sheets, texts: texts.filter((text) => text.trim() !== '') };
}

/** What SheetJS says of a cell. */
interface SheetJsCell {
  readonly t?: string;
  readonly v?: string | number | boolean;
  readonly z?: string | number;
  readonly f?: string;
  readonly c?: readonly { readonly a?: string; readonly t?: string }[];
  readonly l?: { readonly Target?: string; readonly Tooltip?: string };
}

/** A reader of files of any origin may be led to write into what all objects have in common. */
function parsed<Result>(read: () => Result): Result {
  const before = Object.getOwnPropertyNames(Object.prototype).length;
  try {
    const result = read();
    if (Object.getOwnPropertyNames(Object.prototype).length !== before)
      throw new TypeError('tampered');
    return result;
  } catch (cause) {
    if (cause instanceof Error && /password|encrypt/iu.test(cause.message)) {
      throw new DocumentError('ENCRYPTED', 'The workbook has a password');
    }
    throw new DocumentError('DAMAGED', 'The workbook cannot be read', { cause });
  }
}

function placeOf(reference: string): { readonly row: number; readonly column: number } | undefined {
  const [, letters, digits] = /^([A-Z]{1,3})(\d{1,7})$/u.exec(reference) ?? [];
  if (letters === undefined || digits === undefined) return undefined;
  let column = 0;
  for (const letter of letters) column = column * 26 + letter.charCodeAt(0) - 64;
  return { row: Number(digits), column };
}

function byPlace(a: CellText, b: CellText): number {
  return a.row - b.row || a.column - b.column;
}
