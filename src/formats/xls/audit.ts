import type { Audit, AuditRequest } from '../../core/audit.js';
import { auditStreams } from '../../proof/audit-streams.js';
import { xlsLayers } from './open.js';
import { piecesOf, rawStrings } from './raw-strings.js';
import { readWorkbook } from './read-workbook.js';

/**
 * Hunts through a workbook in binary. None is ever written here, so there is nothing to prove: it serves to look whether
 * values stand in a file of any origin.
 *
 * @throws DocumentError UNPROVED when it is to be compared with another
 */
export async function auditXls(bytes: Uint8Array, request: AuditRequest): Promise<Audit> {
  const { signal, limits } = request;
  signal.throwIfAborted();
  const { sheets, texts } = await readWorkbook(bytes);
  const within = { inflatedBytes: limits.inflatedBytes, signal };
  const { strings } = await rawStrings(bytes, within);
  const streams = await piecesOf(bytes, within);
  return auditStreams({ layers: xlsLayers(sheets, texts, strings), streams }, request);
}
