import type { ScanRecord } from '../core/scan-record.js';
import { countsIn } from './work/counted-findings.js';
import type { ScanProgress } from './scan-progress.js';

/** Adds records up. */
export function progressCount(): {
  readonly add: (record: ScanRecord) => void;
  readonly progress: () => ScanProgress;
} {
  const counts = {
    entries: 0,
    files: 0,
    bytes: 0,
    findings: 0,
    filesWithFindings: 0,
    notRead: 0,
    reused: 0,
  };
  return {
    add: (record) => {
      const { kind, status, size = 0, reused } = record;
      const findings = countsIn(record, 0);
      counts.entries += 1;
      if (kind === 'file') {
        counts.files += 1;
        counts.bytes += size;
      }
      counts.findings += findings;
      if (findings > 0) counts.filesWithFindings += 1;
      if (status === 'unread' || status === 'incomplete') counts.notRead += 1;
      if (reused !== undefined) counts.reused += 1;
    },
    progress: () => ({ ...counts }),
  };
}
