import type { FormatAdapter } from '../../core/format-adapter.js';
import { DocumentError } from '../../core/error.js';
import type { Inspection } from '../../core/outcome.js';
import { startJob } from './job.js';
import { readFindings } from '../detection/read-findings.js';
import { withDocumentTree } from './read-tree.js';
import { emptyRecord } from '../record.js';
import type { Settings } from '../options/settings.js';

/** Reads one document and finds; nothing is written. What the document is shows as a `refused` inspection. */
export async function inspectDocument(
  bytes: Uint8Array,
  formats: readonly FormatAdapter[],
  settings: Settings,
): Promise<Inspection> {
  try {
    const job = startJob(bytes, formats, settings);
    const { record } = await withDocumentTree(job, formats, readFindings);
    return { ...record, status: statusOf(record) };
  } catch (error) {
    if (!(error instanceof DocumentError)) throw error;
    const { code, message } = error;
    return { ...emptyRecord(settings), status: 'refused', reason: { code, message } };
  }
}

function statusOf({
  blindSpots,
  planned,
}: Pick<Inspection, 'blindSpots' | 'planned'>): Inspection['status'] {
  if (blindSpots.length > 0) return 'incomplete';
  return (planned ?? []).length > 0 ? 'found' : 'clean';
}
