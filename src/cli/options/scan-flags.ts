import type { Command } from 'commander';
import type { AuditLogFlags, DetectionFlags } from './flags.js';
import { addAuditFlags, addDetectionFlags } from './flags.js';
import type { BaselineFlags } from '../scan/scan-baseline.js';

export interface ScanFlags extends Omit<DetectionFlags, 'json'>, AuditLogFlags, BaselineFlags {
  readonly format?: string;
  readonly output?: string;
  readonly force?: boolean;
  readonly maskPaths?: boolean;
  readonly state?: string;
  readonly fresh?: boolean;
  readonly since?: string;
  readonly shard?: string;
  readonly jobs?: string;
  readonly timeout?: string;
  readonly maxMemory?: string;
  readonly maxFile?: string;
  readonly ocrBudget?: string;
  readonly include?: readonly string[];
  readonly exclude?: readonly string[];
  /** False with `--no-ignore-files`. */
  readonly ignoreFiles?: boolean;
  readonly includeHidden?: boolean;
  readonly crossFilesystems?: boolean;
  readonly allowIncomplete?: boolean;
  readonly failOn?: string;
  readonly watch?: boolean;
  readonly watchEvery?: string;
}

export function addScanFlags(command: Command): Command {
  addDetectionFlags(command, 'without json')
    .option('--format <name>', 'text, json, jsonl, csv, html or sarif (text)')
    .option('-o, --output <file>', 'write the report to a file of its own')
    .option('--force', 'replace an existing report')
    .option('--mask-paths', 'tokens in the place of names in paths')
    .option('--state <file>', 'the journal: go on where a scan ended, skip what did not change')
    .option('--fresh', 'read everything anew, whatever the journal says')
    .option('--since <when>', 'only files changed since a date (2026-01-31) or within 7d, 12h …')
    .option('--shard <i/n>', 'only the i-th of n parts of the work')
    .option('--jobs <n>', 'files read at a time (one a processor, at most 8)')
    .option('--timeout <time>', 'time for one file: 60s, 2m (by its size)')
    .option('--max-memory <size>', 'memory for one file: 700MB (1024MB)')
    .option('--max-file <size>', 'larger files stay unread, and are said to be (256MB)')
    .option('--ocr-budget <time>', 'leave pictures unread after so much OCR in all: 30m, 2h')
    .option('--include <glob>', 'only files that it names; may be given several times', several)
    .option('--exclude <glob>', 'leave out what it names; may be given several times', several)
    .option('--no-ignore-files', 'do not heed .blackletterignore files in the tree')
    .option('--include-hidden', 'look at hidden files and folders too')
    .option('--cross-filesystems', 'go into folders on which other file systems are mounted')
    .option('--fail-on <what>', 'exit 1 for any finding, for high ones (0.8 up), or none (any)')
    .option('--allow-incomplete', 'do not exit 3 for files that could not be read')
    .option('--watch', 'go on with files that come or change, until Ctrl-C; then the report')
    .option('--watch-every <time>', 'look at everything so often too, as on a network share (10m)')
    .option('--baseline <file>', 'findings that were accepted and count no more; needs --key-file')
    .option('--update-baseline', 'accept what is found, and write it to the baseline')
    .option('--reason <text>', 'why it is accepted, for the baseline')
    .option('--expires <day>', 'the last day on which it is accepted: 2027-03-31');
  return addAuditFlags(command);
}

function several(one: string, earlier: readonly string[] | undefined): readonly string[] {
  return [...(earlier ?? []), one];
}
