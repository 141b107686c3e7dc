import { latin1Text } from './bytes.js';
import { PDFHexString, PDFString } from './pdf-lib.js';
import type { PDFObject } from './pdf-lib.js';

/** A text string of a dictionary (ISO 32000-2 §7.9.2.2), or undefined where the bytes are plainly no text. */
export function textOf(value: PDFObject | undefined): string | undefined {
  if (!(value instanceof PDFString || value instanceof PDFHexString)) return undefined;
  try {
    const bytes = value.asBytes();
    // Little-endian UTF-16 and UTF-8 without a mark are against the standard, but met in the wild, and other readers show them.
    const isLittleEndian = bytes[0] === 0xff && bytes[1] === 0xfe;
    const isOther = isLittleEndian || isUtf8(bytes);
    const text = isOther ? textOfBytes(bytes) : value.decodeText();
    return isText(text) ? text : undefined;
  } catch {
    // Bytes that are no text in any encoding that a text string may have.
    return undefined;
  }
}

/** By its mark (ISO 32000-2 §7.9.2.2), or by letters beyond ASCII that make sense as nothing else. */
function isUtf8(bytes: Uint8Array): boolean {
  return bytes.some((byte) => byte >= 0x80) && encodingOfBytes(bytes) === 'utf-8';
}

/** Keys, hashes and certificates are strings too; they are full of control characters. */
function isText(text: string): boolean {
  if (text === '') return false;
  let controls = 0;
  for (let index = 0; index < text.length; index++) {
    const code = text.charCodeAt(index);
    if (code < 0x20 && code !== 9 && code !== 10 && code !== 13) controls++;
  }
  return controls * 10 <= text.length;
}

/** Text that stands in a stream, in whichever encoding its writer chose. */
export function textOfBytes(bytes: Uint8Array): string {
  const encoding = encodingOfBytes(bytes);
  return encoding === 'latin-1' ? latin1Text(bytes) : new TextDecoder(encoding).decode(bytes);
}

/** By its mark, else UTF-8 where it is that; else PDFDocEncoding or a code page, in all of which ASCII is the same. */
export function encodingOfBytes(bytes: Uint8Array): 'utf-16be' | 'utf-16le' | 'utf-8' | 'latin-1' {
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return 'utf-16be';
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return 'utf-16le';
  try {
    new TextDecoder('utf-8', { fatal: true }).decode(bytes);
    return 'utf-8';
  } catch {
    return 'latin-1';
  }
}
