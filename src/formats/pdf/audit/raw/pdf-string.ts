import { latin1 } from './syntax.js';

/**
 * A text string (ISO 32000-2 §7.9.2.2): UTF-16 or UTF-8 by its byte order mark, else PDFDocEncoding. Never throws;
 * what is no text comes out as some characters or other.
 */
export function decodeTextString(bytes: Uint8Array): string {
  const [first, second, third] = bytes;
  if (first === 0xfe && second === 0xff) return utf16(bytes.subarray(2), false);
  if (first === 0xff && second === 0xfe) return utf16(bytes.subarray(2), true);
  if (first === 0xef && second === 0xbb && third === 0xbf) {
    return new TextDecoder().decode(bytes.subarray(3));
  }
  const text = latin1(bytes);
  return text.replaceAll(DIFFERS, (character) => PDF_DOC[character.charCodeAt(0)] ?? character);
}

function utf16(bytes: Uint8Array, littleEndian: boolean): string {
  const text = new TextDecoder(littleEndian ? 'utf-16le' : 'utf-16be').decode(bytes);
  // Language escapes (§7.9.2.2.1): U+001B, letters, U+001B.
  return text.replaceAll(/\u001b[A-Za-z-]{2,8}\u001b/gu, '');
}

const DIFFERS = /[\u0018-\u001f\u0080-\u009e\u00a0]/gu;

/** Where PDFDocEncoding is not Latin-1 (ISO 32000-2 Annex D.3). */
const PDF_DOC: Readonly<Record<number, string>> = Object.fromEntries([
  ...Array.from('˘ˇˆ˙˝˛˚˜').map((character, index) => [0x18 + index, character] as const),
  ...Array.from('•†‡…—–ƒ⁄‹›−‰„“”‘’‚™ﬁﬂŁŒŠŸŽıłœšž').map(
    (character, index) => [0x80 + index, character] as const,
  ),
  [0xa0, '€'] as const,
]);
