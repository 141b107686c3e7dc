import { attributeValue, attributesOf, localName } from '../../../xml/attributes.js';
import { tokenize } from '../../../xml/tokenize.js';
import type { EditsByPart } from '../../../xml/edit/group-edits.js';
import { addEdit } from '../../../xml/edit/group-edits.js';
import { written } from '../../../xml/escape.js';
import type { XmlPart } from '../../../xml/text/xml-part.js';
import { withoutOwnDigits } from '../../../cells/written-by-format.js';

/** The code of the number format of each format of cells, by its index; built-in ones by their number alone. */
export type NumberFormats = readonly (string | number)[];

/** @param styles The text of the styles' part (ISO/IEC 29500-1 §18.8.10, §18.8.30). */
export function readNumberFormats(styles: string): NumberFormats {
  const codes = new Map<string, string>();
  const formats: (string | number)[] = [];
  let inCellFormats = false;
  tokenize(styles, {
    open: (tag) => {
      const element = localName(tag.name);
      if (element === 'numFmt') {
        const id = attributeValue(styles, tag, 'numFmtId');
        const code = attributeValue(styles, tag, 'formatCode');
        if (id !== undefined && code !== undefined) codes.set(id, unescaped(code));
      } else if (element === 'cellXfs' && !tag.isEmpty) inCellFormats = true;
      else if (element === 'xf' && inCellFormats) {
        const id = attributeValue(styles, tag, 'numFmtId') ?? '0';
        formats.push(codes.get(id) ?? Number.parseInt(id, 10));
      }
    },
    close: (name) => {
      if (localName(name) === 'cellXfs') inCellFormats = false;
    },
    text: () => undefined,
    aside: () => undefined,
  });
  return formats;
}

/** Edits that take the digits out of formats which these write of their own. */
export function addFormatEdits(
  { name, text: styles }: XmlPart,
  codes: ReadonlySet<string>,
  edits: EditsByPart,
): void {
  tokenize(styles, {
    open: (tag) => {
      if (localName(tag.name) !== 'numFmt') return;
      for (const one of attributesOf(styles, tag)) {
        if (one.name !== 'formatCode') continue;
        const { valueStart: start, valueEnd: end } = one;
        const code = unescaped(styles.slice(start, end));
        if (!codes.has(code)) continue;
        addEdit(edits, name, { start, end, text: written(withoutOwnDigits(code), 'attribute') });
      }
    },
    close: () => undefined,
    text: () => undefined,
    aside: () => undefined,
  });
}

function unescaped(code: string): string {
  return code
    .replaceAll('&quot;', '"')
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&apos;', "'")
    .replaceAll('&amp;', '&');
}
