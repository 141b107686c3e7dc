import type { Audit } from '../../../core/audit.js';
import { DocumentError } from '../../../core/error.js';

/** Readers that must have read all that they met; the raw walk names what it cannot unpack and reads its bytes. */
const WHOLE = new Set([
  'structure',
  'pdfium',
  'annotations',
  'comparison',
  'appearance',
  'revisions',
  'OCR',
]);

/** What stands in the way of a proof. */
export function doubtsOf({ readers }: Pick<Audit, 'readers'>): string[] {
  return readers.filter(({ reader }) => WHOLE.has(reader)).flatMap(({ unread }) => unread);
}

/** @throws DocumentError UNPROVED */
export function assertProved(audit: Pick<Audit, 'readers'>): void {
  const [doubt] = doubtsOf(audit);
  if (doubt !== undefined) {
    throw new DocumentError('UNPROVED', `The finished file could not be proved: ${doubt}`);
  }
}
