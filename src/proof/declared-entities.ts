import { DocumentError } from '../core/error.js';

/**
 * A text with the entities that it declares itself in the places of their references (XML 1.0 §4.4), as a program shows it.
 *
 * @throws DocumentError UNPROVED where that would take more than a reader has to bear
 */
export function withDeclaredEntities(text: string): string {
  const declared = new Map<string, string>();
  for (const [, name = '', double, single] of text.matchAll(DECLARATION)) {
    // The first of a name counts.
    if (!declared.has(name)) declared.set(name, double ?? single ?? '');
  }
  if (declared.size === 0) return text;
  const most = text.length * 2 + ROOM;
  let expanded = text;
  for (let depth = 0; depth < DEEPEST; depth++) {
    const before = expanded;
    let length = before.length;
    expanded = before.replaceAll(REFERENCE, (reference, name: string) => {
      const value = declared.get(name);
      if (value === undefined || length > most) return reference;
      length += value.length - reference.length;
      return value;
    });
    if (length > most) break;
    if (expanded === before) return expanded;
  }
  throw new DocumentError('UNPROVED', 'The entities that a text declares say too much to be read');
}

const DECLARATION =
  /<!ENTITY\s{1,100}([\p{L}_:][\p{L}\p{N}_:.-]{0,100})\s{1,100}(?:"([^"]*)"|'([^']*)')/gu;
const REFERENCE = /&([\p{L}_:][\p{L}\p{N}_:.-]{0,100});/gu;
const ROOM = 2 ** 20;
const DEEPEST = 16;
