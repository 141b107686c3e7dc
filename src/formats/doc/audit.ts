import type { Audit, AuditRequest } from '../../core/audit.js';
import { auditStreams } from '../../proof/audit-streams.js';
import { docLayers, streamsOf } from './open.js';

/**
 * Hunts through a Word 97 to 2003 document. None is ever written here, so there is nothing to prove: it serves to look
 * whether values stand in a file of any origin.
 *
 * @throws DocumentError UNPROVED when it is to be compared with another
 */
export function auditDoc(bytes: Uint8Array, request: AuditRequest): Audit {
  request.signal.throwIfAborted();
  const streams = streamsOf(bytes);
  return auditStreams({ layers: docLayers(streams), streams }, request);
}
