import type { Finding } from '../../core/finding.js';
import type { ScanRecord } from '../../core/scan-record.js';
import type { AcceptedFinding, Baseline } from './baseline.js';
import { isExpired } from './baseline.js';

/** A baseline made ready to be asked about records. */
export interface BaselineIndex {
  readonly judge: (record: ScanRecord) => BaselineVerdict;
}

export interface BaselineVerdict {
  /** Ids of the findings that are accepted today. */
  readonly accepted: readonly string[];
  /** Findings that count and that nothing accepts. */
  readonly fresh: readonly Finding[];
  /** What accepted some of these until its time was over. */
  readonly expired: readonly AcceptedFinding[];
}

/** @param today As `2026-03-31` */
export function indexBaseline({ accepted }: Baseline, today: string): BaselineIndex {
  const byValue = new Map<string, AcceptedFinding[]>();
  for (const entry of accepted) {
    const entries = byValue.get(entry.fingerprint);
    if (entries === undefined) byValue.set(entry.fingerprint, [entry]);
    else entries.push(entry);
  }
  return {
    judge: (record) => {
      const ids: string[] = [];
      const fresh: Finding[] = [];
      const expired: AcceptedFinding[] = [];
      for (const finding of countedFindings(record)) {
        const entries = (byValue.get(finding.fingerprint ?? '') ?? []).filter((entry) =>
          covers(entry, finding, record.path),
        );
        if (entries.some((entry) => !isExpired(entry, today))) ids.push(finding.id);
        else {
          fresh.push(finding);
          expired.push(...entries);
        }
      }
      return { accepted: ids, fresh, expired };
    },
  };
}

/** Findings that a scan tells of, in the file and in its name: not those that may stay as they are. */
export function countedFindings({
  findings,
  nameFindings = [],
}: Pick<ScanRecord, 'findings' | 'nameFindings'>): Finding[] {
  return [...findings, ...nameFindings].filter(
    ({ compliant, unprotected }) => compliant !== true && unprotected !== true,
  );
}

function covers({ entity, path }: AcceptedFinding, finding: Finding, where: string): boolean {
  if (entity !== undefined && entity !== finding.entity) return false;
  if (path === undefined || path === where) return true;
  return path.endsWith('/') && where.startsWith(path);
}
