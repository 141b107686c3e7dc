import type { ScanOptions } from '../../index.js';
import {
  parseCount,
  parseShard,
  parseSince,
  parseSize,
  parseTime,
} from '../options/parse-amount.js';
import type { ScanFlags } from '../options/scan-flags.js';
import type { Session } from '../session.js';

/** What the flags of a scan stand for. @param now Milliseconds since 1970. @throws BlackletterError BAD_OPTION */
export function scanOptions(
  flags: ScanFlags,
  { options }: Pick<Session, 'options'>,
  now: number,
): Omit<ScanOptions, 'state' | 'onProgress'> {
  const { timeout, maxMemory, maxFile, jobs, shard, since, ocrBudget } = flags;
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
    ...(since === undefined ? {} : { since: parseSince(since, now) }),
    ...(ocrBudget === undefined ? {} : { ocrBudgetMs: parseTime('--ocr-budget', ocrBudget) }),
    ...(flags.include === undefined ? {} : { include: flags.include }),
    ...(flags.exclude === undefined ? {} : { exclude: flags.exclude }),
    ...(flags.detector === undefined ? {} : { detectorFiles: flags.detector }),
    ...(flags.watch === true ? { watch: watchOptions(flags) } : {}),
    fresh: flags.fresh ?? false,
    ignoreFiles: flags.ignoreFiles ?? true,
    hidden: flags.includeHidden ?? false,
    crossFileSystems: flags.crossFilesystems ?? false,
  };
}

function watchOptions({ watchEvery }: ScanFlags): { readonly everyMs?: number } {
  return watchEvery === undefined ? {} : { everyMs: parseTime('--watch-every', watchEvery) };
}
