import type { FormatAdapter } from '../core/document.js';
import type { ScanRecord } from '../core/scan-record.js';
import { expected } from '../engine/expected.js';
import type { Engine } from '../engine/engine.js';
import { DEFAULT_LIMITS, readKey } from '../engine/option-values.js';
import { createPool } from '../isolate/pool.js';
import type { FileRequest } from './child-requests.js';
import type { Desks } from './desk.js';
import { childDesks, localDesks } from './desk.js';
import { localWork } from './local-work.js';
import { newKey, runScan } from './run-scan.js';
import type { ScanSettings } from './scan-options.js';
import { readScanOptions } from './scan-options.js';
import { walkSource } from './work-source.js';

export interface ChildStart {
  readonly entry: string;
  readonly execArgv?: readonly string[];
}

/** What a scan needs from outside. */
export interface ScanParts {
  /** The engine with the detectors of the given files besides its own. */
  readonly engine: (detectorFiles: readonly string[]) => Promise<Engine>;
  readonly formats: readonly FormatAdapter[];
  /** How the children are started that know the same detectors and formats; absent where no child can know them. */
  readonly child?: () => ChildStart;
}

/**
 * Walks through files and folders and reads what is there.
 * @returns One record for every entry, read or not, in the order in which they are done.
 */
export async function* scanPaths(
  paths: unknown,
  options: unknown,
  parts: ScanParts,
): AsyncGenerator<ScanRecord> {
  const settings = readScanOptions(options);
  const { detection } = settings;
  const { detectors = [], fingerprintKey } = detection;
  const engine = await parts.engine(settings.detectorFiles);
  // The engine's own gate, before any child is started.
  await engine.detect('', detection);
  const key = readKey(fingerprintKey) ?? newKey();
  const ownDetectors = detectors.some((one) => typeof one !== 'string');
  const { child } = parts;
  const desks =
    child === undefined || ownDetectors || detection.isolate === 'none'
      ? desksHere(settings, key, { engine, formats: parts.formats })
      : desksInChildren(settings, key, child());
  const source = walkSource(readPaths(paths), { ...settings, own: new Set() });
  const signal = detection.signal ?? new AbortController().signal;
  yield* runScan({ source, desks, settings, signal, key });
}

function desksHere(
  { jobs, detection }: ScanSettings,
  key: Uint8Array,
  { engine, formats }: { readonly engine: Engine; readonly formats: readonly FormatAdapter[] },
): Desks {
  const { signal, ...options } = detection;
  const work = { engine, formats, key, options: { ...options, fingerprintKey: key } };
  return localDesks(
    jobs,
    () => localWork(work),
    () => Promise.resolve(),
  );
}

function desksInChildren(
  { jobs, detection, detectorFiles }: ScanSettings,
  key: Uint8Array,
  { entry, execArgv = [] }: ChildStart,
): Desks {
  const { signal, isolate, ...options } = detection;
  const { timeMs = READ_MS, memoryBytes = DEFAULT_LIMITS.memoryBytes } = detection.limits ?? {};
  const pool = createPool<FileRequest>({
    entry,
    execArgv,
    size: jobs,
    first: { method: 'setup', setup: { options, detectorFiles, key } },
  });
  return childDesks(pool, { timeMs, memoryBytes });
}

function readPaths(got: unknown): readonly string[] {
  const paths = typeof got === 'string' ? [got] : got;
  if (!Array.isArray(paths) || paths.length === 0) {
    throw expected('paths', 'a list of files and folders', got, { secret: true });
  }
  return paths.map((path: unknown, at) => {
    if (typeof path === 'string' && path !== '') return path;
    throw expected(`paths[${String(at)}]`, 'a path', path, { secret: true });
  });
}

/** For looking at a path and reading a file; what looking at the file may take comes after. */
const READ_MS = 60_000;
