import { DocumentError } from '../../../core/error.js';
import type { AtomCounter } from '../../../xml/text/segment-writer.js';
import type { Unit } from '../../../xml/text/unit.js';
import type { XmlPart } from '../../../xml/text/xml-part.js';
import type { NumberFormats } from './number-formats.js';
import type { RawCell } from './raw-cell.js';
import { readCells } from './read-cells.js';
import type { SharedString } from './shared-strings.js';
import { textOf } from './shared-strings.js';
import type { CellReading, Sheet, SheetCell } from './sheet-cell.js';
import { dateOf } from '../../../cells/serial-date.js';
import type { FormatNumber } from '../../../cells/shown-number.js';
import { shownNumber, shownText } from '../../../cells/shown-number.js';

/** What cells are read by. */
export interface SheetContext {
  readonly strings: readonly SharedString[];
  readonly formats: NumberFormats;
  readonly is1904: boolean;
  readonly format: FormatNumber;
  readonly atoms: AtomCounter;
}

/**
 * What the cells of a sheet say: as shown, and in the other ways in which their numbers can be read.
 * @throws DocumentError LIMIT_SIZE where few strings are shown by so many cells that nobody reads them
 */
export function readSheet(part: XmlPart, number: number, context: SheetContext): Sheet {
  const { strings, formats, is1904, format, atoms } = context;
  const inlineText = inlineTexts(part);
  const most = MOST_TEXT + part.text.length * MOST_TIMES;
  let length = 0;
  const shown: CellReading[] = [];
  const padded: CellReading[] = [];
  const dates: CellReading[] = [];
  const formatted: CellReading[] = [];
  const spellings: CellReading[] = [];
  const read = (cell: SheetCell, text: string, isOther: boolean): CellReading => {
    const { row, column, type } = cell.raw;
    const isNumber = type === 'n';
    const reading = { row, column, isNumber, cell, text, atom: atoms.next, isOther };
    atoms.next += text.length;
    length += text.length;
    if (length > most) {
      throw new DocumentError('LIMIT_SIZE', 'The cells of a sheet show more text than the limit');
    }
    return reading;
  };
  const readFormatted = (cell: SheetCell, text: string | undefined): void => {
    if (text !== undefined) formatted.push({ ...read(cell, text, true), isFormatted: true });
  };
  const formulas: RawCell[] = [];
  for (const raw of readCells(part.text)) {
    if (raw.formula !== undefined) formulas.push(raw);
    const plain: SheetCell = { raw, part: part.name };
    const code = formats[raw.style] ?? 0;
    if (raw.type === 's' || raw.type === 'inlineStr') {
      const rich = raw.type === 's' ? sharedText(raw, strings) : inlineText(raw);
      if (rich !== undefined) {
        const text = textOf(rich.unit);
        if (text === '') continue;
        shown.push(read({ ...plain, rich }, text, false));
        readFormatted({ ...plain, rich }, shownText(text, code, format));
        continue;
      }
    }
    if (raw.value === '') continue;
    if (raw.type !== 'n') {
      shown.push(read(plain, raw.value, false));
      readFormatted(plain, shownText(raw.value, code, format));
      if (raw.type === 'd') {
        for (const one of spellingsOf(raw.value)) spellings.push(read(plain, one, true));
      }
      continue;
    }
    const numbers = shownNumber(raw.value, code, is1904, format);
    shown.push(read(plain, numbers.text, false));
    if (numbers.padded !== undefined) padded.push(read(plain, numbers.padded, true));
    if (numbers.date !== undefined) dates.push(read(plain, numbers.date, true));
    readFormatted(plain, numbers.formatted);
    for (const one of numbers.spellings ?? []) spellings.push(read(plain, one, true));
  }
  return { part: part.name, number, shown, formulas, padded, dates, formatted, spellings };
}

function sharedText(
  { value }: RawCell,
  strings: readonly SharedString[],
): SheetCell['rich'] | undefined {
  const shared = Number(value.trim() === '' ? 'none' : value);
  const unit = strings[shared]?.unit;
  return unit === undefined ? undefined : { unit, shared };
}

/** Finds the text that stands in a cell; to be asked in the order of the cells. */
function inlineTexts({ units }: XmlPart): (raw: RawCell) => SheetCell['rich'] {
  const startOf = ({ segments }: Unit): number => segments[0]?.start ?? 0;
  const texts = units
    .filter(({ kind, name }) => kind === 'paragraph' && name === 'is')
    .sort((a, b) => startOf(a) - startOf(b));
  let next = 0;
  return (raw) => {
    for (let unit = texts[next]; unit !== undefined; unit = texts[next]) {
      if (startOf(unit) >= raw.contentEnd) break;
      next++;
      if (startOf(unit) >= raw.tag.end) return { unit };
    }
    return undefined;
  };
}

/** A day that is written by the standard (ISO 8601) in the other spellings. */
function spellingsOf(value: string): readonly string[] {
  const [, year, month, day] = /^(\d{4})-(\d\d)-(\d\d)/u.exec(value) ?? [];
  if (year === undefined) return [];
  const days = Date.UTC(Number(year), Number(month) - 1, Number(day)) / 86_400_000 + 25_569;
  return dateOf(days, false)?.spellings ?? [];
}

/** UTF-16 units that the cells of one sheet may show, and how many times those that the sheet itself has. */
const MOST_TEXT = 2 ** 22;
const MOST_TIMES = 4;
