import type { ReadAcross } from '../../../proof/hunt-entries.js';
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
  const from1904 = /\bdate1904=["'](?:1|true)["']/u.test(named(/(?:^|\/)workbook\.xml$/iu) ?? '');
  return sheets.flatMap(({ label, text }) => {
    const { table, otherwise, days } = sheetTexts(text(), strings, from1904);
    return [table, otherwise, days.join(APART)].flatMap((said) =>
      said === '' ? [] : [{ where: label, text: said }],
    );
  });
};

/** A sign that no value and no number goes on over. */
const APART = '\n;\n';
