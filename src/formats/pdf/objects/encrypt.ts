import type { EncryptRequest } from '../../../core/format-adapter.js';
import { DocumentError } from '../../../core/error.js';
import { PDFDocument } from './pdf-lib.js';
import { claimsPdfA } from './save.js';

/**
 * A finished file with AES-256 (revision 6, ISO 32000-2 §7.6.4) over all its strings and streams. The one password opens
 * it with all rights. Its bytes are others at every run: keys and salts are random.
 *
 * @throws DocumentError UNSUPPORTED_REDACTION for PDF/A, which allows no encryption (ISO 19005-1 §6.1.3)
 */
export async function encryptPdf(
  bytes: Uint8Array,
  { password }: EncryptRequest,
): Promise<Uint8Array> {
  const document = await PDFDocument.load(bytes, { updateMetadata: false });
  if (claimsPdfA(document)) {
    throw new DocumentError(
      'UNSUPPORTED_REDACTION',
      'PDF/A allows no encryption: redact it without an output password',
    );
  }
  document.encrypt({ userPassword: password, ownerPassword: password, permissions: ALL });
  return document.save({ addDefaultPage: false, updateFieldAppearances: false });
}

const ALL = {
  printing: 'highResolution',
  modifying: true,
  copying: true,
  annotating: true,
  fillingForms: true,
  contentAccessibility: true,
  documentAssembly: true,
} as const;
