import type { Audit, AuditRequest } from '../../core/audit.js';
import { auditStreams } from '../../proof/audit-streams.js';
import { pptLayers, pptStreams } from './open.js';

/**
 * Hunts through a presentation of PowerPoint 97 to 2003. None is ever written here, so there is nothing to prove: it
 * serves to look whether values stand in a file of any origin.
 *
 * @throws DocumentError UNPROVED when it is to be compared with another
 */
export async function auditPpt(bytes: Uint8Array, request: AuditRequest): Promise<Audit> {
  request.signal.throwIfAborted();
  const streams = pptStreams(bytes);
  return auditStreams({ layers: pptLayers(streams), streams }, request);
}
