import { stat } from 'node:fs/promises';
import type { Inspection } from '../../core/outcome.js';
import type { Decisions } from '../../core/plan.js';
import { toDecisions } from '../../index.js';
import { documentWork } from '../document-work.js';
import { EXIT, exitOfInspection } from '../exit-codes.js';
import type { FileResult } from '../file-result.js';
import type { Session } from '../session.js';
import type { Terminal } from '../terminal/terminal.js';
import { writePlan } from '../write-result.js';

export interface PlanRun {
  readonly session: Session;
  readonly terminal: Terminal;
  readonly force: boolean;
}

/** `--plan`: writes what would be done to one file, for a person to edit; no document is written. */
export async function planFile(file: string, planPath: string, run: PlanRun): Promise<FileResult> {
  const { session, terminal, force } = run;
  const work = await documentWork(file, session, terminal);
  const inspection = await work.attempt(() => session.engine.inspect(file, work.options));
  const exit = exitOfInspection(inspection);
  const report = await work.report(inspection);
  if (inspection.status === 'refused') return { report, exit };
  const { size } = await stat(file);
  await writePlan(planPath, explain(toDecisions(inspection, size), inspection), force);
  // Findings are what a plan is for: to have written them down is success.
  return { report, exit: exit === EXIT.findings ? EXIT.done : exit };
}

/** The plan with what a person needs to decide: which entity, where, how sure and why. Only `decision` is read back. */
function explain(plan: Decisions, { findings }: Inspection): Decisions {
  const byId = new Map(findings.map((finding) => [finding.id, finding]));
  const explained = plan.findings.map(({ id, decision }) => {
    const finding = byId.get(id);
    if (finding === undefined) return { id, decision };
    const { entity, masked, confidence, reasons, places } = finding;
    return { id, decision, entity, masked, confidence, reasons, places };
  });
  return { ...plan, findings: explained };
}
