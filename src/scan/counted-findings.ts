import type { Finding } from '../core/finding.js';
import type { ScanRecord } from '../core/scan-record.js';

/** Findings that count: of sufficient confidence, not in a form that may stay, and not accepted. */
export function countsIn(
  { findings, nameFindings = [], accepted = [] }: ScanRecord,
  minConfidence: number,
): number {
  const counts = ({ compliant, unprotected, confidence, id }: Finding): boolean =>
    compliant !== true &&
    unprotected !== true &&
    confidence >= minConfidence &&
    !accepted.includes(id);
  return findings.filter(counts).length + nameFindings.filter(counts).length;
}
