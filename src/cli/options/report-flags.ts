import type { Command } from 'commander';
import { diffReports, mergeReports, showReport } from '../scan/report.js';
import type { ExitCode } from '../exit-codes.js';
import type { Terminal } from '../terminal/terminal.js';
import type { ScanReportFlags } from '../scan/write-scan-report.js';

/** `blackletter report`: reports of scans that were recorded before. */
export function addReportCommands(
  program: Command,
  terminal: Terminal,
  finish: (exit: ExitCode) => void,
): void {
  const report = program
    .command('report')
    .description('reports of scans, out of their journals or JSON Lines');
  addScanReportFlags(report.command('show <file>'))
    .description('the report of one scan')
    .action(async (file: string, flags: ScanReportFlags) => {
      finish(await showReport(file, flags, terminal));
    });
  addScanReportFlags(report.command('merge <file...>'))
    .description(
      'one report of several scans, such as the parts of one; of an entry the last counts',
    )
    .action(async (files: string[], flags: ScanReportFlags) => {
      finish(await mergeReports(files, flags, terminal));
    });
  report
    .command('diff <old> <new>')
    .description('what is new, changed and gone; exits 1 for new findings')
    .option('--format <name>', 'text or json (text)')
    .option('-o, --output <file>', 'write it to a file')
    .option('--force', 'replace an existing file')
    .action(async (old: string, young: string, flags: ScanReportFlags) => {
      finish(await diffReports(old, young, flags, terminal));
    });
}

function addScanReportFlags(command: Command): Command {
  return command
    .option('--format <name>', 'text, json, jsonl, csv, html or sarif (text)')
    .option('-o, --output <file>', 'write the report to a file of its own')
    .option('--force', 'replace an existing report')
    .option('--mask-paths', 'tokens in the place of names in paths')
    .option('--key-file <file>', 'the key of the tokens: the same path, the same tokens');
}
