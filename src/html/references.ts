import { byteDecoder } from '../core/shared/byte-decoder.js';
import { parseFragment } from 'parse5';

/**
 * What a character reference of HTML means (WHATWG HTML §13.2.5.72), undefined where it means nothing.
 */
export function decodeReference(written: string): string | undefined {
  const number = /^&#(?:x([0-9a-f]+)|([0-9]+));?$/iu.exec(written);
  if (number === null) return named(written);
  const [, hex, decimal = '0'] = number;
  const code = hex === undefined ? Number.parseInt(decimal, 10) : Number.parseInt(hex, 16);
  if (code === 0 || code > 0x10ffff || (code >= 0xd800 && code <= 0xdfff)) return '\ufffd';
  return code >= 0x80 && code < 0xa0
    ? byteDecoder('windows-1252').decode(Uint8Array.of(code))
    : String.fromCodePoint(code);
}

/** Whole references only: of an old one without `;` that goes on in letters nothing is decoded. */
function named(written: string): string | undefined {
  if (!written.endsWith(';') && !OLD.test(written)) return undefined;
  const common = COMMON.get(written);
  if (common !== undefined) return common;
  const [node] = parseFragment(written).childNodes;
  const text = node !== undefined && 'value' in node ? node.value : written;
  return text === written || text.includes(';') ? undefined : text;
}

/** What may be a character reference. */
export const REFERENCE = '&(?:#[xX][0-9a-fA-F]{1,12}|#[0-9]{1,12}|[A-Za-z][A-Za-z0-9]{1,40});?';

const COMMON: ReadonlyMap<string, string> = new Map([
  ['&nbsp;', '\u00a0'],
  ['&amp;', '&'],
  ['&lt;', '<'],
  ['&gt;', '>'],
  ['&quot;', '"'],
  ['&apos;', "'"],
  ['&#160;', '\u00a0'],
]);
/** The old ones that a value might be written with. */
const OLD =
  /^&(?:nbsp|shy|amp|lt|gt|quot|[AEIOUaeiouyY]?(?:acute|grave|uml|circ|tilde)|[nN]tilde|[cC]cedil)$/u;
