import type { EditsByPart } from '../../../xml/edit/group-edits.js';
import { addEdit } from '../../../xml/edit/group-edits.js';
import type { Attribute } from '../../../xml/attributes.js';
import { attributesOf, localName } from '../../../xml/attributes.js';
import type { OpenTag } from '../../../xml/tokenize.js';
import { tokenize } from '../../../xml/tokenize.js';
import type { XmlPart } from '../../../xml/text/xml-part.js';

/** Elements that show or use another part, each with the outermost element around it that makes no sense without it. */
const USES: ReadonlyMap<string, string> = new Map([
  ['OLEObject', ''],
  ['altChunk', ''],
  ['externalData', ''],
  ['control', ''],
  ['printerSettings', ''],
  // Workbooks and presentations (ISO/IEC 29500-1 §18.3.1.59, §19.3.2.4)
  ['oleObject', 'AlternateContent'],
  ['legacyDrawing', ''],
  ['legacyDrawingHF', ''],
  ['picture', ''],
  ['oleObj', 'graphicFrame'],
  // Pictures: a shape without one is empty (§20.1.8.13, 29500-4 §19.1.2.11).
  ['blip', ''],
  ['svgBlip', ''],
  ['imgLayer', ''],
  ['imagedata', ''],
  ['fill', ''],
]);

/** Elements that say more than which part belongs to them: only that goes. */
const POINTERS: ReadonlySet<string> = new Set(['pageSetup']);

/** Attributes that name a relationship. */
const REFERENCES: ReadonlySet<string> = new Set(['id', 'embed', 'link', 'relid']);

interface Opened {
  readonly element: string;
  readonly start: number;
}

/** Cuts the elements of a part that name a relationship, with all that is in them. */
export function removeUses(part: XmlPart, id: string, edits: EditsByPart): void {
  const stack: Opened[] = [];
  /** How many elements are open around what goes until its end. */
  let cut: { readonly start: number; readonly depth: number } | undefined;
  const outermost = (element: string, tag: OpenTag): { start: number; depth: number } => {
    const around = USES.get(element);
    const depth = around === '' ? -1 : stack.findIndex((one) => one.element === around);
    const ancestor = stack[depth];
    return ancestor === undefined
      ? { start: tag.start, depth: stack.length }
      : { start: ancestor.start, depth };
  };
  tokenize(part.text, {
    open: (tag) => {
      const element = localName(tag.name);
      const pointer = cut === undefined ? pointerIn(part, element, tag, id) : undefined;
      if (pointer !== undefined && POINTERS.has(element)) {
        addEdit(edits, part.name, { start: pointer.start, end: pointer.end, text: '' });
      } else if (pointer !== undefined) {
        const wanted = outermost(element, tag);
        if (tag.isEmpty && wanted.depth === stack.length) {
          addEdit(edits, part.name, { start: tag.start, end: tag.end, text: '' });
        } else cut = wanted;
      }
      if (!tag.isEmpty) stack.push({ element, start: tag.start });
    },
    close: (_name, _start, end) => {
      stack.pop();
      if (cut?.depth !== stack.length) return;
      addEdit(edits, part.name, { start: cut.start, end, text: '' });
      cut = undefined;
    },
    text: () => undefined,
    aside: () => undefined,
  });
}

function pointerIn(
  { text }: XmlPart,
  element: string,
  tag: OpenTag,
  id: string,
): Attribute | undefined {
  if (!USES.has(element) && !POINTERS.has(element)) return undefined;
  return attributesOf(text, tag).find(
    ({ name, valueStart, valueEnd }) =>
      REFERENCES.has(localName(name)) && text.slice(valueStart, valueEnd) === id,
  );
}
