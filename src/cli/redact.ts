import { checkRedactFlags } from './check-flags.js';
import type { ExitCode } from './exit-codes.js';
import { worstExit } from './exit-codes.js';
import { runFiles } from './file-result.js';
import type { RedactFlags } from './flags.js';
import { outputTarget } from './output-path.js';
import { planFile } from './plan-file.js';
import { protectFiles } from './protect-files.js';
import { readJson } from './read-list.js';
import { redactFile } from './redact-file.js';
import { withSession } from './session.js';
import type { Terminal } from './terminal.js';
import { writeLog, writeReport } from './write-result.js';

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
    for (const path of [plan, report, log]) {
      if (path !== undefined) await guard.claim(path, force);
    }
    const decisions =
      flags.decisions === undefined
        ? undefined
        : await readJson('--decisions', flags.decisions, terminal);
    const { results, exits } = await runFiles(files, flags, terminal, (file) =>
      plan === undefined
        ? redactFile(file, { session, terminal, flags, target, guard, decisions })
        : planFile(file, plan, { session, terminal, force }),
    );
    const reports = results.map((result) => result.report);
    if (report !== undefined) await writeReport(report, reports, force);
    if (log !== undefined) await writeLog(log, reports, force);
    return worstExit(exits);
  });
}

/** Files that the flags read: none of them may be written over either. */
function inputsOf({
  values,
  keep,
  decisions,
  passwordFile,
  detector,
  policy,
}: RedactFlags): string[] {
  return [
    values,
    keep,
    decisions,
    passwordFile,
    ...(detector ?? []),
    ...(policy?.split(',') ?? []),
  ].filter((path) => path !== undefined && path !== '-') as string[];
}
