import { BETWEEN } from '../../../hunt/piece.js';
import type { ReadAcross } from '../../../proof/hunt-entries.js';
import { formatCodes } from './format-codes.js';
import { sheetTexts, stringsOf } from './sheet-texts.js';

/**
 * What the sheets of a workbook say as tables: cells point into another part, and numbers are shown by formats.
 * @throws DocumentError UNPROVED
 */
export const acrossSheets: ReadAcross = (parts) => {
  const named = (pattern: RegExp): string | undefined =>
    parts.find(({ name }) => pattern.test(name))?.text();
  const sheets = parts.filter(({ name }) =>
    /(?:^|\/)(?:worksheets|macrosheets|dialogsheets)\/[^/]+$/iu.test(name),
  );
  if (sheets.length === 0) return [];
  const strings = stringsOf(named(/(?:^|\/)sharedStrings\.xml$/iu) ?? '<sst/>');
  const codes = formatCodes(named(/(?:^|\/)styles\.xml$/iu) ?? '<styleSheet/>');
  const from1904 = /\bdate1904=["'](?:1|true)["']/u.test(named(/(?:^|\/)workbook\.xml$/iu) ?? '');
  return sheets.flatMap(({ label, text }) => {
    const { table, otherwise, days, formatted } = sheetTexts(text(), strings, codes, from1904);
    return [
      { where: label, text: table, hunted: piecesIn(table) },
      { where: label, text: otherwise, hunted: piecesIn(otherwise) },
      { where: label, text: days.join(APART), hunted: days.join(BETWEEN) },
      { where: label, text: formatted.join(APART), hunted: formatted.join(BETWEEN) },
    ].filter(({ text: said }) => said !== '');
  });
};

/**
 * A value may be cut into cells that hold a few digits each. Of longer numbers each stands by itself: among thousands of
 * them any value would be found somewhere, in digits that belong to two.
 */
function piecesIn(table: string): string {
  return table
    .split('\n')
    .map((line) =>
      line
        .split('\t')
        .map((cell) => (PIECE.test(cell) ? cell : BETWEEN + cell + BETWEEN))
        .join('\t'),
    )
    .join(BETWEEN);
}

const PIECE = /^\d{1,5}$/u;
/** A sign that no value and no number goes on over. */
const APART = '\n;\n';
