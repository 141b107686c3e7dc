import type { XmlPart } from '../../../xml/text/xml-part.js';
import { attributesOf, localName } from '../../../xml/attributes.js';
import { tokenize } from '../../../xml/tokenize.js';
import type { EditsByPart } from '../../../xml/edit/group-edits.js';
import { addEdit } from '../../../xml/edit/group-edits.js';

/** Elements that name a style by its id (ISO/IEC 29500-1 §17.7). */
const REFERENCES: ReadonlySet<string> = new Set([
  'pStyle',
  'rStyle',
  'tblStyle',
  'basedOn',
  'next',
  'link',
  'styleLink',
  'numStyleLink',
]);

/** Edits that make every reference to a renamed style follow. There are too many of these to read them all as text. */
export function followStyles(
  parts: readonly XmlPart[],
  names: ReadonlyMap<string, string>,
  edits: EditsByPart,
): void {
  if (names.size === 0) return;
  for (const { name: part, text } of parts) {
    tokenize(text, {
      open: (tag) => {
        if (!REFERENCES.has(localName(tag.name))) return;
        for (const { name, valueStart, valueEnd } of attributesOf(text, tag)) {
          if (localName(name) !== 'val') continue;
          const renamed = names.get(text.slice(valueStart, valueEnd).toLowerCase());
          if (renamed !== undefined) {
            addEdit(edits, part, { start: valueStart, end: valueEnd, text: renamed });
          }
        }
      },
      close: () => undefined,
      text: () => undefined,
      aside: () => undefined,
    });
  }
}
