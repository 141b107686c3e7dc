import type { Command } from 'commander';
import type { AuditFlags } from './audit.js';
import { headCommand, verifyAuditCommand } from './audit.js';
import { completionCommand } from './completion/completion.js';
import { configSchemaCommand, showConfigCommand } from './config/config-command.js';
import { doctorCommand } from './doctor.js';
import type { ExitCode } from './exit-codes.js';
import type { InitFlags } from './config/init.js';
import { initCommand } from './config/init.js';
import type { Terminal } from './terminal/terminal.js';

type Finish = (exit: ExitCode) => void;

/** Commands about the installation and its own files, not about documents. */
export function addSetupCommands(program: Command, terminal: Terminal, finish: Finish): void {
  addAuditCommands(program, terminal, finish);
  addConfigCommands(program, terminal, finish);
  program
    .command('init')
    .description('write a configuration to begin with, or a key')
    .option('--key <file>', 'write a new key for fingerprints and baselines, and nothing else')
    .action(async (flags: InitFlags) => {
      finish(await initCommand(flags, terminal));
    });
  program
    .command('doctor')
    .description('say what is installed, what is missing, and what that costs')
    .option('--json', 'print it as JSON')
    .action(async (flags: { readonly json?: boolean }) => {
      finish(await doctorCommand(flags, terminal));
    });
  program
    .command('completion <shell>')
    .description('print a completion script for bash, zsh, fish or powershell')
    .action((shell: string) => {
      finish(completionCommand(program, shell, terminal));
    });
}

function addAuditCommands(program: Command, terminal: Terminal, finish: Finish): void {
  const audit = program.command('audit').description('the audit log and its chain of hashes');
  audit
    .command('verify <file>')
    .description('find any change, gap or reordering in an audit log')
    .option('--head <hash>', 'the head that was kept elsewhere: finds an end that was cut off too')
    .option('--json', 'print what was found as JSON')
    .action(async (file: string, flags: AuditFlags) => {
      finish(await verifyAuditCommand(file, flags, terminal));
    });
  audit
    .command('head <file>')
    .description('print the head of an audit log, to be kept elsewhere')
    .action(async (file: string) => {
      finish(await headCommand(file, terminal));
    });
}

function addConfigCommands(program: Command, terminal: Terminal, finish: Finish): void {
  const config = program.command('config').description('the configuration file');
  config
    .command('show', { isDefault: true })
    .description('show which configuration is used here, and what it sets')
    .option('--config <file>', 'this one')
    .action(async (flags: { readonly config?: string }) => {
      finish(await showConfigCommand(program, flags, terminal));
    });
  config
    .command('schema')
    .description('print the JSON Schema of the configuration')
    .action(() => {
      finish(configSchemaCommand(program, terminal));
    });
}
