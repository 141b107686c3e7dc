import { builtIn, parseDetectors } from '../../detectors/index.js';
import type { ScanRecord } from '../../src/core/scan-record.js';
import { loadDetectorFile } from '../../src/files/load-detector-file.js';
import { formats } from '../../src/formats/index.js';
import { createEngine } from '../../src/index.js';
import type { ScanOptions } from '../../src/scan/scan-options.js';
import { scanPaths } from '../../src/scan/scan-paths.js';

/** `scan` with children of `builtCommand`, or in this process. */
export function scanFromSources(
  paths: readonly string[],
  options: ScanOptions = {},
  entry?: string,
): AsyncGenerator<ScanRecord> {
  return scanPaths(paths, options, {
    engine: async (files) => {
      const own = await Promise.all(files.map((file) => loadDetectorFile(file, parseDetectors)));
      return createEngine({ detectors: [...builtIn(), ...own.flat()], isolate: 'none' });
    },
    formats: formats(),
    ...(entry === undefined ? {} : { child: () => ({ entry }) }),
  });
}

/** All records of a scan. */
export async function recordsOf(records: AsyncIterable<ScanRecord>): Promise<ScanRecord[]> {
  const all: ScanRecord[] = [];
  for await (const record of records) all.push(record);
  return all;
}
