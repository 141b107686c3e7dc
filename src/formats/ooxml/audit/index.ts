import type { Audit, AuditRequest } from '../../../core/audit.js';
import { auditArchive } from '../../../proof/audit-archive.js';
import { acrossSheets } from './across-sheets.js';
import { readWithMammoth } from './mammoth-reader.js';
import { readPart } from './read-part.js';

/** Reads a finished package again, a Word document also by a program of others. @throws DocumentError and BlackletterError, as `auditArchive` does */
export function auditPackage(bytes: Uint8Array, request: AuditRequest): Promise<Audit> {
  return auditArchive(bytes, request, {
    isOne: (names) => names.includes('[Content_Types].xml'),
    readPart,
    readAcross: acrossSheets,
    readAlso: (entries) => readWithMammoth(bytes, entries, request),
  });
}
