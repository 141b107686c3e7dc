import { DocumentError } from '../../../core/error.js';
import type { EditsByPart } from '../../../xml/edit/group-edits.js';
import { addEdit } from '../../../xml/edit/group-edits.js';
import type { OpenPackage } from '../open-package.js';
import { CONTENT_TYPES } from '../package/content-types.js';

/**
 * New names for parts in whose names something goes, as edits of everything that names them: relationships and content
 * types (ISO/IEC 29500-2 §9.1). A part's own relationships go by its name.
 *
 * @param isGone Whether an atom goes.
 * @returns New names by the old ones.
 * @throws DocumentError UNSUPPORTED_REDACTION for a value in an extension, which says what kind of file the part is
 */
export function renameParts(
  { parts, names, relationships, contentTypes }: OpenPackage,
  isGone: (atom: number) => boolean,
  edits: EditsByPart,
): ReadonlyMap<string, string> {
  const taken = new Set(parts.map(({ name }) => name.toLowerCase()));
  const renamed = new Map<string, string>();
  const segments = new Map<string, string>();
  for (const { name, atom } of names) {
    if (RELATIONSHIPS.test(name)) continue;
    const fresh = newName(name, (at) => isGone(atom + at), segments);
    if (fresh === name) continue;
    if (taken.has(fresh.toLowerCase())) throw stuck('Two parts would get the same name');
    taken.add(fresh.toLowerCase());
    renamed.set(name, fresh);
  }
  for (const { name, atom } of names) {
    const [, folder = '', source = ''] = RELATIONSHIPS.exec(name) ?? [];
    if (source === '') continue;
    const follows = renamed.get(folder + source);
    const fresh =
      follows === undefined
        ? newName(name, (at) => isGone(atom + at), segments)
        : relationshipsOf(follows);
    if (fresh !== name) renamed.set(name, fresh);
  }
  if (renamed.size === 0) return renamed;
  const now = new Map([...renamed].map(([old, fresh]) => [old.toLowerCase(), fresh]));
  for (const { part, source, target, valueStart, valueEnd } of relationships) {
    if (target === undefined || valueStart === undefined || valueEnd === undefined) continue;
    const fresh = now.get(target.toLowerCase());
    // What is relative to the name of its source leads elsewhere once that is in another folder.
    if (fresh === undefined && folderOf(renamed.get(source) ?? source) === folderOf(source))
      continue;
    const text = `/${encodeURI(fresh ?? target)}`;
    addEdit(edits, part, { start: valueStart, end: valueEnd, text });
  }
  for (const [old, { valueStart, valueEnd }] of contentTypes.overrides) {
    const fresh = now.get(old);
    if (fresh === undefined) continue;
    addEdit(edits, CONTENT_TYPES, { start: valueStart, end: valueEnd, text: `/${fresh}` });
  }
  return renamed;
}

/** The same name with another word in the place of every segment of which something goes. */
function newName(
  name: string,
  isGone: (at: number) => boolean,
  segments: Map<string, string>,
): string {
  let at = 0;
  const pieces = name.split('/').map((segment) => {
    const start = at;
    at += segment.length + 1;
    const [, base = segment, extension = ''] =
      /^(.+?)((?:\.[^.]*)?(?:\.rels)?)$/u.exec(segment) ?? [];
    const goes = (from: number, text: string): boolean =>
      Array.from(text.split(''), (_, unit) => from + unit).some(isGone);
    if (goes(start + base.length, extension)) throw stuck('The extension of a part holds a value');
    if (!goes(start, base)) return segment;
    const known = segments.get(base) ?? `redacted${String(segments.size + 1)}`;
    segments.set(base, known);
    return known + extension;
  });
  return pieces.join('/');
}

function relationshipsOf(name: string): string {
  const folder = folderOf(name);
  return `${folder}_rels/${name.slice(folder.length)}.rels`;
}

function folderOf(name: string): string {
  return name.slice(0, name.lastIndexOf('/') + 1);
}

function stuck(why: string): DocumentError {
  return new DocumentError('UNSUPPORTED_REDACTION', `A part cannot be renamed. ${why}.`);
}

const RELATIONSHIPS = /^(.*\/)?_rels\/([^/]+)\.rels$/u;
