import { latin1Text } from './bytes.js';
import { PDFHexString, PDFString } from './pdf-lib.js';
import type { PDFObject } from './pdf-lib.js';

/** A text string of a dictionary (ISO 32000-2 §7.9.2.2), or undefined where the bytes are plainly no text. */
export function textOf(value: PDFObject | undefined): string | undefined {
  if (!(value instanceof PDFString || value instanceof PDFHexString)) return undefined;
  try {
    const bytes = value.asBytes();
    // Against the standard, but met in the wild, and other readers show it.
    const isLittleEndian = bytes[0] === 0xff && bytes[1] === 0xfe;
    const text = isLittleEndian ? textOfBytes(bytes) : value.decodeText();
    return isText(text) ? text : undefined;
  } catch {
    // Bytes that are no text in any encoding that a text string may have.
    return undefined;
  }
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
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return new TextDecoder('utf-16be').decode(bytes);
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return new TextDecoder('utf-16le').decode(bytes);
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    // No UTF-8, so PDFDocEncoding or a code page: ASCII is the same in all of them.
    return latin1Text(bytes);
  }
}
