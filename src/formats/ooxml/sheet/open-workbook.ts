import type { Relationship } from '../package/relationships.js';
import type { AtomCounter } from '../../../xml/text/segment-writer.js';
import type { Unit } from '../../../xml/text/unit.js';
import type { XmlPart } from '../../../xml/text/xml-part.js';
import { attributeValue, localName } from '../../../xml/attributes.js';
import { tokenize } from '../../../xml/tokenize.js';
import type { NumberFormats } from './number-formats.js';
import { readNumberFormats } from './number-formats.js';
import { readSheet } from './read-sheet.js';
import type { SharedString } from './shared-strings.js';
import { readSharedStrings } from './shared-strings.js';
import type { Sheet } from './sheet-cell.js';
import type { FormatNumber } from '../../../cells/shown-number.js';

/** What the cells of a workbook say, over all of its sheets. */
export interface OpenWorkbook {
  readonly sheets: readonly Sheet[];
  /** The table of strings and the part that holds it. */
  readonly strings: readonly SharedString[];
  readonly stringsPart?: string;
  /** The formats of cells and the part that holds them. */
  readonly formats: NumberFormats;
  readonly stylesPart?: string;
  /** Texts that are read through the cells that show them. */
  readonly shownUnits: ReadonlySet<Unit>;
}

/** Reads the sheets of a workbook, all of whose parts are read as XML already. @throws DocumentError DAMAGED */
export function openWorkbook(
  xml: ReadonlyMap<string, XmlPart>,
  relationships: readonly Relationship[],
  atoms: AtomCounter,
  format: FormatNumber,
): OpenWorkbook {
  const parts = [...xml.values()];
  const related = (type: string, usual: RegExp): XmlPart | undefined =>
    parts.find(({ name }) =>
      relationships.some((one) => one.type === type && one.target === name),
    ) ?? parts.find(({ name }) => usual.test(name));
  const stringsPart = related('sharedStrings', /^xl\/sharedStrings\.xml$/iu);
  const styles = related('styles', /^xl\/styles\.xml$/iu);
  const strings = stringsPart === undefined ? [] : readSharedStrings(stringsPart);
  const formats: NumberFormats = styles === undefined ? [] : readNumberFormats(styles.text);
  const workbook = related('officeDocument', /^xl\/workbook\.xml$/iu);
  const is1904 = workbook !== undefined && counts1904(workbook.text);
  const sheets = inOrder(parts.filter(isSheet), workbook, relationships).map((part, at) =>
    readSheet(part, at + 1, { strings, formats, is1904, format, atoms }),
  );
  const shownUnits = new Set(
    sheets.flatMap(({ shown }) => shown.flatMap(({ cell }) => cell.rich?.unit ?? [])),
  );
  return {
    sheets,
    strings,
    ...(stringsPart === undefined ? {} : { stringsPart: stringsPart.name }),
    formats,
    ...(styles === undefined ? {} : { stylesPart: styles.name }),
    shownUnits,
  };
}

/** Whether a part is a sheet of cells, by its root element. */
export function isSheet({ text }: Pick<XmlPart, 'text'>): boolean {
  return SHEET.test(text.slice(0, 4096));
}

function inOrder(
  sheets: readonly XmlPart[],
  workbook: XmlPart | undefined,
  relationships: readonly Relationship[],
): XmlPart[] {
  const order = new Map<string, number>();
  if (workbook !== undefined) {
    tokenize(workbook.text, {
      open: (tag) => {
        if (localName(tag.name) !== 'sheet') return;
        const id = attributeValue(workbook.text, tag, 'id');
        const { target } =
          relationships.find((one) => one.source === workbook.name && one.id === id) ?? {};
        if (target !== undefined) order.set(target.toLowerCase(), order.size);
      },
      close: () => undefined,
      text: () => undefined,
      aside: () => undefined,
    });
  }
  const placeOf = ({ name }: XmlPart): number => order.get(name.toLowerCase()) ?? order.size;
  return [...sheets].sort((a, b) => placeOf(a) - placeOf(b));
}

function counts1904(workbook: string): boolean {
  return /<(?:\w+:)?workbookPr\b[^>]*\bdate1904\s*=\s*["'](?:1|true|on)["']/u.test(workbook);
}

const SHEET =
  /^\ufeff?(?:\s*<[?!][^>]*>)*\s*<(?:[\w-]+:)?(?:worksheet|macrosheet|dialogsheet)[\s/>]/u;
