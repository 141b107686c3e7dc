import type { RemovedPlaces } from '../index.js';
import { verificationReport } from '../report/report-json.js';
import { verificationText } from '../report/verification-text.js';
import type { ExitCode } from './exit-codes.js';
import { exitOfVerification } from './exit-codes.js';
import type { VerifyFlags } from './options/flags.js';
import { maskedName } from './masked-name.js';
import { progressLine } from './terminal/progress-line.js';
import { readJson } from './options/read-list.js';
import { withSession } from './session.js';
import type { Terminal } from './terminal/terminal.js';
import { jsonText } from './write-result.js';

/** `blackletter verify`: reads a finished file again and looks for what should be gone. */
export async function verifyCommand(
  file: string,
  flags: VerifyFlags,
  terminal: Terminal,
): Promise<ExitCode> {
  return withSession(flags, terminal, async (session) => {
    const startedAt = new Date();
    const name = await maskedName(file, session);
    const progress = progressLine(terminal);
    progress.show(`${name}: verify`);
    const verification = await session.engine
      .verify(file, {
        ...session.options,
        ...(flags.against === undefined ? {} : { against: flags.against }),
        ...(flags.keepMetadata === undefined ? {} : { keepMetadata: flags.keepMetadata }),
        // Unchecked here; the engine's gate says what is wrong with it.
        ...(flags.changes === undefined ? {} : { changes: flags.changes as 'keep' }),
        ...(flags.report === undefined
          ? {}
          : { report: (await readJson('--report', flags.report, terminal)) as RemovedPlaces }),
      })
      .finally(() => {
        progress.clear();
      });
    const report = verificationReport(verification, { name, startedAt, finishedAt: new Date() });
    terminal.print(flags.json === true ? jsonText(report) : verificationText(report, terminal));
    return exitOfVerification(verification);
  });
}
