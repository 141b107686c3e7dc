import { ownFiles } from './describe-run.js';
import { toBytePath } from './walk/byte-path.js';
import type { ScanOptions } from './scan-options.js';
import { readScanOptions } from './scan-options.js';
import { walkSource } from './work/work-source.js';

/**
 * How many entries a scan is going to have: the same walk, without reading anything.
 * @returns `undefined` where the signal ended it.
 */
export async function countEntries(
  paths: readonly string[],
  options: ScanOptions,
  signal: AbortSignal,
): Promise<number | undefined> {
  const settings = readScanOptions(options);
  const own = new Set(ownFiles(settings.state).map(toBytePath));
  let count = 0;
  for await (const _ of walkSource(paths, { ...settings, own }).entries()) {
    if (signal.aborted) return undefined;
    count += 1;
  }
  return count;
}
