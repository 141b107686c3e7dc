import type { Audit, AuditRequest } from '../../core/audit.js';
import { auditStreams } from '../../proof/audit-streams.js';
import { messageLayers } from './message-layers.js';
import { msgStreams } from './open.js';
import { readMessage } from './read-message.js';

/**
 * Hunts through a message of Outlook. None is ever written here, so there is nothing to prove: it serves to look whether
 * values stand in a file of any origin.
 *
 * @throws DocumentError UNPROVED when it is to be compared with another
 */
export async function auditMsg(bytes: Uint8Array, request: AuditRequest): Promise<Audit> {
  request.signal.throwIfAborted();
  const streams = msgStreams(bytes);
  return auditStreams({ layers: messageLayers(streams, readMessage(bytes)), streams }, request);
}
