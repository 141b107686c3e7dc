import type { OpenPackage } from '../open-package.js';
import { CONTENT_TYPES } from '../package/content-types.js';
import type { Relationship } from '../package/relationships.js';
import type { XmlPart } from '../../../xml/text/xml-part.js';
import { attributesOf, localName } from '../../../xml/attributes.js';
import { tokenize } from '../../../xml/tokenize.js';
import type { EditsByPart } from '../../../xml/edit/group-edits.js';
import { addEdit } from '../../../xml/edit/group-edits.js';

/** Elements that show or use another part and can go without anything else. */
const USES: ReadonlySet<string> = new Set([
  'OLEObject',
  'altChunk',
  'externalData',
  'control',
  'printerSettings',
  // Pictures: a shape without one is empty (ISO/IEC 29500-1 §20.1.8.13, 29500-4 §19.1.2.11).
  'blip',
  'svgBlip',
  'imgLayer',
  'imagedata',
  'fill',
]);

/** Attributes that name a relationship. */
const REFERENCES: ReadonlySet<string> = new Set(['id', 'embed', 'link', 'relid']);

/**
 * Edits that leave no trace of some parts: the relationships that lead to them, the elements that use these, and their
 * entries among the content types. The parts' own relationships go with them.
 *
 * @returns The names of all parts that go.
 */
export function dropParts(
  { parts, relationships, contentTypes, xml }: OpenPackage,
  wanted: ReadonlySet<string>,
  edits: EditsByPart,
): ReadonlySet<string> {
  const gone = new Set(wanted);
  for (const { part, source } of relationships) if (wanted.has(source)) gone.add(part);
  const lowerCase = new Set([...gone].map((name) => name.toLowerCase()));
  for (const one of relationships) {
    if (one.target === undefined || gone.has(one.part)) continue;
    if (!lowerCase.has(one.target.toLowerCase())) continue;
    addEdit(edits, one.part, { start: one.start, end: one.end, text: '' });
    const source = xml.get(one.source);
    if (source !== undefined) removeUses(source, one, edits);
  }
  for (const { name } of parts) {
    const entry = contentTypes.overrides.get(name.toLowerCase());
    if (gone.has(name) && entry !== undefined)
      addEdit(edits, CONTENT_TYPES, { ...entry, text: '' });
  }
  return gone;
}

/** The elements of a part that name a relationship, with all that is in them. */
function removeUses(part: XmlPart, { id }: Relationship, edits: EditsByPart): void {
  let depth = 0;
  let open: { readonly start: number; readonly depth: number } | undefined;
  tokenize(part.text, {
    open: (tag) => {
      const isUse =
        open === undefined &&
        USES.has(localName(tag.name)) &&
        attributesOf(part.text, tag).some(
          ({ name, valueStart, valueEnd }) =>
            REFERENCES.has(localName(name)) && part.text.slice(valueStart, valueEnd) === id,
        );
      if (isUse && tag.isEmpty) {
        addEdit(edits, part.name, { start: tag.start, end: tag.end, text: '' });
      } else if (isUse) open = { start: tag.start, depth };
      if (!tag.isEmpty) depth++;
    },
    close: (_name, _start, end) => {
      depth--;
      if (open?.depth !== depth) return;
      addEdit(edits, part.name, { start: open.start, end, text: '' });
      open = undefined;
    },
    text: () => undefined,
    aside: () => undefined,
  });
}
