import { findingLines } from './findings-table.js';
import type { ReportedFinding } from './report.js';

/** Each finding on a line of its own, and under it why it is one, and what else it could be; never its value. */
export function explainedFindings(findings: readonly ReportedFinding[]): string[] {
  const lines = findingLines(findings);
  return findings.flatMap((finding, number) => [
    lines[number] ?? '',
    `    because: ${finding.reasons.length === 0 ? 'no reason was given' : finding.reasons.join('; ')}`,
    ...(finding.alternatives ?? []).map(
      ({ entity, confidence }) =>
        `    could be: ${entity} (${String(Math.round(confidence * 100))} %)`,
    ),
  ]);
}
