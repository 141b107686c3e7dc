import type { Finding } from '../core/finding.js';
import type { Inspection, Outcome } from '../core/outcome.js';
import type { ActionCount, FindingAction, ReportedFinding } from './report.js';

/** The findings of one document as the report shows them, each with what became of it. */
export function reportFindings(result: Inspection | Outcome): ReportedFinding[] {
  const removed = 'removed' in result ? new Set(result.removed) : undefined;
  const written = 'output' in result;
  const annotated = new Set('areas' in result ? result.planned : []);
  return result.findings.map((finding) =>
    withAction(
      finding,
      annotated.has(finding.id) ? 'annotated' : actionOn(finding, removed, written),
    ),
  );
}

/** `start` and `end` are offsets into a text that the reader of a report does not hold, so they are left out. */
export function withAction(finding: Finding, action: FindingAction): ReportedFinding {
  const { start: _start, end: _end, ...shown } = finding;
  return { ...shown, action };
}

/** Counts by entity and action, in order of first appearance. */
export function countActions(findings: readonly ReportedFinding[]): ActionCount[] {
  const counts = new Map<string, ActionCount>();
  for (const { entity, action } of findings) {
    const key = `${entity} ${action}`;
    counts.set(key, { entity, action, count: (counts.get(key)?.count ?? 0) + 1 });
  }
  return [...counts.values()];
}

function actionOn(
  finding: Finding,
  removed: ReadonlySet<string> | undefined,
  written: boolean,
): FindingAction {
  if (finding.compliant === true) return 'compliant';
  if (finding.unprotected === true) return 'unprotected';
  if (removed === undefined) return 'reported';
  return written && removed.has(finding.id) ? 'removed' : 'kept';
}
