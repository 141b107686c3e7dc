import type { Audit, AuditRequest } from '../../../core/audit.js';
import { auditArchive } from '../../../proof/audit-archive.js';
import { readOdf } from './read-odf.js';

/** Reads a finished document again. @throws DocumentError and BlackletterError, as `auditArchive` does */
export function auditOdf(bytes: Uint8Array, request: AuditRequest): Promise<Audit> {
  return auditArchive(bytes, request, {
    isOne: (names) => names.includes('content.xml'),
    readPart: readOdf,
  });
}
