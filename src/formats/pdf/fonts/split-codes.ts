import { nameAt } from '../objects.js';
import type { PDFDict } from '../pdf-lib.js';

/**
 * Adds the character codes of a shown string: bytes, or pairs of them where a composite font takes them as CIDs (Identity,
 * ISO 32000-2 §9.7.5.2). False for a composite font with another CMap.
 */
export function splitCodes(font: PDFDict, string: Uint8Array, codes: Set<number>): boolean {
  if (nameAt(font, 'Subtype') !== 'Type0') {
    for (const byte of string) codes.add(byte);
    return true;
  }
  if (!isIdentity(font)) return false;
  for (let at = 0; at < string.length; at += 2)
    codes.add((string[at] ?? 0) * 256 + (string[at + 1] ?? 0));
  return true;
}

function isIdentity(font: PDFDict): boolean {
  const encoding = nameAt(font, 'Encoding');
  return encoding === 'Identity-H' || encoding === 'Identity-V';
}
