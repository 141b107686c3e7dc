import { localName } from '../../../xml/attributes.js';
import type { OpenTag } from '../../../xml/tokenize.js';
import { tokenize } from '../../../xml/tokenize.js';
import type { TextEdit } from '../../../xml/edit/text-edit.js';

/** Elements that stay among the properties, whatever was changed: they are no part of what was recorded. */
const STAYING: ReadonlySet<string> = new Set([
  'rPr',
  'sectPr',
  'headerReference',
  'footerReference',
]);

/**
 * Puts back the properties that a tracked change of formatting recorded: those of now go, those inside of the record take
 * their place.
 *
 * @param parent The properties' own element, which ends behind the record (ISO/IEC 29500-1 §17.13.5.29 and others).
 */
export function restoredProperties(
  text: string,
  {
    parent,
    change,
  }: {
    readonly parent: OpenTag;
    readonly change: { readonly tag: OpenTag; readonly start: number; readonly end: number };
  },
): TextEdit[] {
  const edits = cutChildren(text, parent.end, change.tag.start);
  const recorded = text.slice(change.tag.end, change.start);
  const inside = /^\s*<[^>]*[^/]>([\s\S]*)<\/[^>]*>\s*$/u.exec(recorded)?.[1] ?? '';
  // What was recorded comes first: the elements that stay follow the others by the schema.
  edits.push({ start: parent.end, end: parent.end, text: inside });
  edits.push({ start: change.tag.start, end: change.end, text: '' });
  return edits;
}

/** Edits that take out the elements of a stretch, but for those that stay. */
function cutChildren(text: string, start: number, end: number): TextEdit[] {
  const edits: TextEdit[] = [];
  let depth = 0;
  let from = 0;
  const stretch = text.slice(start, end);
  const cut = (name: string, to: number): void => {
    if (!STAYING.has(localName(name)))
      edits.push({ start: start + from, end: start + to, text: '' });
  };
  tokenize(stretch, {
    open: (tag) => {
      if (depth === 0) from = tag.start;
      if (tag.isEmpty && depth === 0) cut(tag.name, tag.end);
      if (!tag.isEmpty) depth++;
    },
    close: (name, _from, to) => {
      depth--;
      if (depth === 0) cut(name, to);
    },
    text: () => undefined,
    aside: () => undefined,
  });
  return edits;
}
