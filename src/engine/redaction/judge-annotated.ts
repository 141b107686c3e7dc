import type { Rewritten } from '../../core/rewritten.js';
import type { Outcome } from '../../core/outcome.js';
import type { Job } from '../reading/job.js';
import type { DocumentRecord } from '../record.js';
import { refused } from '../record.js';
import { placesOf } from './rewritten-places.js';

/**
 * What becomes of a document that was annotated and not redacted: it is read again only to see that nothing but the
 * annotations has changed. Nothing was removed, so that `done` stays false and the findings count as there.
 */
export async function judgeAnnotated(
  record: DocumentRecord,
  rewritten: Rewritten,
  { bytes, format, settings, limits }: Job,
): Promise<Outcome> {
  const { signal, password, onProgress, allowIncomplete } = settings;
  const { bytes: output, annotated } = rewritten;
  if (annotated === undefined) {
    const message = 'Documents of this format cannot be annotated';
    return refused(record, { code: 'UNSUPPORTED_REDACTION', message });
  }
  onProgress({ stage: 'verify' });
  const { readers, changes } = await format.audit(output, {
    needles: [],
    against: { bytes, ...placesOf(rewritten) },
    ...(password === undefined ? {} : { password }),
    limits,
    signal,
  });
  const verification = { done: false, readers, left: [], changed: changes, findings: [] };
  if (changes.length > 0) {
    const message = 'The annotated file differs from the original outside the annotations';
    return refused(record, { code: 'CHANGED_ELSEWHERE', message }, verification);
  }
  const unplaced = (record.planned ?? []).filter(
    (id) =>
      !record.findings.some(
        (finding) => finding.id === id && finding.places.some(({ kind }) => kind === 'page'),
      ),
  ).length;
  const base = {
    ...record,
    verification,
    removed: [],
    metadataRemoved: [],
    notes: [
      'Nothing was removed: redaction annotations mark what would be.',
      ...(unplaced === 0
        ? []
        : [
            `${String(unplaced)} findings stand outside of the pages, where no annotation can mark them.`,
          ]),
      ...(record.notes ?? []),
      ...rewritten.notes,
    ],
  };
  if (record.blindSpots.length > 0) {
    return {
      ...base,
      status: 'incomplete',
      areas: annotated,
      ...(allowIncomplete ? { output } : {}),
    };
  }
  return { ...base, status: 'annotated', output, areas: annotated };
}
