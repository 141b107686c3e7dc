import type { DocumentReport } from '../report/report.js';
import { runReport } from '../report/report-json.js';
import { summaryText } from '../report/summary-text.js';
import type { ExitCode } from './exit-codes.js';
import { EXIT } from './exit-codes.js';
import { isAbort } from './failed-result.js';
import type { Terminal } from './terminal/terminal.js';
import { jsonText } from './write-result.js';

/** What a command has to tell of one file. */
export interface FileResult {
  readonly report: DocumentReport;
  readonly exit: ExitCode;
  /** Where its output stands, masked. */
  readonly writtenTo?: string;
}

export interface RunResult {
  readonly results: readonly FileResult[];
  readonly exits: readonly ExitCode[];
}

/**
 * Works on the files one after the other and prints each summary as it comes, or all as JSON at the end.
 * Ctrl-C ends the run, but what was finished before is still told.
 */
export async function runFiles(
  files: readonly string[],
  { json = false, explain = false }: { readonly json?: boolean; readonly explain?: boolean },
  terminal: Terminal,
  work: (file: string) => Promise<FileResult>,
): Promise<RunResult> {
  const results: FileResult[] = [];
  const exits: ExitCode[] = [];
  try {
    for (const file of files) {
      const result = await work(file);
      results.push(result);
      exits.push(result.exit);
      if (!json) terminal.print(summary(result, terminal, explain));
    }
  } catch (error) {
    if (!isAbort(error)) throw error;
    exits.push(EXIT.interrupted);
    terminal.warn('blackletter: interrupted\n');
  }
  if (json) terminal.print(jsonText(runReport(results.map(({ report }) => report))));
  return { results, exits };
}

function summary(
  { report, writtenTo }: FileResult,
  { colour }: Terminal,
  explain: boolean,
): string {
  return summaryText(report, {
    colour,
    explain,
    ...(writtenTo === undefined ? {} : { writtenTo }),
  });
}
