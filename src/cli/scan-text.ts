import type { ScanRecord } from '../core/scan-record.js';
import { countsIn } from '../scan/counted-findings.js';

/** What a person has to see of one entry: what was found in it, or why nobody knows; else nothing. */
export function recordText(record: ScanRecord): string {
  const { path, status, reason, findings, nameFindings = [], blindSpots } = record;
  const lines = [...nameFindings, ...findings]
    .filter(({ compliant, unprotected }) => compliant !== true && unprotected !== true)
    .map(
      ({ entity, masked, confidence, source }) =>
        `  ${entity}  ${masked}  ${String(Math.round(confidence * 100))}%  ${source}\n`,
    );
  const spots = blindSpots.map(({ code, where, why }) => `  not read: ${code}, ${where}: ${why}\n`);
  if (status === 'unread')
    lines.push(`  NOT READ  ${reason?.code ?? ''}: ${reason?.message ?? ''}\n`);
  const told = [...lines, ...spots];
  return told.length === 0 ? '' : `${path}\n${told.join('')}`;
}

/** One line on all of it. */
export function summaryLine(records: {
  readonly files: number;
  readonly clean: number;
  readonly found: number;
  readonly notRead: number;
  readonly skipped: number;
  readonly findings: number;
}): string {
  const { files, clean, found, notRead, skipped, findings } = records;
  return `${String(files)} files · ${String(clean)} clean · ${String(found)} with findings (${String(findings)}) · ${String(notRead)} not read, or not whole · ${String(skipped)} skipped\n`;
}

/** Counts for the summary. */
export function countRecords(): {
  readonly add: (record: ScanRecord) => void;
  readonly line: () => string;
} {
  const counts = { files: 0, clean: 0, found: 0, notRead: 0, skipped: 0, findings: 0 };
  return {
    add: (record) => {
      const { kind, status } = record;
      if (kind === 'file') counts.files += 1;
      const counted = countsIn(record, 0);
      counts.findings += counted;
      if (status === 'clean') counts.clean += 1;
      if (counted > 0) counts.found += 1;
      if (status === 'unread' || status === 'incomplete') counts.notRead += 1;
      if (status === 'skipped') counts.skipped += 1;
    },
    line: () => summaryLine(counts),
  };
}
