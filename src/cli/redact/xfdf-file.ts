import { toXfdf } from '../../index.js';
import { documentWork } from '../document-work.js';
import { EXIT, exitOfInspection, exitOfOutcome } from '../exit-codes.js';
import type { FileResult } from '../file-result.js';
import type { RedactRun } from './redact-file.js';
import { redactOptions } from './redact-file.js';
import { writeXfdf } from '../write-result.js';

/** `--write-xfdf`: marks what would be removed from one file in an XFDF file beside it; no document is written. */
export async function xfdfFile(file: string, path: string, run: RedactRun): Promise<FileResult> {
  const { session, terminal, flags } = run;
  const work = await documentWork(file, session, terminal);
  const options = { ...redactOptions(work.options, run), mark: 'annotate' } as const;
  const result = await work.attempt(() => session.engine.redact(file, options));
  const report = await work.report(result);
  if (!('removed' in result)) return { report, exit: exitOfInspection(result) };
  const exit = exitOfOutcome(result);
  if (!('areas' in result)) return { report, exit };
  await writeXfdf(path, toXfdf(result.areas), flags.force ?? false);
  // Findings are what the file is for: to have written them down is success.
  return { report, exit: exit === EXIT.findings ? EXIT.done : exit };
}
