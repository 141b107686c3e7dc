import type { EditsByPart } from '../../../xml/edit/group-edits.js';
import { addEdit } from '../../../xml/edit/group-edits.js';
import { written } from '../../../xml/escape.js';
import { attributesOf, localName } from '../../../xml/attributes.js';
import type { XmlPart } from '../../../xml/text/xml-part.js';
import type { SheetCell } from './sheet-cell.js';

/**
 * Edits that make a cell hold a text of its own in the place of a number, a formula or a pointer into the table of
 * strings (ISO/IEC 29500-1 §18.3.1.4, inlineStr); its format stays.
 *
 * @param content The inside of the element `is` as XML, or a plain text.
 */
export function addInlineText(
  { raw, part: name }: SheetCell,
  part: XmlPart,
  content: { readonly text: string } | { readonly xml: string },
  edits: EditsByPart,
): void {
  const { tag, contentEnd } = raw;
  const prefix = tag.name.slice(0, -localName(tag.name).length);
  let isTyped = false;
  for (const one of attributesOf(part.text, tag)) {
    if (one.name === 't') {
      isTyped = true;
      addEdit(edits, name, { start: one.valueStart, end: one.valueEnd, text: 'inlineStr' });
    } else if (one.name === 'cm' || one.name === 'vm') {
      // What these lead to describes the value that was there.
      addEdit(edits, name, { start: one.start, end: one.end, text: '' });
    }
  }
  if (!isTyped) {
    addEdit(edits, name, { start: tag.attributes, end: tag.attributes, text: ' t="inlineStr"' });
  }
  const inside =
    'xml' in content
      ? content.xml
      : `<${prefix}t xml:space="preserve">${written(content.text, 'text')}</${prefix}t>`;
  addEdit(edits, name, {
    start: tag.end,
    end: contentEnd,
    text: `<${prefix}is>${inside}</${prefix}is>`,
  });
}
