import { PDFHexString, PDFString } from './pdf-lib.js';
import type { PDFObject } from './pdf-lib.js';

/** A text string of a dictionary (ISO 32000-2 §7.9.2.2), or undefined where the bytes are plainly no text. */
export function textOf(value: PDFObject | undefined): string | undefined {
  if (!(value instanceof PDFString || value instanceof PDFHexString)) return undefined;
  try {
    const text = value.decodeText();
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
