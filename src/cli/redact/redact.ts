import { checkRedactFlags } from '../options/check-flags.js';
import { withAuditLog } from '../audit-run.js';
import type { ExitCode } from '../exit-codes.js';
import { worstExit } from '../exit-codes.js';
import type { FileResult } from '../file-result.js';
import { runFiles } from '../file-result.js';
import type { RedactFlags } from '../options/flags.js';
import { outputTarget } from './output-path.js';
import { planFile } from './plan-file.js';
import { protectFiles } from './protect-files.js';
import { readJson, readPassword, readText } from '../options/read-list.js';
import { redactFile } from './redact-file.js';
import { withSession } from '../session.js';
import type { Terminal } from '../terminal/terminal.js';
import { fromXfdf } from '../../index.js';
import { writeLog, writeReport } from '../write-result.js';
import { xfdfFile } from './xfdf-file.js';

/** `blackletter redact`: writes a proved output for each file, or says why not. */
export async function redactCommand(
  files: readonly string[],
  flags: RedactFlags,
  terminal: Terminal,
): Promise<ExitCode> {
  checkRedactFlags(flags, files.length);
  return withSession(flags, terminal, async (session) => {
    const { force = false, plan, report, log } = flags;
    const target = await outputTarget(flags.output, files.length);
    const guard = await protectFiles([...files, ...inputsOf(flags)]);
    for (const path of [plan, report, log, flags.writeXfdf, flags.preview]) {
      if (path !== undefined) await guard.claim(path, force);
    }
    const decisions =
      flags.decisions === undefined
        ? undefined
        : await readJson('--decisions', flags.decisions, terminal);
    const areas =
      flags.xfdf === undefined ? [] : fromXfdf(await readText('--xfdf', flags.xfdf, terminal));
    const { outputPasswordFile: locked } = flags;
    const outputPassword =
      locked === undefined
        ? undefined
        : await readPassword('--output-password-file', locked, terminal);
    const work = { session, terminal, flags, target, guard, decisions, areas, outputPassword };
    const workOn = (file: string): Promise<FileResult> => {
      if (plan !== undefined) return planFile(file, plan, { session, terminal, force });
      if (flags.writeXfdf !== undefined) return xfdfFile(file, flags.writeXfdf, work);
      return redactFile(file, work);
    };
    return withAuditLog('redact', flags, session, async (audit) => {
      const { results, exits } = await runFiles(files, flags, terminal, async (file) => {
        const result = await workOn(file);
        await audit.document(result.report);
        return result;
      });
      const reports = results.map((result) => result.report);
      if (report !== undefined) await writeReport(report, reports, force);
      if (log !== undefined) await writeLog(log, reports, force);
      return worstExit(exits);
    });
  });
}

/** Files that the flags read: none of them may be written over either. */
function inputsOf({
  values,
  keep,
  decisions,
  xfdf,
  passwordFile,
  outputPasswordFile,
  keyFile,
  auditLog,
  detector,
  policy,
}: RedactFlags): string[] {
  return [
    values,
    keep,
    decisions,
    xfdf,
    passwordFile,
    outputPasswordFile,
    keyFile,
    auditLog,
    ...(detector ?? []),
    ...(policy?.split(',') ?? []),
  ].filter((path) => path !== undefined && path !== '-') as string[];
}
