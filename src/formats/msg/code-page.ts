import type { ByteDecoder } from '../../core/shared/byte-decoder.js';
import { byteDecoder } from '../../core/shared/byte-decoder.js';

/**
 * Text in one of the code pages of Windows; without one, or with one that is not known here, as Western European, in which
 * at least digits and Latin letters are what they are.
 */
export function decodeCodePage(bytes: Uint8Array, codePage: number | undefined): string {
  return (decoderOf(codePage) ?? byteDecoder('windows-1252')).decode(bytes);
}

/** `undefined` where the number is no code page that is known here. */
export function decoderOf(codePage: number | undefined): ByteDecoder | undefined {
  if (codePage === undefined) return undefined;
  const named = NAMES.get(codePage);
  try {
    return byteDecoder(named ?? `windows-${String(codePage)}`);
  } catch {
    return undefined;
  }
}

/** Identifiers of code pages whose names are no `windows-…` (Microsoft's table of code page identifiers). */
const NAMES: ReadonlyMap<number, string> = new Map([
  [866, 'ibm866'],
  [932, 'shift_jis'],
  [936, 'gbk'],
  [949, 'euc-kr'],
  [950, 'big5'],
  [1200, 'utf-16le'],
  [1201, 'utf-16be'],
  [20127, 'windows-1252'],
  [20866, 'koi8-r'],
  [20932, 'euc-jp'],
  [21866, 'koi8-u'],
  ...Array.from({ length: 15 }, (_, at): [number, string] => [
    28591 + at,
    `iso-8859-${String(at + 1)}`,
  ]),
  [50220, 'iso-2022-jp'],
  [50221, 'iso-2022-jp'],
  [51932, 'euc-jp'],
  [51949, 'euc-kr'],
  [54936, 'gb18030'],
  [65001, 'utf-8'],
]);
