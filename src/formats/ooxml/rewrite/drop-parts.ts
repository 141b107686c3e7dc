import type { OpenPackage } from '../open-package.js';
import { CONTENT_TYPES } from '../package/content-types.js';
import type { EditsByPart } from '../../../xml/edit/group-edits.js';
import { addEdit } from '../../../xml/edit/group-edits.js';
import { removeUses } from './remove-uses.js';

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
    if (source !== undefined) removeUses(source, one.id, edits);
  }
  for (const { name } of parts) {
    const entry = contentTypes.overrides.get(name.toLowerCase());
    if (gone.has(name) && entry !== undefined)
      addEdit(edits, CONTENT_TYPES, { ...entry, text: '' });
  }
  return gone;
}
