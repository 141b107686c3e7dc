import { createHash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import type { ScanEvent } from '../../audit-log/audit-event.js';
import type { ScanRecord } from '../../core/scan-record.js';
import { countedFindings } from '../../scan/baseline/baseline-match.js';
import { omittedIn } from '../../scan/work/counted-findings.js';

/** What an audit log tells of a scan. */
export interface AuditTotals {
  readonly add: (record: ScanRecord) => void;
  /** @param report The file that the report was written to. */
  readonly facts: (report: string | undefined) => Promise<Omit<ScanEvent, 'event' | 'run'>>;
}

export function auditTotals(): AuditTotals {
  const entries: Record<string, number> = {};
  let findings = 0;
  let accepted = 0;
  return {
    add: (record) => {
      entries[record.status] = (entries[record.status] ?? 0) + 1;
      findings += countedFindings(record).length + omittedIn(record);
      accepted += record.accepted?.length ?? 0;
    },
    facts: async (report) => ({
      entries,
      findings,
      accepted,
      ...(report === undefined ? {} : { report: await fileFacts(report) }),
    }),
  };
}

async function fileFacts(path: string): Promise<{ bytes: number; sha256: string }> {
  const hash = createHash('sha256');
  let bytes = 0;
  for await (const chunk of createReadStream(path)) {
    hash.update(chunk as Buffer);
    bytes += (chunk as Buffer).length;
  }
  return { bytes, sha256: hash.digest('hex') };
}
