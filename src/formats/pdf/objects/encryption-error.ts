import { DocumentError } from '../../../core/error.js';
import { nameAt, numberAt } from './objects.js';
import { PDFDict, PDFDocument } from './pdf-lib.js';

/**
 * Why an encrypted file did not open, and what to do about it: no password, a wrong one, or a method that has none (a public
 * key, a vendor's own handler; ISO 32000-2 §7.6.2 knows versions 1 to 5 of the standard one).
 */
export async function encryptionError(bytes: Uint8Array, password: string): Promise<DocumentError> {
  const said = await readHandler(bytes);
  if (said !== undefined && (said.filter !== 'Standard' || said.version > 5)) {
    return new DocumentError(
      'ENCRYPTED',
      'The PDF is encrypted by a method that no password opens: take the protection off with the program that put it on.',
    );
  }
  return new DocumentError(
    'ENCRYPTED',
    password === ''
      ? 'The PDF is encrypted: give its password.'
      : 'The PDF is encrypted, and the password does not open it: give another one.',
  );
}

async function readHandler(
  bytes: Uint8Array,
): Promise<{ readonly filter: string; readonly version: number } | undefined> {
  try {
    const { context } = await PDFDocument.load(bytes, {
      ignoreEncryption: true,
      updateMetadata: false,
    });
    const dict = context.lookup(context.trailerInfo.Encrypt);
    return dict instanceof PDFDict
      ? { filter: nameAt(dict, 'Filter') ?? '', version: numberAt(dict, 'V') ?? 0 }
      : undefined;
  } catch {
    return undefined;
  }
}
