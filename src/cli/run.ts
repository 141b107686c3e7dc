import { CommanderError } from 'commander';
import { BlackletterError } from '../core/error.js';
import type { ExitCode } from './exit-codes.js';
import { EXIT, exitOfError } from './exit-codes.js';
import { buildProgram } from './program.js';
import type { Terminal } from './terminal/terminal.js';
import { usageMessage } from './options/usage-error.js';

/** Runs one command line (without node and script) and gives its exit code; never throws. */
export async function run(args: readonly string[], terminal: Terminal): Promise<ExitCode> {
  let exit: ExitCode = EXIT.done;
  const program = buildProgram(terminal, (code) => {
    exit = code;
  });
  try {
    await program.parseAsync(args, { from: 'user' });
    return exit;
  } catch (error) {
    return tell(error, args, terminal);
  }
}

function tell(error: unknown, args: readonly string[], terminal: Terminal): ExitCode {
  if (error instanceof CommanderError) {
    if (error.exitCode === 0) return EXIT.done;
    const nothingAsked = args.length === 0;
    terminal.warn(
      `blackletter: ${nothingAsked ? 'no command given' : usageMessage(error)}; see blackletter --help\n`,
    );
    return EXIT.usage;
  }
  if (error instanceof BlackletterError && error.code !== 'INTERNAL') {
    terminal.warn(`blackletter: ${error.code}: ${error.message}\n`);
    return exitOfError(error.code);
  }
  // No message and no stack trace: an unforeseen error may quote the document.
  const code = error instanceof BlackletterError ? error.code : 'INTERNAL';
  terminal.warn(`blackletter: internal error (${code})\n`);
  return EXIT.internal;
}
