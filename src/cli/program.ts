import { Command } from 'commander';
import { TOOL } from '../report/tool.js';
import { applyConfig } from './config/apply-config.js';
import { listDetectors, testDetector } from './detectors.js';
import type { ExitCode } from './exit-codes.js';
import type { DetectionFlags, InspectFlags, RedactFlags, VerifyFlags } from './options/flags.js';
import { addDetectionFlags, addDetectorFlag, addRedactFlags } from './options/flags.js';
import { inspectCommand } from './inspect.js';
import { listPolicies, showPolicies } from './policies.js';
import type { PreflightFlags } from './preflight/preflight.js';
import { preflightCommand } from './preflight/preflight.js';
import { addReportCommands } from './options/report-flags.js';
import { redactCommand } from './redact/redact.js';
import type { ScanFlags } from './options/scan-flags.js';
import { addScanFlags } from './options/scan-flags.js';
import { scanCommand } from './scan/scan.js';
import { addSetupCommands } from './setup-commands.js';
import type { Terminal } from './terminal/terminal.js';
import { verifyCommand } from './verify.js';

type Finish = (exit: ExitCode) => void;

/** The whole command line; `finish` is given the exit code of the command that ran. */
export function buildProgram(terminal: Terminal, finish: Finish): Command {
  const program = new Command(TOOL.name)
    .description('Finds personal identifiers in court filings, removes them, and proves it.')
    .version(TOOL.version)
    .exitOverride()
    .configureOutput({
      writeOut: terminal.print,
      // Errors are told by `run`, which does not quote what was typed.
      writeErr: () => undefined,
    });
  addDocumentCommands(program, terminal, finish);
  addScanCommand(program, terminal, finish);
  addPreflightCommand(program, terminal, finish);
  addDetectorCommands(program, terminal, finish);
  addPolicyCommands(program, terminal, finish);
  addSetupCommands(program, terminal, finish);
  addReportCommands(program, terminal, finish);
  applyConfig(program, terminal);
  return program;
}

function addDocumentCommands(program: Command, terminal: Terminal, finish: Finish): void {
  addRedactFlags(program.command('redact <file...>'))
    .description('write a copy of each file without its identifiers, and prove it')
    .action(async (files: string[], flags: RedactFlags) => {
      finish(await redactCommand(files, flags, terminal));
    });
  addDetectionFlags(program.command('inspect <file...>'))
    .description('show findings and coverage; write nothing')
    .option('--explain', 'say of every finding why it is one')
    .action(async (files: string[], flags: InspectFlags) => {
      finish(await inspectCommand(files, flags, terminal));
    });
  addDetectionFlags(program.command('verify <file>'))
    .description('read a finished file again and look for what should be gone')
    .option('--against <original>', 'the document it was made from: nothing else may have changed')
    .option('--report <file.json>', 'the report that redact wrote: where things were removed')
    .option('--keep-metadata', 'as it was given to redact, for --against')
    .option('--changes <what>', 'as it was given to redact, for --against')
    .action(async (file: string, flags: VerifyFlags) => {
      finish(await verifyCommand(file, flags, terminal));
    });
}

function addScanCommand(program: Command, terminal: Terminal, finish: Finish): void {
  addScanFlags(program.command('scan <path...>'))
    .description('look through files and folders of every kind; every file is told, read or not')
    .action(async (paths: string[], flags: ScanFlags) => {
      finish(await scanCommand(paths, flags, terminal));
    });
}

function addPreflightCommand(program: Command, terminal: Terminal, finish: Finish): void {
  program
    .command('preflight [file]')
    .description("hold a finished PDF against the limits of a court's filing system")
    .option('--court <id>', 'the court, or a JSON file with limits of your own')
    .option('--list', 'list the courts whose limits are known')
    .option('--password-file <file>', 'the password that opens the document; - is stdin')
    .option('--json', 'print the checks as JSON')
    .action(async (file: string | undefined, flags: PreflightFlags) => {
      finish(await preflightCommand(file, flags, terminal));
    });
}

function addDetectorCommands(program: Command, terminal: Terminal, finish: Finish): void {
  const detectors = program.command('detectors').description('the detectors and their tests');
  addDetectorFlag(detectors.command('list', { isDefault: true }))
    .description('list the detectors')
    .action(async ({ detector }: DetectionFlags) => {
      finish(await listDetectors(detector, terminal));
    });
  addDetectorFlag(detectors.command('test <id>'))
    .description('run a detector over its own examples')
    .action(async (id: string, { detector }: DetectionFlags) => {
      finish(await testDetector(id, detector, terminal));
    });
}

function addPolicyCommands(program: Command, terminal: Terminal, finish: Finish): void {
  const policies = program.command('policies').description('the redaction policies');
  policies
    .command('list', { isDefault: true })
    .description('list the policies')
    .action(() => {
      finish(listPolicies(terminal));
    });
  policies
    .command('show <ids>')
    .description(
      'show what policies (ids or files, comma separated) let stay, and which of them decides',
    )
    .action(async (ids: string) => {
      finish(await showPolicies(ids, terminal));
    });
}
