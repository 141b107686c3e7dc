import { basename } from 'node:path';
import { BlackletterError } from '../../core/error.js';
import { createEngine } from '../../index.js';
import { checkCourt } from '../../preflight/check-court.js';
import { courts } from '../../preflight/courts.js';
import { align } from '../../report/findings-table.js';
import type { ExitCode } from '../exit-codes.js';
import { EXIT, exitOfError } from '../exit-codes.js';
import { readPassword } from '../options/read-list.js';
import type { Terminal } from '../terminal/terminal.js';
import { jsonText } from '../write-result.js';
import { chooseCourt } from './choose-court.js';
import { preflightText, sourceText } from './preflight-text.js';

export interface PreflightFlags {
  readonly court?: string;
  readonly list?: boolean;
  readonly passwordFile?: string;
  readonly json?: boolean;
}

/** `blackletter preflight <file> --court <id|file>`: whether a court's filing system would take a finished PDF. */
export async function preflightCommand(
  file: string | undefined,
  flags: PreflightFlags,
  terminal: Terminal,
): Promise<ExitCode> {
  if (flags.list === true) return listCourts(flags, terminal);
  if (file === undefined) throw new BlackletterError('BAD_OPTION', 'Name the file to check');
  const court = await chooseCourt(flags.court, terminal);
  const engine = createEngine();
  try {
    const { passwordFile } = flags;
    const described = await engine.describe(file, {
      signal: terminal.signal,
      ...(passwordFile === undefined
        ? {}
        : { password: await readPassword('--password-file', passwordFile, terminal) }),
    });
    if (!described.ok) {
      const { code, message } = described.reason;
      terminal.print(
        flags.json === true
          ? jsonText({ court: court.id, reason: described.reason })
          : `REFUSED  ${code}: ${message}\n`,
      );
      return exitOfError(code);
    }
    const { facts } = described;
    const checks = checkCourt({ facts, name: basename(file) }, court);
    terminal.print(
      flags.json === true
        ? jsonText({ court: court.id, source: court.source, facts, checks })
        : preflightText(checks, court, terminal),
    );
    return checks.some(({ verdict }) => verdict === 'fail') ? EXIT.findings : EXIT.done;
  } finally {
    await engine.close();
  }
}

/** `blackletter preflight --list`: the courts whose limits are known. */
function listCourts({ json }: PreflightFlags, terminal: Terminal): ExitCode {
  if (json === true) {
    terminal.print(jsonText(courts()));
    return EXIT.done;
  }
  const rows = courts().map((court) => [court.id, court.court, sourceText(court)]);
  for (const line of align([['ID', 'COURT', 'READ AT'], ...rows])) terminal.print(`${line}\n`);
  return EXIT.done;
}
