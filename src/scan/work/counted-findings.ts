import type { Finding } from '../../core/finding.js';
import type { ScanRecord } from '../../core/scan-record.js';

/**
 * Findings that count: of sufficient confidence, not in a form that may stay, and not accepted. Those that a record only
 * counts have confidences that nobody knows any more, none higher than of those that it holds.
 */
export function countsIn(
  { findings, findingsOmitted = {}, nameFindings = [], accepted = [] }: ScanRecord,
  minConfidence: number,
): number {
  const counts = ({ compliant, unprotected, confidence, id }: Finding): boolean =>
    compliant !== true &&
    unprotected !== true &&
    confidence >= minConfidence &&
    !accepted.includes(id);
  const omitted = minConfidence === 0 ? omittedIn({ findingsOmitted }) : 0;
  return findings.filter(counts).length + nameFindings.filter(counts).length + omitted;
}

/** How many findings that count a record does not hold. */
export function omittedIn({ findingsOmitted = {} }: Pick<ScanRecord, 'findingsOmitted'>): number {
  return Object.values(findingsOmitted).reduce<number>((sum, count = 0) => sum + count, 0);
}
