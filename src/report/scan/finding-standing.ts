import type { Finding } from '../../core/finding.js';
import type { ScanRecord } from '../../core/scan-record.js';

/**
 * How a finding stands.
 * - `open`: it counts;
 * - `accepted`: the baseline accepts it;
 * - `compliant`: already masked or partial as the rules permit;
 * - `unprotected`: no policy in force speaks of its kind.
 */
export type Standing = 'open' | 'accepted' | 'compliant' | 'unprotected';

/** One finding of a record, with where it stands and whether it counts. */
export interface StandingFinding {
  readonly finding: Finding;
  readonly standing: Standing;
  /** In the name or path of the file, not in its content. */
  readonly inName: boolean;
}

/** The findings of one record, those in its name first. */
export function standingFindings(
  record: Pick<ScanRecord, 'findings' | 'nameFindings' | 'accepted'>,
): StandingFinding[] {
  const accepted = new Set(record.accepted);
  const withStanding = (inName: boolean) => (finding: Finding) => ({
    finding,
    standing: standingOf(finding, accepted),
    inName,
  });
  return [
    ...(record.nameFindings ?? []).map(withStanding(true)),
    ...record.findings.map(withStanding(false)),
  ];
}

function standingOf(finding: Finding, accepted: ReadonlySet<string>): Standing {
  if (finding.compliant === true) return 'compliant';
  if (finding.unprotected === true) return 'unprotected';
  return accepted.has(finding.id) ? 'accepted' : 'open';
}
