import type { Audit, AuditRequest } from '../../../core/document.js';
import { auditArchive } from '../../../proof/audit-archive.js';
import { acrossSheets } from './across-sheets.js';
import { readPart } from './read-part.js';

/** Reads a finished package again. @throws DocumentError and BlackletterError, as `auditArchive` does */
export function auditPackage(bytes: Uint8Array, request: AuditRequest): Promise<Audit> {
  return auditArchive(bytes, request, {
    isOne: (names) => names.includes('[Content_Types].xml'),
    readPart,
    readAcross: acrossSheets,
  });
}
