import { isOfficeWord } from '../../core/shared/office-words.js';
import { localName } from '../attributes.js';

/** Whether a prefix or the local name of an element or attribute is a word of the format. */
export function isFormatName(name: string): boolean {
  return (name.match(TOKEN) ?? []).every(isOfficeWord);
}

/**
 * Whether an attribute's value is nothing but the format's own: keywords, measures, ids in hexadecimal digits, addresses of
 * namespaces. In an attribute that the format does not have, nothing is.
 *
 * @param attribute With its prefix.
 */
export function isFormatValue(attribute: string, value: string): boolean {
  const local = localName(attribute);
  const isNamespace = attribute.startsWith('xmlns');
  if (!isNamespace && !isFormatName(local)) return false;
  return value.length <= 1 || isFormatName(value) || CODE.test(value) || isPacked(value);
}

/** Base64 of some length: bytes, in which any short word may stand by chance. */
function isPacked(value: string): boolean {
  return value.length >= LEAST_PACKED && /^[A-Za-z0-9+/\s]+={0,2}\s*$/u.test(value);
}

const TOKEN = /[\p{L}\p{N}\p{M}]+/gu;
/** Hexadecimal digits (colours, ids, unique ids), not letters alone but for a colour. */
const CODE =
  /^#?(?=[a-f]*\d)[0-9a-f]{2,40}$|^#?[a-f]{6}$|^\{?[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}\}?$/iu;
const LEAST_PACKED = 40;
