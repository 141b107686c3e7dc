import { BlackletterError } from '../core/error.js';
import type { ScanOptions } from '../index.js';
import { scan } from '../index.js';
import type { ExitCode } from './exit-codes.js';
import { EXIT } from './exit-codes.js';
import { isAbort } from './failed-result.js';
import { parseCount, parseShard, parseSince, parseSize, parseTime } from './parse-amount.js';
import type { ScanFlags } from './scan-flags.js';
import { readFailOn, scanTally } from './scan-tally.js';
import { countRecords, recordText } from './scan-text.js';
import type { Session } from './session.js';
import { withSession } from './session.js';
import type { Terminal } from './terminal.js';

/** `blackletter scan`: one record for every entry of the given folders. */
export async function scanCommand(
  paths: readonly string[],
  flags: ScanFlags,
  terminal: Terminal,
): Promise<ExitCode> {
  const rules = {
    failOn: readFailOn(flags.failOn ?? 'any'),
    allowIncomplete: flags.allowIncomplete ?? false,
  };
  const format = readFormat(flags.format ?? 'text');
  return withSession(flags, terminal, async (session) => {
    const tally = scanTally();
    const counts = countRecords();
    let interrupted = false;
    try {
      for await (const record of scan(paths, scanOptions(flags, session))) {
        tally.add(record);
        counts.add(record);
        terminal.print(format === 'jsonl' ? `${JSON.stringify(record)}\n` : recordText(record));
      }
    } catch (error) {
      if (!isAbort(error)) throw error;
      interrupted = true;
    }
    if (format === 'text') terminal.print(counts.line());
    return interrupted ? EXIT.interrupted : tally.exit(rules);
  });
}

function scanOptions(flags: ScanFlags, { options }: Session): ScanOptions {
  const { timeout, maxMemory, maxFile, jobs, shard, since, ocrBudget, state } = flags;
  const { onProgress, ...detection } = options;
  return {
    ...detection,
    ...(timeout === undefined && maxMemory === undefined
      ? {}
      : {
          limits: {
            ...(timeout === undefined ? {} : { timeMs: parseTime('--timeout', timeout) }),
            ...(maxMemory === undefined
              ? {}
              : { memoryBytes: parseSize('--max-memory', maxMemory) }),
          },
        }),
    ...(maxFile === undefined ? {} : { maxFileBytes: parseSize('--max-file', maxFile) }),
    ...(jobs === undefined ? {} : { jobs: parseCount('--jobs', jobs) }),
    ...(shard === undefined ? {} : { shard: parseShard(shard) }),
    ...(since === undefined ? {} : { since: parseSince(since, Date.now()) }),
    ...(ocrBudget === undefined ? {} : { ocrBudgetMs: parseTime('--ocr-budget', ocrBudget) }),
    ...(state === undefined ? {} : { state }),
    ...(flags.include === undefined ? {} : { include: flags.include }),
    ...(flags.exclude === undefined ? {} : { exclude: flags.exclude }),
    ...(flags.detector === undefined ? {} : { detectorFiles: flags.detector }),
    fresh: flags.fresh ?? false,
    ignoreFiles: flags.ignoreFiles ?? true,
    hidden: flags.includeHidden ?? false,
    crossFileSystems: flags.crossFilesystems ?? false,
  };
}

function readFormat(given: string): 'text' | 'jsonl' {
  if (given === 'text' || given === 'jsonl') return given;
  throw new BlackletterError('BAD_OPTION', '`--format` takes text or jsonl');
}
