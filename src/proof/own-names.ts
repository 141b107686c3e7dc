import { isOfficeName } from '../core/shared/office-names.js';
import { isOfficeWord } from '../core/shared/office-words.js';
import type { ReadTag } from './read-tag.js';

/** Names and values of a tag, by whose words they are made of. */
export interface TagNames {
  /** All in words of the format. */
  readonly structure: string[];
  readonly own: string[];
}

/**
 * What a tag is called, what its attributes are called, and what those say that are no text. Names that every program
 * knows (of fonts, styles, languages) are left out: a document has to say them.
 */
export function namesOf(
  { name, attributes }: ReadTag,
  isText: (attribute: string, value: string) => boolean,
): TagNames {
  const made: TagNames = { structure: [], own: [] };
  const element = name.slice(name.indexOf(':') + 1);
  const add = (said: string, isKnown = true): void => {
    (isKnown && isFormat(said) ? made.structure : made.own).push(said);
  };
  add(name);
  for (const [key, value] of attributes) {
    add(key);
    if (isText(key, value)) continue;
    const local = key.slice(key.indexOf(':') + 1);
    if (isOfficeName(`${element}/${local}`, value)) continue;
    if (isBytes(value)) made.structure.push(value);
    else add(value, key.startsWith('xmlns') || isFormat(local));
  }
  return made;
}

/** Words of the format, numbers, codes in hexadecimal digits. */
function isFormat(said: string): boolean {
  if (HEXADECIMAL.test(said)) return true;
  return said.split(/[^\p{L}\p{N}\p{M}]+/u).every(isOfficeWord);
}

/** Base64, in which anything short may stand by chance. */
function isBytes(value: string): boolean {
  return value.length >= 40 && /^[A-Za-z0-9+/]+={0,2}$/u.test(value.replace(/\s/gu, ''));
}

const HEXADECIMAL =
  /^[#{]?(?:(?=[a-f]*\d)[0-9a-f]{2,40}|[a-f]{6}|[0-9a-f]{8}(?:-[0-9a-f]{4,12}){4})\}?$/iu;
