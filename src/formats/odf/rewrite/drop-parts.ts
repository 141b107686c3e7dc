import { attributeValue, localName } from '../../../xml/attributes.js';
import type { EditsByPart } from '../../../xml/edit/group-edits.js';
import { addEdit } from '../../../xml/edit/group-edits.js';
import { tokenize } from '../../../xml/tokenize.js';
import type { OdfPart } from '../odf-part.js';

/** Edits that leave no trace of some parts: their entries in the list of files, and the elements that show them. */
export function dropParts(
  parts: ReadonlyMap<string, OdfPart>,
  gone: ReadonlySet<string>,
  edits: EditsByPart,
): void {
  if (gone.size === 0) return;
  for (const { name, text } of parts.values()) {
    const folder =
      name.includes('/') && !name.startsWith('META-INF/') ? name.replace(/[^/]*$/u, '') : '';
    let depth = 0;
    let cut: { readonly start: number; readonly depth: number } | undefined;
    tokenize(text, {
      open: (tag) => {
        const element = localName(tag.name);
        const path = attributeValue(text, tag, element === 'file-entry' ? 'full-path' : 'href');
        const isUse = cut === undefined && path !== undefined && USES.has(element);
        if (isUse && leadsTo(path, folder, gone)) {
          if (tag.isEmpty) addEdit(edits, name, { start: tag.start, end: tag.end, text: '' });
          else cut = { start: tag.start, depth };
        }
        if (!tag.isEmpty) depth++;
      },
      close: (_name, _start, end) => {
        depth--;
        if (cut?.depth !== depth) return;
        addEdit(edits, name, { start: cut.start, end, text: '' });
        cut = undefined;
      },
      text: () => undefined,
      aside: () => undefined,
    });
  }
}

function leadsTo(path: string, folder: string, gone: ReadonlySet<string>): boolean {
  const plain = decoded(path).replace(/^\.\//u, '');
  return gone.has(plain) || gone.has(folder + plain);
}

function decoded(path: string): string {
  try {
    return decodeURIComponent(path);
  } catch {
    return path;
  }
}

const USES: ReadonlySet<string> = new Set([
  'file-entry',
  'image',
  'object',
  'object-ole',
  'plugin',
  'fill-image',
  'background-image',
  'list-level-style-image',
  'font-face-uri',
]);
