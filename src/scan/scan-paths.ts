import { readFile } from 'node:fs/promises';
import type { FormatAdapter } from '../core/format-adapter.js';
import type { ScanRecord } from '../core/scan-record.js';
import { expected } from '../engine/options/expected.js';
import type { Engine } from '../engine/engine.js';
import { DEFAULT_LIMITS } from '../engine/options/option-values.js';
import { createPool } from '../isolate/pool.js';
import { openAccess } from './access/access.js';
import { withAccess } from './access/access-source.js';
import type { FileRequest } from './work/child-requests.js';
import { toBytePath } from './walk/byte-path.js';
import type { Desks } from './work/desk.js';
import { childDesks, localDesks } from './work/desk.js';
import { localWork } from './work/local-work.js';
import { decisiveSettings, describeRun, ownFiles } from './describe-run.js';
import { exposureStages } from './exposure-stages.js';
import { lockState, openMemory, scanKey } from './open-memory.js';
import type { RecordStage } from './run-scan.js';
import { runScan } from './run-scan.js';
import { hashOf } from './scan-key.js';
import { scanMemory } from './scan-memory.js';
import type { ScanSettings } from './scan-options.js';
import { readScanOptions } from './scan-options.js';
import type { WalkRules } from './walk/walk-rules.js';
import type { WalkRoot } from './walk/walk-roots.js';
import { openRoot } from './walk/walk-roots.js';
import type { RunningWatch } from './watch/watch-scan.js';
import { startWatch } from './watch/watch-scan.js';
import { walkSource } from './work/work-source.js';

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
  /** Optional packages that are there: they decide on what can be read. */
  readonly extras?: readonly string[];
  readonly stages?: readonly RecordStage[];
}

/**
 * Walks through files and folders and reads what is there.
 * @returns One record for every entry, read or not, in the order in which they are done.
 */
export async function* scanPaths(
  givenPaths: unknown,
  options: unknown,
  parts: ScanParts,
): AsyncGenerator<ScanRecord> {
  const settings = readScanOptions(options);
  const paths = readPaths(givenPaths);
  const { detection } = settings;
  const engine = await parts.engine(settings.detectorFiles);
  // The engine's own gate, before any child is started; nothing is what is cheapest to look at.
  const looked = await engine.inspect(new Uint8Array(), { ...detection, isolate: 'none' });
  const unlock = lockState(settings);
  try {
    const key = scanKey(settings);
    const run = await describeRun(paths, settings, looked, engine);
    const extras = [...(parts.extras ?? []), ...(await contentsOf(settings.detectorFiles))];
    const hash = hashOf(decisiveSettings(settings, looked, extras), key);
    const state = openMemory(settings, hash);
    const desks = makeDesks(settings, key, { ...parts, engine });
    const access = await openAccess();
    const own = new Set(ownFiles(settings.state).map(toBytePath));
    let finished = false;
    let watch: RunningWatch | undefined;
    try {
      watch = await watchOf(paths, { ...settings, own });
      yield* runScan({
        source: withAccess(walkSource(paths, { ...settings, own }), access),
        desks,
        memory: scanMemory(state, { run, settings: hash }, watch !== undefined),
        stages: [...exposureStages, ...(parts.stages ?? [])],
        settings,
        signal: detection.signal ?? new AbortController().signal,
        key,
        ...(watch === undefined ? {} : { watch }),
      });
      finished = true;
    } finally {
      await watch?.close();
      await desks.close();
      await state.close(finished);
    }
  } finally {
    unlock();
  }
}

/** Begins before the first pass, so that nothing that changes meanwhile is missed. */
async function watchOf(
  paths: readonly string[],
  settings: ScanSettings & Pick<WalkRules, 'own'>,
): Promise<RunningWatch | undefined> {
  if (settings.watch === undefined) return undefined;
  const roots: WalkRoot[] = [];
  for (const [at, path] of paths.entries()) {
    const { root } = await openRoot(path, at, roots, settings);
    if (root.fullPath !== '') roots.push(root);
  }
  const { signal = new AbortController().signal } = settings.detection;
  return startWatch(roots, settings.watch, { ...settings, signal });
}

function makeDesks(
  settings: ScanSettings,
  key: Uint8Array,
  parts: Omit<ScanParts, 'engine'> & { readonly engine: Engine },
): Desks {
  const { detectors = [], isolate } = settings.detection;
  const ownDetectors = detectors.some((one) => typeof one !== 'string');
  const { child } = parts;
  return child === undefined || ownDetectors || isolate === 'none'
    ? desksHere(settings, key, parts)
    : desksInChildren(settings, key, child());
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
    mostDocuments: MOST_FILES,
    first: { method: 'setup', setup: { options, detectorFiles, key } },
  });
  return childDesks(pool, { timeMs, memoryBytes });
}

/** A module of the user's may change without saying so by its version. */
async function contentsOf(files: readonly string[]): Promise<string[]> {
  const contents = files.map(async (file) => (await readFile(file)).toString('base64'));
  return Promise.all(contents);
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

/** What leaks shows in a child's memory; a new child has to become fast first. */
const MOST_FILES = 1000;

/** For looking at a path and reading a file; what looking at the file may take comes after. */
const READ_MS = 60_000;
