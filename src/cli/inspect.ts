import { documentWork } from './document-work.js';
import type { ExitCode } from './exit-codes.js';
import { exitOfInspection, worstExit } from './exit-codes.js';
import { runFiles } from './file-result.js';
import type { InspectFlags } from './options/flags.js';
import { withSession } from './session.js';
import type { Terminal } from './terminal/terminal.js';

/** `blackletter inspect`: findings and coverage of single files; writes nothing. */
export async function inspectCommand(
  files: readonly string[],
  flags: InspectFlags,
  terminal: Terminal,
): Promise<ExitCode> {
  return withSession(flags, terminal, async (session) => {
    const { exits } = await runFiles(files, flags, terminal, async (file) => {
      const work = await documentWork(file, session, terminal);
      const inspection = await work.attempt(() => session.engine.inspect(file, work.options));
      return { report: await work.report(inspection), exit: exitOfInspection(inspection) };
    });
    return worstExit(exits);
  });
}
