import { PDFDict, PDFName } from './pdf-lib.js';
import type { PDFDocument } from './pdf-lib.js';
import { dictAt, eachDict, nameAt } from './objects.js';

/** The dictionary of a signature (ISO 32000-2 §12.8.1). */
export function isSignatureValue(dict: PDFDict): boolean {
  return dict.has(PDFName.of('ByteRange')) || nameAt(dict, 'Type') === 'Sig';
}

/**
 * Takes digital signatures out: every byte of the file changes, so they would only claim what no longer holds
 * (ISO 32000-2 §12.8). The fields stay, unsigned. Gives what was done, for the report.
 */
export function removeSignatures(document: PDFDocument): string[] {
  let count = 0;
  eachDict(document.context, (dict) => {
    const value = dictAt(dict, 'V');
    if (nameAt(dict, 'FT') !== 'Sig' && !(value instanceof PDFDict && isSignatureValue(value)))
      return;
    if (dict.delete(PDFName.of('V'))) count++;
  });
  for (const key of ['Perms', 'DSS']) document.catalog.delete(PDFName.of(key));
  dictAt(document.catalog, 'AcroForm')?.delete(PDFName.of('SigFlags'));
  return count === 0
    ? []
    : [`${String(count)} digital signature(s) removed: no rewritten file can keep them.`];
}
