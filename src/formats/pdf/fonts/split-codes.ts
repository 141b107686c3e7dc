import { nameAt } from '../objects.js';
import type { PDFDict } from '../pdf-lib.js';

/**
 * How many bytes of a shown string make a character code: one, or two where a composite font takes them as CIDs (Identity,
 * ISO 32000-2 §9.7.5.2). Undefined for a composite font with another CMap.
 */
export function codeLength(font: PDFDict): 1 | 2 | undefined {
  if (nameAt(font, 'Subtype') !== 'Type0') return 1;
  const encoding = nameAt(font, 'Encoding');
  return encoding === 'Identity-H' || encoding === 'Identity-V' ? 2 : undefined;
}

/** Adds the character codes of a shown string. */
export function splitCodes(string: Uint8Array, length: 1 | 2, codes: Set<number>): void {
  if (length === 1) for (const byte of string) codes.add(byte);
  else
    for (let at = 0; at < string.length; at += 2)
      codes.add((string[at] ?? 0) * 256 + (string[at + 1] ?? 0));
}
