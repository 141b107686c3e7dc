import { malformed } from './malformed.js';
import { decodeReferences } from './references.js';

/** A tag that begins an element. */
export interface ReadTag {
  /** As written, with its prefix. */
  readonly name: string;
  readonly attributes: ReadonlyMap<string, string>;
  readonly isEmpty: boolean;
  /** From `<` to `>`, in UTF-16 units. */
  readonly length: number;
}

/**
 * Reads the tag at `start` (XML 1.0 §3.1).
 * @throws DocumentError UNPROVED
 */
export function readTag(text: string, start: number): ReadTag {
  const name = nameAt(text, start + 1);
  const attributes = new Map<string, string>();
  let at = start + 1 + name.length;
  for (;;) {
    const next = behindBlanks(text, at);
    const isEmpty = text.startsWith('/>', next);
    if (isEmpty || text.charAt(next) === '>') {
      return { name, attributes, isEmpty, length: next + (isEmpty ? 2 : 1) - start };
    }
    if (next === at) throw malformed();
    const key = nameAt(text, next);
    const equals = behindBlanks(text, next + key.length);
    const open = behindBlanks(text, equals + 1);
    const quote = text.charAt(open);
    const close = text.indexOf(quote, open + 1);
    const isAttribute = text.charAt(equals) === '=' && /["']/u.test(quote) && close > 0;
    if (!isAttribute || attributes.has(key)) throw malformed();
    const raw = text.slice(open + 1, close);
    if (raw.includes('<')) throw malformed();
    attributes.set(key, decodeReferences(raw.replace(/\r\n|[\t\r\n]/gu, ' ')));
    at = close + 1;
  }
}

/** Whether all of a text is a name (§2.3). */
export function isName(text: string): boolean {
  return text !== '' && nameLength(text, 0) === text.length;
}

function nameAt(text: string, at: number): string {
  const length = nameLength(text, at);
  if (length === 0) throw malformed();
  return text.slice(at, at + length);
}

function nameLength(text: string, at: number): number {
  NAME.lastIndex = at;
  return NAME.exec(text)?.[0].length ?? 0;
}

function behindBlanks(text: string, from: number): number {
  let at = from;
  while (BLANKS.has(text.charCodeAt(at))) at++;
  return at;
}

const BLANKS = new Set([0x20, 9, 10, 13]);
const FIRST =
  ':A-Z_a-z\\u00c0-\\u00d6\\u00d8-\\u00f6\\u00f8-\\u02ff\\u0370-\\u037d\\u037f-\\u1fff\\u200c-\\u200d\\u2070-\\u218f' +
  '\\u2c00-\\u2fef\\u3001-\\ud7ff\\uf900-\\ufdcf\\ufdf0-\\ufffd\\u{10000}-\\u{effff}';
const NAME = new RegExp(`[${FIRST}][\\u0300-\\u036f${FIRST}\\-.0-9\\u00b7\\u203f-\\u2040]*`, 'uy');
