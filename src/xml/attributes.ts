import { DocumentError } from '../core/error.js';
import type { OpenTag } from './tokenize.js';

export interface Attribute {
  /** As written, with its prefix. */
  readonly name: string;
  /** Where the blank before the name begins: all of the attribute goes from here. */
  readonly start: number;
  /** The value without its quotes. */
  readonly valueStart: number;
  readonly valueEnd: number;
  /** Behind the closing quote. */
  readonly end: number;
}

/**
 * The attributes of a tag, in order.
 * @throws DocumentError LIMIT_SIZE for more than any tag has
 */
export function attributesOf(text: string, tag: OpenTag): Attribute[] {
  const found: Attribute[] = [];
  ATTRIBUTE.lastIndex = tag.attributes;
  for (;;) {
    const start = ATTRIBUTE.lastIndex;
    const match = ATTRIBUTE.exec(text);
    if (match === null || match.index >= tag.end) return found;
    const [whole, name = '', value = ''] = match;
    const end = start + whole.length;
    if (found.length === MOST)
      throw new DocumentError('LIMIT_SIZE', 'A tag has too many attributes');
    found.push({
      name,
      start,
      valueStart: end - value.length + 1,
      valueEnd: end - 1,
      end,
    });
    if (end >= tag.end) return found;
  }
}

/** The raw value of an attribute by its name without the prefix, or undefined. */
export function attributeValue(text: string, tag: OpenTag, local: string): string | undefined {
  const found = attributesOf(text, tag).find(({ name }) => localName(name) === local);
  return found === undefined ? undefined : text.slice(found.valueStart, found.valueEnd);
}

export function localName(name: string): string {
  return name.slice(name.indexOf(':') + 1);
}

const MOST = 4096;
const ATTRIBUTE = /\s+([^\s=/>"'<]+)\s*=\s*("[^"]*"|'[^']*')/uy;
